// Plain JavaScript: a worker thread of Node 20 ignores `--import tsx`, so TypeScript has to be registered inside it.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.module)
