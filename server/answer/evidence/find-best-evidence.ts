import type { Understood } from '../compose/finish-answer.ts'
import type { AnswerDeps } from '../deps.ts'
import { findEvidence, type Evidence, type Setting } from './find-evidence.ts'
import type { Weighing } from './weigh-documents.ts'

export interface Search {
  readonly question: string
  readonly setting: Setting
  readonly weighing: Weighing
  /** What the asker removed: 'correction' and 'mapping' switch those off. */
  readonly drop: readonly string[]
  /** What was found for the question by itself already, or null. */
  readonly alone: Evidence | null
}

export interface BestEvidence {
  readonly evidence: Evidence
  readonly corrected: Understood['corrected']
}

/** From this confidence on, a question is understood as typed. */
const SURE = 0.85

/** The question as typed; where that finds no answer, the question with its typing errors corrected. */
export function findBestEvidence(search: Search, deps: AnswerDeps): BestEvidence {
  const { question, setting, weighing, drop, alone } = search
  const isUnmapped = drop.includes('mapping')
  const expand = isUnmapped ? { ...deps, expand: withoutMapping(deps) } : deps
  const known = isUnmapped ? null : alone
  const asTyped = known ?? findEvidence(question, setting, weighing, expand)
  if (drop.includes('correction') || asTyped.decision.confidence >= SURE)
    return { evidence: asTyped, corrected: [] }
  const { text, corrected } = deps.correctTyping(question)
  if (corrected.length === 0) return { evidence: asTyped, corrected: [] }
  const asCorrected = findEvidence(text, setting, weighing, expand)
  return asCorrected.decision.confidence > asTyped.decision.confidence
    ? { evidence: asCorrected, corrected }
    : { evidence: asTyped, corrected: [] }
}

/** Expansion that keeps synonyms and leaves out lay terms. */
function withoutMapping({ expand }: AnswerDeps): AnswerDeps['expand'] {
  return (question, analysed) => {
    const { query } = expand(question, analysed)
    const kept = <T extends { readonly origin: string }>(terms: readonly T[]): T[] =>
      terms.filter(({ origin }) => origin !== 'mapped')
    return { query: { words: kept(query.words), bigrams: kept(query.bigrams) }, mapped: [] }
  }
}
