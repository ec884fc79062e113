import type { PassageTraits } from '../order/passage-traits.ts'
import type { Asked } from '../order/read-asked.ts'
import { strengthIn } from '../order/word-strength.ts'

/** Sentences that cover at least this share of what the best one covers are read for what is demanded. */
const NEARLY_BEST = 0.6

/** The sentences of a passage that say the most of what is asked. */
export function bestSentences({ sentences }: PassageTraits, { terms }: Asked): string[] {
  const covered = sentences.map(({ words }) =>
    terms.reduce((sum, term) => sum + term.weight * strengthIn(term, words), 0),
  )
  const least = NEARLY_BEST * Math.max(0, ...covered)
  return sentences.flatMap(({ text }, at) => ((covered[at] as number) >= least ? [text] : []))
}
