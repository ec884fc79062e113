import type { RankedPassage } from '../../search/rank-passages.ts'
import { isSuperseded } from '../../domain/standing.ts'
import type { Weighing } from '../evidence/weigh-documents.ts'
import { affinityPoints } from '../affinity/affinity.ts'
import { countsThing } from '../understand/counted-thing.ts'
import { coverCharacters } from './cover-characters.ts'
import { coverHeard } from './cover-heard.ts'
import type { PassageTraits } from './passage-traits.ts'
import type { Asked } from './read-asked.ts'
import { strengthIn } from './word-strength.ts'

/** What the order of the candidates looks at: what ranking found, how much is covered, and which document it is. */
export const ORDER_FEATURES = [
  'score',
  'bigrams',
  'mismatch',
  'similar',
  'resolved',
  'translation',
  'feedback',
  'proximity',
  'body',
  'bodyOrName',
  'name',
  'heard',
  'heardPairs',
  'sentence',
  'sentenceGives',
  'characters',
  'charactersName',
  'charactersEither',
  'charactersSentence',
  'gives',
  'givesBroad',
  'counts',
  'form',
  'formLead',
  'affinity',
  'unheard',
  'sameLevel',
  'otherLevel',
  'plan',
  'planThisYear',
  'planBureau',
  'planSanction',
  'planPermission',
  'planLimit',
  'municipal',
  'provincial',
  'sameRank',
  'otherRank',
  'reported',
  'later',
  'laterNow',
  'laterPlan',
  'superseded',
  'named',
] as const
export type OrderFeature = (typeof ORDER_FEATURES)[number]
export type OrderFeatures = Readonly<Record<OrderFeature, number>>

const RANKING_PARTS = [
  'bigrams',
  'mismatch',
  'similar',
  'resolved',
  'translation',
  'feedback',
  'proximity',
] as const

/** Describes one candidate for one question. */
export function readOrderFeatures(
  candidate: RankedPassage,
  traits: PassageTraits,
  asked: Asked,
  weighing: Weighing,
): OrderFeatures {
  return {
    score: candidate.score / asked.norm,
    ...rankingParts(candidate, asked),
    ...coverage(traits, asked),
    ...coverCharacters(traits, asked),
    ...coverHeard(traits, asked),
    counts: Number(counts(traits, asked)),
    ...forms(traits, asked),
    affinity: affinityPoints(asked.affinity, traits.affinity),
    unheard: Number(!traits.isGap && traits.heard.places.length === 0),
    ...levels(traits, asked),
    ...documentTraits(traits, asked, weighing),
  }
}

type Parts<Name extends OrderFeature> = Record<Name, number>

function rankingParts({ why }: RankedPassage, { norm }: Asked): Parts<(typeof RANKING_PARTS)[number]> {
  const valueOf = (name: string): number => (why.find(({ label }) => label === name)?.value ?? 0) / norm
  return Object.fromEntries(RANKING_PARTS.map((name) => [name, valueOf(name)])) as Parts<
    (typeof RANKING_PARTS)[number]
  >
}

function coverage(
  { body, name, sentences, gives }: PassageTraits,
  { terms, total, want }: Asked,
): Parts<'body' | 'bodyOrName' | 'name' | 'sentence' | 'sentenceGives' | 'gives' | 'givesBroad'> {
  let inBody = 0
  let inName = 0
  let inEither = 0
  for (const term of terms) {
    const here = term.weight * strengthIn(term, body)
    const named = term.weight * strengthIn(term, name)
    inBody += here
    inName += named
    inEither += Math.max(here, named)
  }
  let best = 0
  let bestGiving = 0
  for (const sentence of sentences) {
    let covered = 0
    for (const term of terms) covered += term.weight * strengthIn(term, sentence.words)
    best = Math.max(best, covered)
    if (want !== null && sentence.gives.has(want.name)) bestGiving = Math.max(bestGiving, covered)
  }
  const given = want !== null && gives.has(want.name)
  return {
    body: inBody / total,
    bodyOrName: inEither / total,
    name: inName / total,
    sentence: best / total,
    sentenceGives: bestGiving / total,
    gives: given && want.specific ? 1 : 0,
    givesBroad: given && !want.specific ? 1 : 0,
  }
}

/** A thing is wanted counted, and a clause counts it. */
const counts = ({ sentences }: PassageTraits, { counted }: Asked): boolean =>
  counted.length > 0 &&
  countsThing(
    counted,
    sentences.map(({ text }) => text),
  )

/** How much the form of the likeliest clause speaks for an answer, and how far it is before the average of the clauses. */
function forms({ forms: clauses }: PassageTraits, asked: Asked): Parts<'form' | 'formLead'> {
  if (clauses.length === 0) return { form: 0, formLead: 0 }
  const points = clauses.map((clause) => affinityPoints(asked.answerForm, clause))
  const form = Math.max(...points)
  return { form, formLead: form - points.reduce((sum, each) => sum + each, 0) / points.length }
}

function levels(traits: PassageTraits, asked: Asked): Parts<'sameLevel' | 'otherLevel'> {
  const same = [...asked.levels].some((level) => traits.levels.has(level))
  const compared = asked.levels.size > 0 && traits.levels.size > 0
  return { sameLevel: same ? 1 : 0, otherLevel: compared && !same ? 1 : 0 }
}

function documentTraits(
  { document, attestation, isPlan }: PassageTraits,
  { form, rank }: Asked,
  { asOf, timeAsked, named }: Weighing,
): Parts<
  | 'plan'
  | 'planThisYear'
  | 'planBureau'
  | 'planSanction'
  | 'planPermission'
  | 'planLimit'
  | 'municipal'
  | 'provincial'
  | 'sameRank'
  | 'otherRank'
  | 'reported'
  | 'later'
  | 'laterNow'
  | 'laterPlan'
  | 'superseded'
  | 'named'
> {
  const later = document.relation === '后续更新'
  const ranked = rank !== null && !isPlan
  return {
    plan: Number(isPlan),
    planThisYear: Number(isPlan && form.thisYear),
    planBureau: Number(isPlan && form.bureau),
    planSanction: Number(isPlan && form.sanction),
    planPermission: Number(isPlan && form.permission),
    planLimit: Number(isPlan && form.limit),
    municipal: Number(!isPlan && document.level === 'municipal'),
    provincial: Number(document.level === 'provincial'),
    sameRank: Number(ranked && document.level === rank),
    otherRank: Number(ranked && document.level !== rank),
    reported: Number(attestation === 'reported'),
    later: Number(later),
    laterNow: Number(later && timeAsked === 'now'),
    laterPlan: Number(later && timeAsked === 'plan'),
    superseded: Number(isSuperseded(document, asOf)),
    named: Number(named.includes(document)),
  }
}
