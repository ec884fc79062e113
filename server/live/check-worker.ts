import { parentPort, workerData } from 'node:worker_threads'
import { checkCorpus } from '../ingest/check-corpus.ts'

/** Runs in a thread of its own: checks the corpus in a folder once. */

const { corpusDir } = workerData as { readonly corpusDir: string }
parentPort?.postMessage(checkCorpus(corpusDir))
