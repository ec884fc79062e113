import { hash } from 'node:crypto'
import type { AnsweredTurn, AnswerRequest } from './assistant.ts'

/**
 * Remembers the last `most` answers: the same request has the same answer for as long as a release lives, and most
 * people ask what many ask. Requests are kept as hashes, not as words. Who asks the same while the first is still
 * waiting gets the same answer; a failure is not remembered.
 */
export function rememberAnswers(
  answer: (request: AnswerRequest) => Promise<AnsweredTurn>,
  most: number,
): (request: AnswerRequest) => Promise<AnsweredTurn> {
  const known = new Map<string, Promise<AnsweredTurn>>()
  const ask = (request: AnswerRequest, key: string): Promise<AnsweredTurn> => {
    const turn = answer(request)
    turn.catch(() => {
      if (known.get(key) === turn) known.delete(key)
    })
    return turn
  }
  return (request) => {
    const { question, asOf, role, carried, drop } = request
    const key = hash('sha256', JSON.stringify([question, asOf, role, carried, drop]), 'base64')
    const turn = known.get(key) ?? ask(request, key)
    known.delete(key)
    known.set(key, turn)
    if (known.size > most) known.delete(known.keys().next().value as string)
    return turn
  }
}
