import type { Citation } from '../../contract.ts'
import type { Library } from '../../domain/library.ts'
import { standsOn } from '../evidence/standing.ts'
import type { Understood } from './finish-answer.ts'
import { NOTICES } from './messages.ts'

/** Fixed remarks that the quoted documents call for: the year of a plan, standing in law, digest, report. */
export function noticesFor(citations: readonly Citation[], library: Library, asOf: string): string[] {
  const notices = new Set<string>()
  for (const citation of citations) {
    const document = library.findDocument(citation.documentId)
    if (document === undefined) continue
    if (document.period !== null) {
      notices.add(NOTICES.planYear(document.period.from.slice(0, 4), document.period.to.slice(0, 4)))
    }
    if (document.relation === '后续更新') notices.add(NOTICES.laterThanPlan)
    if (!standsOn(document, asOf) && document.statusNote !== null) {
      notices.add(NOTICES.statusNote(document.title, document.statusNote))
    }
    if (citation.form === 'digest') notices.add(NOTICES.digest)
    if (citation.attestation === 'reported') notices.add(NOTICES.reported)
  }
  return [...notices]
}

/** Remarks on what was done to the question before searching. */
export function noticesOnQuestion({ masked, corrected, mapped }: Understood): string[] {
  return [
    ...(masked.length > 0 ? [NOTICES.masked(masked.join('、'))] : []),
    ...corrected.map(({ to }) => NOTICES.corrected(to)),
    ...mapped.map(({ to }) => NOTICES.mapped(to)),
  ]
}
