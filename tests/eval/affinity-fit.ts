import { writeFileSync } from 'node:fs'
import { formatAffinity } from '../../server/answer/affinity/affinity-file.ts'
import { learnAffinityFromExamples } from '../../server/answer/affinity/learn-from-examples.ts'
import { AFFINITY_FILE } from '../../server/answer/affinity/stored-affinity.ts'
import { readExamples } from './read-examples.ts'

/**
 * Learns from the example questions of the corpus how near questions and paragraphs are, and stores it.
 *
 *     npx tsx tests/eval/affinity-fit.ts
 */

const { documents, examples } = readExamples()
writeFileSync(AFFINITY_FILE, formatAffinity(learnAffinityFromExamples(documents, examples)))
