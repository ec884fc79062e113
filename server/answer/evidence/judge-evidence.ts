import type { QuestionKind } from '../../contract.ts'
import { unmetNeed } from '../compose/unmet-need.ts'
import { chanceOf } from '../decide/chance-of.ts'
import type { Decision } from '../decide/decide-answerable.ts'
import type { Ordered, OrderedPassage } from '../order/order-candidates.ts'
import type { OrderFeature } from '../order/order-features.ts'
import type { PassageTraits } from '../order/passage-traits.ts'
import { strengthIn } from '../order/word-strength.ts'
import { bestSentences } from './best-sentences.ts'
import { ANSWERS, RELEVANT, type JudgeFeature } from './judge-weights.ts'

/** What the judgement rests on, for the trace and for fitting. */
export type JudgeFeatures = Readonly<Record<JudgeFeature, number>>

export interface Judgement {
  readonly decision: Decision
  /** How likely the best paragraph is about what is asked, whether or not it says the wanted detail. */
  readonly relevance: number
  readonly judged: JudgeFeatures
}

export interface JudgeInput {
  readonly question: string
  readonly kind: QuestionKind
  readonly ordered: Ordered
  /** What the best paragraph is. */
  readonly best: PassageTraits | undefined
  /** What the nearest of what is known to be missing is. */
  readonly gap: PassageTraits | undefined
  /** How much the question looks like those that the library answers. */
  readonly answerability: number
  /** True where the question is read with words said before it. */
  readonly goesOn: boolean
  /** The general decision, whose comparisons are used. */
  readonly decision: Decision
}

/** From here on a question is answered: a wrong answer is worse than a right one that is shown as the nearest rule. */
export const ANSWERABLE_FROM = 0.75
/** Greater differences in points tell nothing further. */
const MOST_LEAD = 4
/** Where nothing that is known to be missing comes near. */
const NO_GAP = -1
/** So much is covered where every word is found or has a word that stands for it. */
const ALL = 0.85
/** Below this chance a question is not answered although all its words are found. */
const LEAST_CHANCE = 0.3
/** A single word is found anywhere. */
const LEAST_TERMS = 2
const MOST_LEAD_OF_THIRD = 6
/** So many paragraphs are compared with the best one. */
const RIVALS = 6
/** Longer questions than of this weight in words tell nothing further. */
const MOST_ASKED = 120
/** More points of the ranking than these tell nothing further. */
const MOST_POINTS = 40

/** Judges by two logistic models of the same features whether the best paragraph answers, and whether it is about it. */
export function judgeEvidence(input: JudgeInput): Judgement {
  const judged = readJudgeFeatures(input)
  const chance = chanceOf(ANSWERS, judged)
  const floor = chance >= LEAST_CHANCE && saysAll(input, judged) ? ANSWERABLE_FROM : 0
  const confidence = Math.max(floor, chance)
  return {
    decision: { ...input.decision, confidence, answerable: confidence >= ANSWERABLE_FROM },
    relevance: Math.max(floor, chanceOf(RELEVANT, judged)),
    judged,
  }
}

/** True where every asked word is found and nothing speaks against it: others that cover as much only say the same. */
function saysAll(input: JudgeInput, { unmet, gapLead }: JudgeFeatures): boolean {
  const { ordered, decision } = input
  const covered = ordered.ranked[0]?.features.bodyOrName ?? 0
  return (
    covered >= ALL &&
    ordered.asked.terms.length >= LEAST_TERMS &&
    decision.conflicts.length === 0 &&
    unmet === 0 &&
    (gapLead < 0 || !asksForGap(input))
  )
}

function readJudgeFeatures({
  question,
  kind,
  ordered,
  best,
  decision,
  answerability,
  goesOn,
}: JudgeInput): JudgeFeatures {
  const [first, second, third] = ordered.ranked
  const points = first?.score ?? 0
  const { asked } = ordered
  const compared = (name: string): number => decision.features[name] ?? 0
  const found = (name: OrderFeature): number => shareOf(first, name)
  return {
    bigrams: compared('bigrams'),
    place: compared('place'),
    time: compared('time'),
    level: compared('level'),
    leadOfThird: Math.min(MOST_LEAD_OF_THIRD, points - (third?.score ?? 0)),
    gapLead: leadOfGap(ordered.gaps, points),
    unmet: best === undefined || unmetNeed(question, kind, bestSentences(best, asked)) === null ? 0 : 1,
    asked: Math.min(MOST_ASKED, asked.total),
    points: Math.min(MOST_POINTS, found('score') * asked.norm),
    named: found('named'),
    proximity: found('proximity'),
    procedure: kind === 'procedure' ? 1 : 0,
    placeAgrees: compared('placeAgrees'),
    secondCovered: shareOf(second, 'bodyOrName'),
    rivals: countRivals(ordered.ranked),
    charactersSentence: found('charactersSentence'),
    gapCharacters: shareOf(ordered.gaps[0], 'charactersEither') - found('charactersEither'),
    planPermission: found('planPermission'),
    heard: found('heard'),
    heardPairs: found('heardPairs'),
    subject: compared('subject'),
    lacking: compared('lacking'),
    gapHeardPairs: shareOf(ordered.gaps[0], 'heardPairs') - found('heardPairs'),
    form: found('form'),
    formLead: found('formLead'),
    unheard: found('unheard'),
    number: compared('number'),
    answerability,
    affinity: found('affinity'),
    affinityLag: lagInAffinity(ordered.ranked),
    goesOn: Number(goesOn),
    agreement: first?.greatest.size ?? 0,
  }
}

const shareOf = (passage: OrderedPassage | undefined, name: OrderFeature): number =>
  passage?.features[name] ?? 0

/** How many paragraphs could be the best one, by their points: 1 where it stands alone. */
function countRivals(ranked: Ordered['ranked']): number {
  const most = ranked[0]?.score ?? 0
  return ranked.slice(0, RIVALS).reduce((sum, { score }) => sum + Math.exp(score - most), 0)
}

/** By how much another paragraph is nearer to the question than the best one. */
function lagInAffinity(ranked: Ordered['ranked']): number {
  const [best = 0, ...others] = ranked.map(({ features }) => features.affinity)
  return Math.max(0, ...others.map((points) => points - best))
}

/** How what is known to be missing compares with the best paragraph. */
function leadOfGap([gap]: Ordered['gaps'], points: number): number {
  return gap === undefined ? NO_GAP : Math.max(NO_GAP, Math.min(MOST_LEAD, gap.score - points))
}

/** True where a word is asked that what is missing has beyond the best paragraph: who asks how many misses no list of names. */
function asksForGap({ gap, best, ordered }: JudgeInput): boolean {
  if (gap === undefined) return false
  const beyond = new Set([...gap.body].filter((word) => best?.body.has(word) !== true))
  return ordered.asked.terms.some((term) => strengthIn(term, beyond) > 0)
}
