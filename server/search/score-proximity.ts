import type { Query } from '../domain/query.ts'
import type { PassageIndex } from './passage-index.ts'
import { closestDistance } from './term-sequence.ts'
import { PROXIMITY_WEIGHT, PROXIMITY_WINDOW } from './tuning.ts'

/** What neighbouring asked words add by standing close together in the window. */
export function scoreProximity(index: PassageIndex, query: Query, window: number): number {
  const asked = query.words.filter((word) => word.origin === 'asked')
  const sequence = index.sequences.ofWindow(window)
  let sum = 0
  for (let i = 0; i + 1 < asked.length; i++) {
    const [first, second] = [asked[i]?.term ?? '', asked[i + 1]?.term ?? '']
    const [a, b] = [index.sequences.termNumber(first), index.sequences.termNumber(second)]
    if (a === undefined || b === undefined || a === b) continue
    const distance = closestDistance(sequence, a, b)
    if (distance > PROXIMITY_WINDOW) continue
    sum +=
      (PROXIMITY_WEIGHT * Math.min(index.fields.words.idf(first), index.fields.words.idf(second))) / distance
  }
  return sum
}
