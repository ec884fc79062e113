import { NUMERAL } from '../domain/address.ts'
import type { Paragraph, PolicyDocument, Span } from '../domain/document.ts'
import { parseAddress } from '../domain/find-addresses.ts'
import type { Library } from '../domain/library.ts'
import type { Lookup } from '../domain/lookup.ts'
import { RequestFault } from './faults.ts'

export interface FoundParagraph {
  readonly paragraph: Paragraph
  /** The 款, 项 or sentence that the address names, else null. */
  readonly focus: Span | null
}

const BARE_NUMBER = new RegExp(`^${NUMERAL}$`)

/** The paragraph at an address as a link gives it, or the fault that says why there is none. */
export function requireParagraph(library: Library, document: PolicyDocument, words: string): FoundParagraph {
  const readings = BARE_NUMBER.test(words) ? [`第${words}条`, `要点${words}`] : [words]
  for (const reading of readings) {
    const found = library.findParagraph(document.id, reading)
    if (found !== undefined) return found
  }
  const address = parseAddress(readings[0] ?? words)
  if (address === null) throw new RequestFault('no_such_article', '看不懂这个地址，请写成“第27条”这样')
  const reason = describeMiss(library.lookUp(document, address))
  throw new RequestFault('no_such_article', `《${document.title}》${reason}`)
}

function describeMiss(lookup: Lookup): string {
  switch (lookup.kind) {
    case 'missing':
      return lookup.last === null ? '里没有这一条' : `里没有这一条，最后是${lookup.last}`
    case 'missing_clause': {
      const end = lookup.last === null ? '' : `，最后是${lookup.last}`
      return `${lookup.paragraph.address}里没有这一款、项或句${end}`
    }
    case 'ambiguous':
      return `里有几处都是这个地址：${lookup.paragraphs.map(({ address }) => address).join('、')}`
    case 'not_in_digest':
      return '只收了要点，没有收这一条，请看官方原文'
    case 'needs_context':
    case 'found':
      return '里没有这一条'
  }
}
