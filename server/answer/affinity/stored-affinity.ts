import { readFileSync } from 'node:fs'
import type { LearnedAffinity } from './affinity.ts'
import { parseAffinity } from './affinity-file.ts'

/** Where the stored affinity stands; tests/eval/affinity-fit.ts writes it. */
export const AFFINITY_FILES: Readonly<Record<keyof LearnedAffinity, string>> = {
  paragraphs: `${import.meta.dirname}/paragraphs.tsv`,
  clauses: `${import.meta.dirname}/clauses.tsv`,
}

let stored: LearnedAffinity | null = null

/** What was learned from the example questions of the repository, read once. */
export function readStoredAffinity(): LearnedAffinity {
  stored ??= {
    paragraphs: parseAffinity(readFileSync(AFFINITY_FILES.paragraphs, 'utf8')),
    clauses: parseAffinity(readFileSync(AFFINITY_FILES.clauses, 'utf8')),
  }
  return stored
}
