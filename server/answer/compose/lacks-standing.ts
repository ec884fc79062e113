import type { Reason } from '../../contract.ts'
import type { PolicyDocument } from '../../domain/document.ts'
import { isSuperseded, standingOn } from '../../domain/standing.ts'
import { STANDING_MARKS } from './messages.ts'

/** Why words of a document are no rule on a day, or null when they are. */
export function lacksStanding(document: PolicyDocument, day: string): Reason | null {
  if (!isSuperseded(document, day)) return null
  return standingOn(document, day) === 'not_yet_in_force' ? 'not_yet_in_force' : 'superseded_only'
}

/** What stands behind the title of a document that is no rule on that day, such as （已废止）; empty for the others. */
export function standingMark(document: PolicyDocument, day: string): string {
  return isSuperseded(document, day) ? (STANDING_MARKS[standingOn(document, day)] ?? '') : ''
}
