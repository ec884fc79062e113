// Plain JavaScript: a worker thread of Node 20 ignores `--import tsx`, so TypeScript has to be registered inside it.
import { register } from 'tsx/esm/api'

register()
await import('./answer-worker.ts')
