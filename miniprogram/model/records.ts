/** Something kept on this phone: an answer, or a clause of a document. */
export interface SavedRecord {
  readonly key: string
  readonly kind: 'answer' | 'clause'
  readonly title: string
  readonly note: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** The page that shows it. */
  readonly url: string
}

export interface RecordDay {
  readonly day: string
  readonly records: readonly SavedRecord[]
}

/** Puts a record first; one of the same key moves up. What falls off the end is returned to be deleted. */
export function addRecord(
  records: readonly SavedRecord[],
  record: SavedRecord,
  limit: number,
): { readonly records: readonly SavedRecord[]; readonly dropped: readonly SavedRecord[] } {
  const next = [record, ...records.filter((other) => other.key !== record.key)]
  return { records: next.slice(0, limit), dropped: next.slice(limit) }
}

export function removeRecord(records: readonly SavedRecord[], key: string): readonly SavedRecord[] {
  return records.filter((record) => record.key !== key)
}

/** Groups newest first under 今天, 昨天 or the date. */
export function groupByDay(records: readonly SavedRecord[], now: number): readonly RecordDay[] {
  const days: { day: string; records: SavedRecord[] }[] = []
  for (const record of [...records].sort((a, b) => b.at - a.at)) {
    const day = dayName(record.at, now)
    const last = days[days.length - 1]
    if (last?.day === day) last.records.push(record)
    else days.push({ day, records: [record] })
  }
  return days
}

/** 今天, 昨天, 3月5日, or with the year where it is another one. */
export function dayName(at: number, now: number): string {
  const day = new Date(at)
  const today = new Date(now)
  const distance = Math.round((startOfDay(today) - startOfDay(day)) / 86_400_000)
  if (distance === 0) return '今天'
  if (distance === 1) return '昨天'
  const name = `${day.getMonth() + 1}月${day.getDate()}日`
  return day.getFullYear() === today.getFullYear() ? name : `${day.getFullYear()}年${name}`
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
