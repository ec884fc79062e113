/** Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with Lucene's idf. */
const K1 = 1.2
const B = 0.75

/** The part of BM25 that depends on the passage: 0 when absent, below K1 + 1. `length` and `averageLength` in terms. */
export function impact(frequency: number, length: number, averageLength: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / averageLength))
}

/** The highest impact there can be. */
export const MAX_IMPACT = K1 + 1

/** How much a term tells, from the number of passages and of those that hold it; never negative. */
export function inverseDocumentFrequency(passages: number, holding: number): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5))
}
