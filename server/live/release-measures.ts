import type { GivenAnswer } from '../knowledge/compare-answers.ts'
import type { ResolvedQuestion } from '../domain/learned-files.ts'

/** What a release is asked in its evaluation. */
export interface MeasureTask {
  readonly corpusDir: string
  /** Names of evaluation sets. */
  readonly sets: readonly string[]
  readonly resolved: readonly ResolvedQuestion[]
}

export interface MeasuredSet {
  readonly name: string
  /** Of a fresh set only the measures are shown. */
  readonly fresh: boolean
  readonly measures: Readonly<Record<string, number | null>>
  readonly answers: readonly { readonly question: string; readonly answer: GivenAnswer }[]
}

/** What a release said in its evaluation. */
export interface ReleaseMeasures {
  readonly sets: readonly MeasuredSet[]
  readonly resolved: readonly { readonly question: string; readonly answer: GivenAnswer }[]
}
