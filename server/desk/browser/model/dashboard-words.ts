import type { Dashboard } from '../../../desk-contract.ts'

/** A share of a whole, for a bar; never so thin that it cannot be seen. */
export function shareOf(value: number, rows: readonly number[]): number {
  const most = Math.max(1, ...rows)
  return value === 0 ? 0 : Math.max(2, Math.round((value / most) * 100))
}

export interface Totals {
  readonly questions: number
  readonly answered: number
  readonly partial: number
  readonly unanswered: number
}

export function totalsOf(days: Dashboard['days']): Totals {
  const sum = (pick: (day: Dashboard['days'][number]) => number) =>
    days.reduce((total, day) => total + pick(day), 0)
  const answered = sum((day) => day.answered)
  const partial = sum((day) => day.partial)
  const unanswered = sum((day) => day.unanswered)
  return {
    questions: answered + partial + unanswered + sum((day) => day.other),
    answered,
    partial,
    unanswered,
  }
}

/** Documents whose check is due first, then those that were checked longest ago. */
export function orderDocuments(documents: Dashboard['documents']): Dashboard['documents'] {
  const wait = (one: Dashboard['documents'][number]) => one.daysSinceCheck ?? Number.MAX_SAFE_INTEGER
  return documents.toSorted(
    (one, other) => Number(other.checkDue) - Number(one.checkDue) || wait(other) - wait(one),
  )
}

export function milliseconds(value: number | null): string {
  if (value === null) return '还没有'
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} 毫秒`
}
