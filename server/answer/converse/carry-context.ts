import type { Carried, Citation } from '../../contract.ts'
import type { Token } from '../../domain/token.ts'
import { isInformative } from '../../text/analyse.ts'

const POINTS_BACK =
  /^(?:那|那么|这个|这项|这些|这|它|其|上述|该|还有|另外|具体|再说)|(?:呢|咋样|怎么样)[？?。！!]*$/
const ONLY_ASPECT =
  /^(?:收费|费用|多少钱|时间|什么时候|何时|条件|要求|流程|程序|手续|电话|材料|期限|标准|范围|对象|谁|依据|完成|负责|管|哪个部门|怎么办理|办理|申请|报名)+$/

/** Most informative words that a question can have and still only make sense with the one before it. */
const FOLLOW_UP_WORDS = 3

/** True when a question leans on the turn before it. */
export function leansOnContext(question: string, tokens: readonly Token[]): boolean {
  const informative = tokens.filter(isInformative)
  if (informative.length === 0) return true
  const bare = informative.map((token) => question.slice(token.start, token.end)).join('')
  if (ONLY_ASPECT.test(bare)) return true
  return POINTS_BACK.test(question.trim()) && informative.length <= FOLLOW_UP_WORDS
}

/** The carried context that this turn uses: nothing that the asker removed. */
export function usableContext(carried: readonly Carried[], drop: readonly string[]): readonly Carried[] {
  return carried.filter(({ slot }) => !drop.includes(slot))
}

/** What the next turn may lean on after an answer with these citations; `topic` in the words of the corpus. */
export function contextAfter(topic: string, citations: readonly Citation[]): readonly Carried[] {
  const first = citations[0]
  if (first === undefined) return []
  return [
    ...(topic === '' ? [] : [{ slot: 'topic' as const, value: topic, label: topic }]),
    { slot: 'document', value: first.documentId, label: `《${first.title}》` },
    { slot: 'paragraph', value: first.paragraphId, label: `${first.address}` },
  ]
}
