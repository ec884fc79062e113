import type { Context } from 'hono'
import type { AnsweredTurn, AnswerRequest } from '../answer/assistant.ts'
import type { Channel } from '../domain/knowledge.ts'
import type { AppDeps, Service } from './deps.ts'
import { readCaller } from './read-caller.ts'

/** Names the record of an answer, by which staff find the receipt. */
const ID_HEADER = 'Wence-Question-Id'

interface RecordedTurn extends AnsweredTurn {
  readonly ms: number
}

/** Hands an answer that was given to the recorder, which writes it down later. */
export function recordTurn(
  deps: AppDeps,
  c: Context,
  request: AnswerRequest,
  given: { readonly turn: RecordedTurn; readonly channel: Channel; readonly service: Service },
): void {
  if (deps.recorder === undefined) return
  const { answer, ms } = given.turn
  const cited = answer.citations[0]?.documentId
  const document = cited === undefined ? undefined : given.service.library.findDocument(cited)
  const id = deps.recorder.recordAnswer(
    {
      answer,
      channel: given.channel,
      role: request.role ?? null,
      carried: request.carried,
      drop: request.drop,
      topic: document?.topics[0] ?? null,
      at: deps.clock(),
      ms,
    },
    readCaller(c, deps),
  )
  c.header(ID_HEADER, id)
}
