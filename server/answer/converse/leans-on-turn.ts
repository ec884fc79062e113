import { chanceOf } from '../decide/chance-of.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import { asksOnlyAspect } from '../understand/leans-on-context.ts'
import { LEAN_WEIGHTS, type LeanFeature } from './lean-weights.ts'

/** From this chance on a question is read with the turn before it. */
const LEANS_FROM = 0.6
const POINTS_BACK = /这|那(?!么多)|它|其|他|她/
const GOES_ON = /^(?:还有|另外|再问|顺便|对了|换个|再打听|还想问)/
const ENDS_ELLIPTIC = /呢[？?。]*$/
/** Longer questions, and such of more weight in words, tell nothing further. */
const MOST_CHARACTERS = 30
const MOST_ASKED = 60

/** True when a question, read by itself, seems to go on from the turn before it. */
export const leansOnTurn = (alone: Evidence): boolean =>
  asksOnlyAspect(alone.question) || chanceOf(LEAN_WEIGHTS, readLeanFeatures(alone)) >= LEANS_FROM

/** How much a question says by itself, what it finds, and by which words it points back or goes on. */
export function readLeanFeatures({
  question,
  asked,
  ranked,
}: Evidence): Readonly<Record<LeanFeature, number>> {
  return {
    asked: Math.min(MOST_ASKED, asked.total),
    length: Math.min(MOST_CHARACTERS, question.length),
    pointsBack: Number(POINTS_BACK.test(question)),
    elliptic: Number(ENDS_ELLIPTIC.test(question)),
    goesOn: Number(GOES_ON.test(question)),
    affinity: ranked[0]?.features.affinity ?? 0,
  }
}
