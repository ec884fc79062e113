import type { AnsweredTurn, AnswerRequest } from '../answer/assistant.ts'
import type { Channel } from '../domain/knowledge.ts'
import type { AppDeps, Service } from './deps.ts'
import { requireAnswering } from './require-answering.ts'

export interface TimedTurn extends AnsweredTurn {
  /** How long the answer took, without HTTP. */
  readonly ms: number
}

/** Answers unless staff have turned that off, and counts the answer; a channel of null is a look, which does not count. */
export async function answerAndCount(
  { assistant }: Service,
  request: AnswerRequest,
  channel: Channel | null,
  deps: Pick<AppDeps, 'metrics' | 'answering'>,
): Promise<TimedTurn> {
  const startedAt = performance.now()
  const turn = await assistant.answer(request)
  const ms = performance.now() - startedAt
  requireAnswering(deps, turn.answer)
  if (channel !== null) deps.metrics?.answered(turn.answer, channel, ms)
  return { ...turn, ms }
}
