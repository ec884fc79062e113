import type { Citation } from '../../../contract.ts'
import { formalCitation } from '../../../../miniprogram/model/formal-citation'

/** 《标题》（文号）第X条：“…”. A digest's words are ours, so they do not stand in quotation marks. */
export function citeFormally(citation: Citation): string {
  const place = formalCitation(citation)
  return citation.form === 'verbatim'
    ? `${place}：“${citation.quote}”`
    : `${place}（要点：${citation.quote}）`
}
