import { STANDING_NAMES } from '../../answer/compose/messages.ts'
import type { DocumentSummary } from '../../contract.ts'

type Described = Pick<DocumentSummary, 'title' | 'number' | 'status' | 'form'>

/** A document as a reader cites it: title, number, standing, and whether these are its own words. */
export function describeDocument({ title, number, status, form }: Described): string {
  const ours = form === 'digest' ? '，本库所写要点，不是原文' : ''
  return `《${title}》${number === null ? '' : `（${number}）`}，${STANDING_NAMES[status]}${ours}`
}
