import type { Carried } from '../../contract.ts'
import type { AnswerDeps } from '../deps.ts'
import { findEvidence, NO_SETTING, type Evidence, type Setting } from '../evidence/find-evidence.ts'
import type { Weighing } from '../evidence/weigh-documents.ts'
import { leansOnTurn } from './leans-on-turn.ts'
import { readCorrection } from './read-correction.ts'

/** What a turn asks, and what it is read with of what was carried: nothing where it stands alone. */
export interface ReadTurn {
  readonly question: string
  readonly used: readonly Carried[]
  /** What was found for the question by itself, where that was looked at. */
  readonly alone: Evidence | null
}

/** Reads a turn: a correction as what follows it, a question that goes on with what was said before. */
export function readTurn(
  said: string,
  carried: readonly Carried[],
  weighing: Weighing,
  deps: AnswerDeps,
): ReadTurn {
  if (!carried.some(({ slot }) => slot === 'topic')) return { question: said, used: [], alone: null }
  const correcting = readCorrection(said)
  if (correcting !== null)
    return { question: correcting.asked, used: without(correcting.denied, carried), alone: null }
  const alone = findEvidence(said, NO_SETTING, weighing, deps)
  return leansOnTurn(alone)
    ? { question: said, used: carried, alone: null }
    : { question: said, used: [], alone }
}

/** What is carried, as a question is searched with it. */
export function settingOf(carried: readonly Carried[]): Setting {
  const valueOf = (slot: Carried['slot']): string => carried.find((each) => each.slot === slot)?.value ?? ''
  const [topic, documentId, paragraphId] = [valueOf('topic'), valueOf('document'), valueOf('paragraph')]
  return { topic, here: documentId === '' ? null : { documentId, paragraphId } }
}

/** What is carried, without words that the asker denies to have meant. */
const without = (denied: string, carried: readonly Carried[]): readonly Carried[] =>
  carried.map((each) =>
    each.slot === 'topic' && denied !== '' ? { ...each, value: each.value.replaceAll(denied, '') } : each,
  )
