import type { Answer, Citation } from '../../../contract.ts'

/** The answer as an operator reads it out: the quoted words, each after the name of its source; no marks, no links. */
export function readAloud(answer: Answer): string {
  const sentences = answer.parts.map((part) => {
    if (part.kind === 'message') return part.text
    const citation = answer.citations[part.citation]
    return citation === undefined ? '' : `${sourceOf(citation)}${endSentence(citation.quote)}`
  })
  const offices = answer.citations.length === 0 ? answer.handoff.map(officeSentence) : []
  return [...sentences, ...answer.notices.map(endSentence), ...offices]
    .filter((sentence) => sentence !== '')
    .join('\n')
}

/** Only a full text says the words; of a digest, the words are ours. */
function sourceOf(citation: Citation): string {
  const year = citation.issuedOn === null ? '' : `${citation.issuedOn.slice(0, 4)}年印发的`
  const title = citation.title.replace(/^《|》$/g, '')
  const named = title.includes(year.slice(0, 4)) ? title : `${year}${title}`
  if (citation.form === 'verbatim') return `《${named}》${citation.address}写道：`
  return `按照《${named}》${citation.originalAddress ?? ''}的要点：`
}

function officeSentence({ office, phone, hours }: Answer['handoff'][number]): string {
  const number = office.includes(phone) ? '' : `，电话 ${phone}`
  return `可以联系${office}${number}${hours === null ? '' : `（${hours}）`}。`
}

/** Quotes are cut where their clause ends, often at a comma. */
function endSentence(words: string): string {
  return `${words.replace(/[，、；：,;:]$/u, '')}${/[。！？.!?]$/u.test(words) ? '' : '。'}`
}
