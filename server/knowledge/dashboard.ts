import type { Dashboard } from '../desk-contract.ts'
import { dayInChina } from '../domain/day-in-china.ts'
import type { PolicyDocument } from '../domain/document.ts'
import { standingOn } from '../domain/standing.ts'
import { readCheckState } from './due-checks.ts'
import type { DayFigures, Figures } from './reports.ts'

const DAY_MS = 86_400_000
const CHINA_UTC_OFFSET = '+08:00'

/** The beginning of the first of so many days, of which today is the last. */
export function beginningOf(days: number, now: number): Date {
  return new Date(Date.parse(`${dayInChina(now - (days - 1) * DAY_MS)}T00:00:00${CHINA_UTC_OFFSET}`))
}

/** The dashboard of the last `days` days: what the store says, beside what the library says of its documents. */
export function buildDashboard(
  figures: Figures,
  documents: readonly PolicyDocument[],
  period: { readonly days: number; readonly now: number },
): Dashboard {
  const { reasons, topics, gaps, answerMs, paragraphs, documentHits } = figures
  const today = dayInChina(period.now)
  return {
    days: everyDay(figures.days, period),
    reasons: [...reasons],
    topics: [...topics],
    gaps: [...gaps],
    answerMs: { ...answerMs },
    documents: documents.map((document) => {
      const { daysSinceCheck, due } = readCheckState(document, today)
      const { id, title, checkedOn } = document
      const hits = documentHits.get(id) ?? 0
      const status = standingOn(document, today)
      return { id, title, status, checkedOn, daysSinceCheck, checkDue: due, hits }
    }),
    paragraphs: [...paragraphs],
  }
}

/** Days without questions are days too. */
function everyDay(known: readonly DayFigures[], { days, now }: { days: number; now: number }): DayFigures[] {
  const byDay = new Map(known.map((figures) => [figures.day, figures]))
  return Array.from({ length: days }, (_, index) => {
    const day = dayInChina(now - (days - 1 - index) * DAY_MS)
    return byDay.get(day) ?? { day, answered: 0, partial: 0, unanswered: 0, other: 0 }
  })
}
