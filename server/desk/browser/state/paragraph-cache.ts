import type { ParagraphDetail } from '../../../contract.ts'
import { readParagraph } from '../api/public.ts'

const MAX_KEPT = 100
const kept = new Map<string, Promise<ParagraphDetail>>()

/** A paragraph by its id, `document#address`; asked for once while it is remembered. */
export function fetchParagraph(paragraphId: string): Promise<ParagraphDetail> {
  const before = kept.get(paragraphId)
  if (before !== undefined) return before
  const [documentId = '', address = ''] = paragraphId.split('#')
  const reading = readParagraph(documentId, address)
  kept.set(paragraphId, reading)
  if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value ?? '')
  reading.catch(() => kept.delete(paragraphId))
  return reading
}
