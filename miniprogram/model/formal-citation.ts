import type { Citation } from '../api/contract'

/** The parts of a document that a formal citation names. */
export interface CitedPlace {
  readonly title: string
  readonly number: string | null
  readonly address: string
  readonly originalAddress: string | null
  readonly form: 'verbatim' | 'digest'
}

/** 《标题》（文号）第27条. A digest names the place in the original that it sums up. */
export function formalCitation(place: CitedPlace): string {
  const title = /^《.*》$/.test(place.title) ? place.title : `《${place.title}》`
  const number = place.number === null ? '' : `（${place.number}）`
  const address = place.form === 'digest' ? (place.originalAddress ?? '') : place.address
  return `${title}${number}${address}`
}

/** The quote with its formal citation, ready to be pasted into a message or a document. */
export function quoteWithCitation(citation: Citation): string {
  const kind = citation.form === 'digest' ? '要点' : '原文'
  return `“${citation.quote}”\n——${formalCitation(citation)}（${kind}）`
}
