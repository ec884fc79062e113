import type { AnsweredTurn, AnswerRequest } from '../answer/assistant.ts'
import type { Channel } from '../domain/knowledge.ts'
import type { AppDeps, Service } from './deps.ts'

export interface TimedTurn extends AnsweredTurn {
  /** How long the answer took, without HTTP. */
  readonly ms: number
}

/** Answers, and counts the answer for whoever watches the service. */
export async function answerAndCount(
  { assistant }: Service,
  request: AnswerRequest,
  channel: Channel,
  { metrics }: Pick<AppDeps, 'metrics'>,
): Promise<TimedTurn> {
  const startedAt = performance.now()
  const turn = await assistant.answer(request)
  const ms = performance.now() - startedAt
  metrics?.answered(turn.answer, channel, ms)
  return { ...turn, ms }
}
