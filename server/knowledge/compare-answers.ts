import type { ReleaseEvaluation } from '../desk-contract.ts'

/** What a release said to a question. */
export interface GivenAnswer {
  readonly status: string
  readonly text: string
  readonly paragraphIds: readonly string[]
  /** Whether that is right; null where nobody said what is. */
  readonly right: boolean | null
}

/** A question asked of two releases. */
export interface AnswerPair {
  readonly source: string
  readonly question: string
  readonly before: GivenAnswer
  readonly after: GivenAnswer
}

type Changed = ReleaseEvaluation['changed'][number]

/** The questions whose answer is not the same, those that became worse first. */
export function findChanged(pairs: readonly AnswerPair[]): Changed[] {
  const changed = pairs
    .filter(({ before, after }) => !isSame(before, after))
    .map(({ source, question, before, after }): Changed => {
      return { question, source, before: show(before), after: show(after), better: isBetter(before, after) }
    })
  const rank = ({ better }: Changed): number => (better === false ? 0 : better === null ? 1 : 2)
  return changed.sort((a, b) => rank(a) - rank(b))
}

const isSame = (a: GivenAnswer, b: GivenAnswer): boolean =>
  a.status === b.status && a.text === b.text && a.paragraphIds.join() === b.paragraphIds.join()

function isBetter(before: GivenAnswer, after: GivenAnswer): boolean | null {
  if (before.right === null || after.right === null || before.right === after.right) return null
  return after.right
}

const show = ({ status, text, paragraphIds }: GivenAnswer): Changed['before'] => ({
  status,
  text,
  paragraphIds: [...paragraphIds],
})

/** Questions that staff resolved, that were answered so, and no longer are: each one is a drop. */
export const findBroken = (pairs: readonly AnswerPair[]): string[] =>
  pairs.flatMap(({ before, after, question }) =>
    before.right === true && after.right === false ? [`已解决的问题答错了：${question}`] : [],
  )
