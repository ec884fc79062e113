import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { GapStore, Grouping, KnownGap, LooseQuestion } from './gaps-store.ts'
import { findGroup, weighTerms } from './group-questions.ts'

/** The words of questions by which they are alike: as asked, and the official words they stand for. */
export type TermsOf = (questions: readonly string[]) => Promise<readonly (readonly string[])[]>

/** Small, so that answers come between the batches. */
const BATCH = 20

/**
 * Puts failed questions that no group holds into one, until none is left or it is told to stop; gives how many. Another
 * process at it counts as none.
 */
export async function collectGaps(
  store: GapStore,
  termsOf: TermsOf,
  liveRelease: string,
  stop: AbortSignal,
): Promise<number> {
  let all = 0
  while (!stop.aborted) {
    const grouped = await store.groupLoose(BATCH, async (loose, known) =>
      groupLoose(loose, await termsOf(loose.map(({ question }) => question)), known, liveRelease),
    )
    all += grouped ?? 0
    if (grouped === null || grouped < BATCH) break
    await setImmediate()
  }
  return all
}

/** Each question into the gap it is alike, or into a new one that the next questions may join. */
export function groupLoose(
  loose: readonly LooseQuestion[],
  terms: readonly (readonly string[])[],
  known: readonly KnownGap[],
  liveRelease: string,
): Grouping[] {
  const gaps: KnownGap[] = [...known]
  const weigh = weighTerms([...known.map((gap) => gap.terms), ...terms])
  return loose.map((question, at) => {
    const words = terms[at] ?? []
    const gap = findGroup(words, gaps, weigh)
    if (gap !== null) {
      const reopens = gap.state === 'resolved' && question.release === liveRelease
      return { gapId: gap.id, loose: question, begins: null, reopens }
    }
    const begun: KnownGap = { id: randomUUID(), terms: words, state: 'open' }
    gaps.push(begun)
    return { gapId: begun.id, loose: question, begins: words, reopens: false }
  })
}
