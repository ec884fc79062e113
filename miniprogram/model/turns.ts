import type { Answer, DropSlot } from '../api/contract'
import { answerView, type AnswerView } from './answer-view'
import type { Failure } from './failure'
import { KEPT, troubleOf, type Trouble } from './trouble'

/** One question and what became of it. */
export interface Turn {
  readonly key: string
  readonly question: string
  readonly drop: readonly DropSlot[]
  readonly state: 'sending' | 'slow' | 'answered' | 'failed' | 'kept'
  readonly answer: Answer | null
  readonly view: AnswerView | null
  /** Why there is no answer; null while there is hope for one. */
  readonly trouble: Trouble | null
}

export function newTurn(key: string, question: string, drop: readonly DropSlot[]): Turn {
  return { key, question, drop, state: 'sending', answer: null, view: null, trouble: null }
}

/** A question that waits on this phone for the network. */
export function keptTurn(key: string, question: string): Turn {
  return { ...newTurn(key, question, []), state: 'kept', trouble: KEPT }
}

export function answeredTurn(turn: Turn, answer: Answer): Turn {
  return {
    ...turn,
    state: 'answered',
    answer,
    view: answerView(answer, turn.key),
    trouble: null,
  }
}

/** A failed turn; a question that met no network is kept to be sent later. */
export function failedTurn(turn: Turn, failure: Failure): Turn {
  if (failure.kind === 'offline') return { ...keptTurn(turn.key, turn.question), drop: turn.drop }
  return { ...turn, state: 'failed', trouble: troubleOf(failure) }
}

export function slowTurn(turn: Turn): Turn {
  return turn.state === 'sending' ? { ...turn, state: 'slow' } : turn
}

export function sendingTurn(turn: Turn): Turn {
  return { ...turn, state: 'sending', trouble: null }
}

/** Replaces the turn of the same key. */
export function replaceTurn(turns: readonly Turn[], turn: Turn): Turn[] {
  return turns.map((other) => (other.key === turn.key ? turn : other))
}

/** While a question is under way a second one waits: the context of the first belongs to it. */
export function isBusy(turns: readonly Turn[]): boolean {
  return turns.some((turn) => turn.state === 'sending' || turn.state === 'slow')
}

/** What a screen reader hears when an answer is there. */
export function announcement(answer: Answer): string {
  const count = answer.citations.length
  const sources = count === 0 ? '' : `，引用 ${count} 处原文`
  return `${answer.status === 'unanswered' ? '没有找到答案。' : '已回答。'}${answer.text}${sources}`
}
