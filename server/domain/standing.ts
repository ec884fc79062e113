import type { PolicyDocument, Status } from './document.ts'

/** A document's standing on a day; expired: the years that a plan speaks of are over. */
export type Standing = Status | 'expired'

/** What came after the plan of 2020 and tells no date began after this day at the earliest. */
const END_OF_PLAN = '2020-12-31'

/** A document's standing in law on a day: what was not yet in force then, was in force although it is repealed now. */
export function standingOn(document: PolicyDocument, day: string): Standing {
  if (beginsAfter(document, day)) return 'not_yet_in_force'
  const { status, period } = document
  if (hadNotEnded(document, day)) return 'in_force'
  const isOver = period !== null && period.to < day
  return isOver && (status === 'in_force' || status === 'unverified') ? 'expired' : status
}

/** True when a document may be quoted as the rule on that day. */
export function standsOn(document: PolicyDocument, day: string): boolean {
  const standing = standingOn(document, day)
  return standing !== 'repealed' && standing !== 'lapsed' && standing !== 'not_yet_in_force'
}

/** True when another document has taken its place, wholly or in part, or it does not stand. */
export function isSuperseded(document: PolicyDocument, day: string): boolean {
  if (!standsOn(document, day)) return true
  return standingOn(document, day) === 'amended' && document.supersededBy !== null
}

/** True when a document stood on some day of a year: what it says is the answer for that year. */
export function stoodIn(document: PolicyDocument, year: number): boolean {
  // Where nobody knows when it lapsed, it stood in the year of its issue.
  if (document.issuedOn?.startsWith(String(year)) === true) return true
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'))
  return months.some((month) => !isSuperseded(document, `${year}-${month}-15`))
}

/** True when the text that the library holds is younger than the day asked about. */
export function isTextOfLaterDay({ amendedOn, status }: PolicyDocument, day: string): boolean {
  return amendedOn !== undefined && amendedOn !== null && amendedOn > day && status !== 'amended'
}

/** Before the day named as the first one; where none is named, before the year in its 文号, title or id. */
function beginsAfter(document: PolicyDocument, day: string): boolean {
  const { effectiveOn, issuedOn, period, relation, status } = document
  const named = effectiveOn ?? issuedOn ?? period?.from
  if (named !== undefined) return named > day
  if (firstDayOf(document) > day) return true
  return status === 'not_yet_in_force' || (relation === '后续更新' && day <= END_OF_PLAN)
}

function firstDayOf({ number, title, id }: PolicyDocument): string {
  const year =
    /[〔[［(（](\d{4})[〕\]］)）]/.exec(number ?? '') ??
    /(?<!\d)((?:19|20)\d{2})(?=年)/.exec(title) ??
    /(?<![a-z\d])((?:19|20)\d{2})(?![a-z\d])/.exec(id)
  return year === null ? '' : `${year[1]}-01-01`
}

/** True on the days before that on which a document came to what its status says now. */
function hadNotEnded({ status, repealedOn, amendedOn, period }: PolicyDocument, day: string): boolean {
  switch (status) {
    case 'repealed':
      return repealedOn !== null && repealedOn > day
    case 'lapsed':
      return repealedOn === null ? period !== null && period.to >= day : repealedOn > day
    case 'amended':
      return (amendedOn ?? repealedOn ?? '') > day
    case 'not_yet_in_force':
      return true
    case 'in_force':
    case 'unverified':
      return false
  }
}

/** Of several versions that share a name, the one that is the rule on that day; else the first. */
export function versionOn(
  versions: readonly [PolicyDocument, ...PolicyDocument[]],
  day: string,
): PolicyDocument {
  return versions.find((document) => !isSuperseded(document, day)) ?? versions[0]
}
