import type { AnsweredTurn } from './assistant.ts'
import type { Decision } from './decide/decide-answerable.ts'
import type { Evidence } from './evidence/find-evidence.ts'
import type { OrderedPassage } from './order/order-candidates.ts'

/** How long one stage of an answer took, in milliseconds. */
export interface StageTime {
  readonly stage: string
  readonly ms: number
}

/** A turn with how it came about: candidates kept and rejected with their scores, the decision, the time per stage. */
export interface TracedTurn extends AnsweredTurn {
  readonly ranked: readonly OrderedPassage[]
  readonly decision: Decision | null
  /** What was found for a question that was searched, else null. */
  readonly evidence: Evidence | null
  readonly stages: readonly StageTime[]
}

/** Measures stages one after another with the given clock (milliseconds). */
export function buildStopwatch(now: () => number): {
  lap(stage: string): void
  readonly stages: StageTime[]
} {
  const stages: StageTime[] = []
  let last = now()
  return {
    stages,
    lap(stage) {
      const at = now()
      stages.push({ stage, ms: Math.round((at - last) * 1000) / 1000 })
      last = at
    },
  }
}
