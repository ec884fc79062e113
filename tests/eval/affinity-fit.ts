import { writeFileSync } from 'node:fs'
import { formatAffinity } from '../../server/answer/affinity/affinity-file.ts'
import { learnFromExamples } from '../../server/answer/affinity/learn-from-examples.ts'
import { AFFINITY_FILES } from '../../server/answer/affinity/stored-affinity.ts'
import { readExamples } from './read-examples.ts'

/**
 * Learns from the example questions of the corpus how near questions are to paragraphs and clauses, and stores it.
 *
 *     npx tsx tests/eval/affinity-fit.ts
 */

const { documents, examples } = readExamples()
const { paragraphs, clauses } = learnFromExamples(documents, examples)
writeFileSync(AFFINITY_FILES.paragraphs, formatAffinity(paragraphs))
writeFileSync(AFFINITY_FILES.clauses, formatAffinity(clauses))
