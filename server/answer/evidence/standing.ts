import type { PolicyDocument, Status } from '../../domain/document.ts'

/** A document's standing in law on a day: what was not yet in force then, was in force although it is repealed now. */
export function standingOn(document: PolicyDocument, day: string): Status {
  const begins = document.effectiveOn ?? document.issuedOn
  if (begins !== null && begins > day) return 'not_yet_in_force'
  const ended = document.repealedOn
  if (ended !== null && ended > day && (document.status === 'repealed' || document.status === 'lapsed')) {
    return 'in_force'
  }
  return document.status
}

/** True when a document may be quoted as the rule on that day. */
export function standsOn(document: PolicyDocument, day: string): boolean {
  const standing = standingOn(document, day)
  return standing !== 'repealed' && standing !== 'lapsed' && standing !== 'not_yet_in_force'
}

/** True when another document has taken its place, wholly or in part, or it stands no more. */
export function isSuperseded(document: PolicyDocument, day: string): boolean {
  return !standsOn(document, day) || (document.status === 'amended' && document.supersededBy !== null)
}
