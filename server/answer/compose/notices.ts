import type { Citation } from '../../contract.ts'
import type { PolicyDocument } from '../../domain/document.ts'
import type { Library } from '../../domain/library.ts'
import { isSuperseded, isTextOfLaterDay, standingOn } from '../../domain/standing.ts'
import type { Understood } from './finish-answer.ts'
import { NOTICES } from './messages.ts'

/** Fixed remarks that the quoted documents call for: the year of a plan, standing in law, digest, report. */
export function noticesFor(citations: readonly Citation[], library: Library, asOf: string): string[] {
  const notices = new Set<string>()
  for (const { documentId, form, attestation } of citations) {
    const document = library.findDocument(documentId)
    if (document === undefined) continue
    for (const notice of noticesOnTime(document, asOf)) notices.add(notice)
    if (attestation === 'reported') notices.add(NOTICES.reported)
    else if (form === 'digest') notices.add(NOTICES.digest)
  }
  // What is said of reported digests holds for the others too.
  if (notices.has(NOTICES.reported)) notices.delete(NOTICES.digest)
  return [...notices]
}

function noticesOnTime(document: PolicyDocument, asOf: string): string[] {
  const { title, period, relation, statusNote, amendedOn } = document
  const what = /计划|规划|要点/.test(title) ? '计划' : '文件'
  const years = period === null ? null : ([period.from.slice(0, 4), period.to.slice(0, 4), what] as const)
  const isOver = period !== null && period.to < asOf
  return [
    ...(years === null ? [] : [isOver ? NOTICES.planOver(...years) : NOTICES.planYear(...years)]),
    ...(relation === '后续更新' ? [NOTICES.laterThanPlan] : []),
    ...noticesNotYet(document, asOf),
    ...(isSuperseded(document, asOf) && statusNote !== null ? [NOTICES.statusNote(title, statusNote)] : []),
    ...(isTextOfLaterDay(document, asOf) ? [NOTICES.laterText(title, amendedOn ?? '')] : []),
  ]
}

/** A law that was only revised on its day of effect stood before in another text. */
function noticesNotYet(document: PolicyDocument, asOf: string): string[] {
  if (standingOn(document, asOf) !== 'not_yet_in_force') return []
  const { title, effectiveOn, issuedOn, statusNote } = document
  const stoodBefore = issuedOn !== null && issuedOn <= asOf && /修订|修正/.test(statusNote ?? '')
  return stoodBefore && effectiveOn !== null
    ? [NOTICES.earlierTextThen(title, effectiveOn)]
    : [NOTICES.notYetInForce(title, effectiveOn)]
}

/** Remarks on what was done to the question before searching. */
export function noticesOnQuestion({ masked, corrected, mapped }: Understood): string[] {
  return [
    ...(masked.length > 0 ? [NOTICES.masked(masked.join('、'))] : []),
    ...corrected.map(({ to }) => NOTICES.corrected(to)),
    ...new Set(mapped.map(({ to }) => NOTICES.mapped(to))),
  ]
}
