import type { Paragraph, PolicyDocument } from '../../domain/document.ts'
import { readGrams, readQuestionGrams } from '../../text/read-grams.ts'

/** A vector for each run of characters, all of one length. */
export type GramVectors = ReadonlyMap<string, Float32Array>

/**
 * How near in meaning questions and texts are, as learned from questions that a text is known to answer: each run of
 * characters of a question (放学, 带孩子) and of a text (课后, 托管) has a vector, and near is what has a great product.
 * Supervised semantic indexing with weights of low rank (Bai et al. 2009).
 */
export interface Affinity {
  readonly dimensions: number
  readonly asked: GramVectors
  readonly said: GramVectors
}

/** What was learned of paragraphs, and of clauses beside others of their paragraph: what answers look like. */
export interface LearnedAffinity {
  readonly paragraphs: Affinity
  readonly clauses: Affinity
}

/** What of a paragraph is compared: its words under the names of its document and of the parts around it. */
export const comparedText = ({ title }: PolicyDocument, { path, text }: Paragraph): string =>
  [title, ...path, text].join(' ')

/** The vector of a question: the sum of those of its runs by the root of their number. */
export const askedVector = ({ asked, dimensions }: Affinity, question: string): Float32Array =>
  sumOf(asked, readQuestionGrams(question), dimensions, (runs) => Math.sqrt(runs + 1))

/** The vector of a text: the mean of those of its runs. */
export const saidVector = ({ said, dimensions }: Affinity, text: string): Float32Array =>
  sumOf(said, readGrams(text), dimensions, (runs) => Math.max(1, runs))

/** How near a question is to a text, in points; 0 where nothing is known of the one or the other. */
export function affinityPoints(asked: Float32Array, said: Float32Array): number {
  let sum = 0
  for (let at = 0; at < asked.length; at++) sum += (asked[at] as number) * (said[at] as number)
  return sum
}

/** A run of the question and one of the text, and what they add to the points. */
export interface AffinePair {
  readonly asked: string
  readonly said: string
  readonly points: number
}

/** The pairs of runs that add the most to the points of a question and a text, for whoever asks why. */
export function strongestPairs(
  affinity: Affinity,
  question: string,
  text: string,
  most: number,
): AffinePair[] {
  const known = (vectors: GramVectors, grams: Iterable<string>): string[] =>
    [...grams].filter((gram) => vectors.has(gram))
  const asked = known(affinity.asked, readQuestionGrams(question))
  const said = known(affinity.said, readGrams(text))
  const by = Math.sqrt(asked.length + 1) * Math.max(1, said.length)
  const pairs = asked.flatMap((one) => {
    const vector = affinity.asked.get(one) as Float32Array
    return said.map((other): AffinePair => {
      const points = affinityPoints(vector, affinity.said.get(other) as Float32Array) / by
      return { asked: one, said: other, points }
    })
  })
  return pairs.sort((a, b) => b.points - a.points).slice(0, most)
}

function sumOf(
  vectors: GramVectors,
  grams: Iterable<string>,
  dimensions: number,
  divisor: (runs: number) => number,
): Float32Array {
  const sum = new Float32Array(dimensions)
  let runs = 0
  for (const gram of grams) {
    const vector = vectors.get(gram)
    if (vector === undefined) continue
    runs++
    for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] as number) + (vector[at] as number)
  }
  const by = divisor(runs)
  return sum.map((value) => value / by)
}
