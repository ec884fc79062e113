import type { PolicyDocument, Status } from '../domain/document.ts'

const DAY_MS = 86_400_000

/** Days that a check of a document's standing holds: shorter where it is likely to change or was never known. */
const CHECK_HOLDS_DAYS: Readonly<Record<Status, number>> = {
  in_force: 180,
  amended: 180,
  not_yet_in_force: 30,
  unverified: 30,
  repealed: 730,
  lapsed: 730,
}

export interface CheckState {
  /** Null where nobody wrote down a check. */
  readonly daysSinceCheck: number | null
  readonly due: boolean
}

/** How old the last check of a document is on a day, and whether the next one is due. One never checked is. */
export function readCheckState(
  { checkedOn, status }: Pick<PolicyDocument, 'checkedOn' | 'status'>,
  today: string,
): CheckState {
  if (checkedOn === null) return { daysSinceCheck: null, due: true }
  const daysSinceCheck = Math.max(0, Math.floor((Date.parse(today) - Date.parse(checkedOn)) / DAY_MS))
  return { daysSinceCheck, due: daysSinceCheck > CHECK_HOLDS_DAYS[status] }
}

/** The documents whose check is due on a day. */
export function findDueChecks(documents: readonly PolicyDocument[], today: string): PolicyDocument[] {
  return documents.filter((document) => readCheckState(document, today).due)
}
