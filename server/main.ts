import { runServe } from './cli/serve.ts'

process.exitCode = await runServe([])
