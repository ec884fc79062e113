import type { Query } from '../domain/query.ts'
import type { PassageIndex } from './passage-index.ts'
import { closestDistance } from './term-sequence.ts'
import { PROXIMITY_WEIGHT, PROXIMITY_WINDOW } from './tuning.ts'

/** What neighbouring asked words add by standing close together in a window. */
export function buildScoreProximity(index: PassageIndex, query: Query): (window: number) => number {
  const pairs = askedPairs(index, query)
  return (window) => {
    const sequence = index.sequences.ofWindow(window)
    let sum = 0
    for (const { first, second, worth } of pairs) {
      const distance = closestDistance(sequence, first, second)
      if (distance <= PROXIMITY_WINDOW) sum += worth / distance
    }
    return sum
  }
}

interface AskedPair {
  /** Term numbers. */
  readonly first: number
  readonly second: number
  readonly worth: number
}

function askedPairs({ fields, sequences }: PassageIndex, query: Query): AskedPair[] {
  const asked = query.words.filter(({ origin }) => origin === 'asked').map(({ term }) => term)
  return asked.slice(1).flatMap((term, at) => {
    const before = asked[at] as string
    const [first, second] = [sequences.termNumber(before), sequences.termNumber(term)]
    if (first === undefined || second === undefined || first === second) return []
    const worth = PROXIMITY_WEIGHT * Math.min(fields.words.idf(before), fields.words.idf(term))
    return [{ first, second, worth }]
  })
}
