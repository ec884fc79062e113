import { Worker } from 'node:worker_threads'
import type { Fault } from '../domain/document.ts'
import type { ReleaseFiles } from '../knowledge/release-files.ts'
import { lendReleaseFolder } from './lend-release-folder.ts'

/** Every fault of a corpus made of these files, found in a thread of its own; paths are below the corpus folder. */
export async function checkFiles(files: ReleaseFiles): Promise<readonly Fault[]> {
  return lendReleaseFolder(files, async (corpusDir) => {
    const faults = await checkInThread(corpusDir)
    return faults.map((fault) => ({ ...fault, file: fault.file.replace(`${corpusDir}/`, '') }))
  })
}

function checkInThread(corpusDir: string): Promise<readonly Fault[]> {
  const worker = new Worker(new URL('./start-worker.js', import.meta.url), {
    workerData: { module: './check-worker.ts', corpusDir },
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    worker.once('message', (faults: readonly Fault[]) => resolve(faults))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the check ended without a result')))
  })
}
