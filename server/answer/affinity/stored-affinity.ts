import { readFileSync } from 'node:fs'
import type { Affinity } from './affinity.ts'
import { parseAffinity } from './affinity-file.ts'

/** Where the stored affinity stands; tests/eval/affinity-fit.ts writes it. */
export const AFFINITY_FILE = `${import.meta.dirname}/affinity.tsv`

let stored: Affinity | null = null

/** What was learned from the example questions of the repository, read once. */
export function readStoredAffinity(): Affinity {
  stored ??= parseAffinity(readFileSync(AFFINITY_FILE, 'utf8'))
  return stored
}
