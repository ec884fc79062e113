import type { Answer, AnswerPart, Citation } from '../../../contract.ts'

/** The answer as an operator reads it out: the quoted words, each after the name of its source; no marks, no links. */
export function readAloud(answer: Answer): string {
  const offices = answer.citations.length === 0 ? answer.handoff.map(officeSentence) : []
  return [...saidLines(answer), ...answer.notices.map(endSentence), ...offices].join('\n')
}

function saidLines({ parts, citations }: Answer): readonly string[] {
  return parts.flatMap((part, index) => {
    if (part.kind === 'message') return introOf(part, parts[index + 1]) === null ? [part.text] : []
    const citation = citations[part.citation]
    if (citation === undefined) return []
    const source = introOf(parts[index - 1], part) ?? sourceOf(citation)
    return [`${source}${endSentence(citation.quote)}`]
  })
}

/** A message that ends in a colon names the source of the quote after it. */
function introOf(part: AnswerPart | undefined, next: AnswerPart | undefined): string | null {
  if (part?.kind !== 'message' || next?.kind !== 'quote') return null
  return /[：:]$/u.test(part.text.trim()) ? part.text : null
}

/** Only a full text says the words; of a digest, the words are ours. */
function sourceOf(citation: Citation): string {
  const title = citation.title.replace(/^《|》$/g, '')
  if (citation.form === 'verbatim') return `《${title}》${citation.address}：`
  return `按照《${title}》${citation.originalAddress ?? ''}的要点：`
}

function officeSentence({ office, phone, hours }: Answer['handoff'][number]): string {
  const number = office.includes(phone) ? '' : `，电话 ${phone}`
  return `可以联系${office}${number}${hours === null ? '' : `（${hours}）`}。`
}

/** Quotes are cut where their clause ends, often at a comma. */
function endSentence(words: string): string {
  return `${words.replace(/[，、；：,;:]$/u, '')}${/[。！？.!?]$/u.test(words) ? '' : '。'}`
}
