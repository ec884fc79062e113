import type { Carried, Citation } from '../../contract.ts'
import type { Token } from '../../domain/token.ts'
import { isInformative } from '../../text/analyse.ts'

/** Questions whose words are carried: older ones are no longer what is talked about. */
const MOST_QUESTIONS = 2
/** How somebody asks, not what of. */
const ASKING = /^(?:安排|打算|规定|要求|情况|政策|措施|内容|办法|今年|现在|合法|违规|违法|允许|必须)$/
const LONGEST_LABEL = 16
const BETWEEN = '，'

/** What a question is about: the words that say something, after those of the turn that it goes on from. */
export function topicOf(
  question: string,
  tokens: readonly Token[],
  before: Carried | undefined,
): Carried | null {
  const own = tokens
    .filter((token) => isInformative(token) && !ASKING.test(token.term))
    .map(({ start, end }) => question.slice(start, end))
    .join('')
  const earlier = before?.value.split(BETWEEN) ?? []
  const value = [...earlier, own].filter(Boolean).slice(-MOST_QUESTIONS).join(BETWEEN)
  if (value === '') return null
  return { slot: 'topic', value, label: before?.label ?? shorten(question) }
}

const shorten = (question: string): string =>
  question.length > LONGEST_LABEL ? `${question.slice(0, LONGEST_LABEL)}…` : question

/** The carried context that this turn uses: nothing that the asker removed. */
export function usableContext(carried: readonly Carried[], drop: readonly string[]): readonly Carried[] {
  return carried.filter(({ slot }) => !drop.includes(slot))
}

/** What the next turn may lean on: what was asked about, and where the answer stands. */
export function contextAfter(topic: Carried | null, citations: readonly Citation[]): readonly Carried[] {
  const first = citations[0]
  const asked = topic === null ? [] : [topic]
  if (first === undefined) return asked
  return [
    ...asked,
    { slot: 'document', value: first.documentId, label: `《${first.title}》` },
    { slot: 'paragraph', value: first.paragraphId, label: `${first.address}` },
  ]
}
