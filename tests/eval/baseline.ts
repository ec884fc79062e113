import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { MEASURES } from '../../server/domain/measures.ts'
import type { Measures } from './measures.ts'
import type { Scored } from './score.ts'

const FILE = `${import.meta.dirname}/baseline.json`

/** How far a measure may fall before the gate closes. */
const MARGIN = 0.005

interface StoredSet {
  readonly measures: Measures
  /** Per question its status and a short hash of its answer text. */
  readonly answers: Readonly<Record<string, string>>
}

export type Baseline = Readonly<Record<string, StoredSet>>

/** The stored baseline; empty before the first one is written. */
export function readBaseline(): Baseline {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Baseline) : {}
}

/** Replaces the stored baseline. */
export function writeBaseline(baseline: Baseline): void {
  writeFileSync(FILE, `${JSON.stringify(baseline, null, 1)}\n`)
}

/** What is stored of a set. */
export function summarise(measures: Measures, scored: readonly Scored[]): StoredSet {
  return {
    measures,
    answers: Object.fromEntries(scored.map((each) => [each.question.id, fingerprint(each)])),
  }
}

export interface Drop {
  readonly measure: keyof Measures
  readonly was: number
  readonly is: number
}

/** The measures that got worse by more than the margin. */
export function findDrops(before: Measures, now: Measures): Drop[] {
  return (Object.keys(now) as (keyof Measures)[]).flatMap((measure) => {
    const [was, is] = [before[measure], now[measure]]
    if (measure === 'questions' || was === null || is === null) return []
    const drop = MEASURES[measure]?.lessIsBetter ? is - was : was - is
    return drop > MARGIN ? [{ measure, was, is }] : []
  })
}

/** The questions whose answer is not the stored one. */
export function findChanges(before: StoredSet, scored: readonly Scored[]): Scored[] {
  return scored.filter((each) => {
    const stored = before.answers[each.question.id]
    return stored !== undefined && stored !== fingerprint(each)
  })
}

const fingerprint = ({ status, text }: Scored): string =>
  `${status} ${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
