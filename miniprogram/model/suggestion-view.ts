import type { Suggestion, Topic } from '../api/contract'
import { documentUrl, readerUrl } from './page-link'

/** A line under the typed letters: what it says, and what a tap does. */
export interface SuggestionView {
  readonly key: string
  readonly text: string
  /** 专题, 文件 or 条款; empty for a question, which is what most of them are. */
  readonly kindName: string
  readonly icon: 'search' | 'list' | 'book'
  readonly does: 'ask' | 'open' | 'unfold'
  /** The page that it opens; empty unless it opens one. */
  readonly url: string
}

const KINDS = {
  question: { kindName: '', icon: 'search', does: 'ask' },
  topic: { kindName: '专题', icon: 'list', does: 'unfold' },
  document: { kindName: '文件', icon: 'book', does: 'open' },
  paragraph: { kindName: '条款', icon: 'book', does: 'open' },
} as const

/** One suggestion as it is shown. A document or paragraph that comes without its place can still be asked about. */
export function suggestionView({ text, kind, place }: Suggestion, at: number): SuggestionView {
  const url = place === undefined ? '' : placeUrl(place)
  const { does, ...look } = KINDS[kind]
  return { key: `${at}-${text}`, text, ...look, does: does === 'open' && url === '' ? 'ask' : does, url }
}

/** The questions of a topic, offered in place of its name. */
export function topicQuestions(topics: readonly Topic[], name: string): readonly SuggestionView[] {
  const questions = topics.find((topic) => topic.name === name)?.questions ?? []
  return questions.map((text, at) => suggestionView({ text, kind: 'question' }, at))
}

function placeUrl({ documentId, address }: NonNullable<Suggestion['place']>): string {
  if (address === null) return documentUrl(documentId)
  return readerUrl({ documentId, address, span: null, answerKey: null, citation: 0 })
}
