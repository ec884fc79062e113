/** A place in a document: what the reader opens. */
export interface ReaderPlace {
  readonly documentId: string
  readonly address: string
  /** The quoted stretch of the paragraph, where one is quoted. */
  readonly span: { readonly start: number; readonly end: number } | null
  /** Key of the answer whose citations the reader can step through. */
  readonly answerKey: string | null
  readonly citation: number
}

type Query = Readonly<Record<string, string | undefined>>

/** The reader's address; the same in WeChat, in a share card and in a browser. */
export function readerUrl(place: ReaderPlace): string {
  const pairs = [`d=${encodeURIComponent(place.documentId)}`, `a=${encodeURIComponent(place.address)}`]
  if (place.span !== null) pairs.push(`s=${place.span.start}`, `e=${place.span.end}`)
  if (place.answerKey !== null) pairs.push(`k=${encodeURIComponent(place.answerKey)}`, `c=${place.citation}`)
  return `/pages/reader/reader?${pairs.join('&')}`
}

/** Reads the reader's address back; null when it names no place. */
export function parseReaderQuery(query: Query): ReaderPlace | null {
  const documentId = decode(query['d'])
  const address = decode(query['a'])
  if (documentId === '' || address === '') return null
  const start = Number(query['s'])
  const end = Number(query['e'])
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start
  const answerKey = decode(query['k'])
  const citation = Number(query['c'] ?? 0)
  return {
    documentId,
    address,
    span: isSpan ? { start, end } : null,
    answerKey: answerKey === '' ? null : answerKey,
    citation: Number.isInteger(citation) && citation >= 0 ? citation : 0,
  }
}

/** The address that asks this question anew: answers are deterministic, so it shows the same answer. */
export function answerUrl(question: string): string {
  return `/pages/answer/answer?q=${encodeURIComponent(question)}`
}

/** The address of an answer kept on this phone. */
export function savedAnswerUrl(key: string): string {
  return `/pages/answer/answer?k=${encodeURIComponent(key)}`
}

export function documentUrl(documentId: string): string {
  return `/pages/document/document?d=${encodeURIComponent(documentId)}`
}

/** Decodes a value of a page's query; a broken one is taken as it stands. */
export function decode(value: string | undefined): string {
  if (value === undefined) return ''
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
