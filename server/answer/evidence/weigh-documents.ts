import type { Library } from '../../domain/library.ts'
import type { PolicyDocument } from '../../domain/document.ts'
import type { RankedPassage } from '../../search/rank-passages.ts'
import {
  ATTESTATION_FACTOR,
  NOT_IN_FORCE_FACTOR,
  NOT_NAMED_FACTOR,
  PLAN_FACTOR,
  WRONG_TIME_FACTOR,
} from '../tuning.ts'
import { standsOn } from '../../domain/standing.ts'

/** Which time the question is about: the plan's own, the present, or not said. */
export type TimeAsked = 'plan' | 'now' | null

export interface Weighing {
  readonly library: Library
  readonly planId: string
  readonly asOf: string
  readonly timeAsked: TimeAsked
  /** Documents that the question names; then the others count less. */
  readonly named: readonly PolicyDocument[]
}

/** Weighs ranked passages by the document they stand in: standing in law, attestation, and the time asked about. */
export function weighDocuments(ranked: readonly RankedPassage[], weighing: Weighing): RankedPassage[] {
  return ranked
    .flatMap((candidate) => {
      const factor = factorOf(candidate.id, weighing)
      if (factor === 0) return []
      const why = [...candidate.why, { label: 'document', value: (factor - 1) * candidate.score }]
      return [{ ...candidate, score: candidate.score * factor, why }]
    })
    .sort((a, b) => b.score - a.score || a.passage - b.passage)
}

function factorOf(paragraphId: string, weighing: Weighing): number {
  const { library, planId, asOf, timeAsked, named } = weighing
  const paragraph = library.paragraphById(paragraphId)
  const document = paragraph && library.findDocument(paragraph.documentId)
  if (paragraph === undefined || document === undefined) return 0
  const isNamed = named.includes(document)
  // What came later never tells what the plan of 2020 said.
  if (document.relation === '后续更新' && timeAsked === 'plan' && !isNamed) return 0
  let factor: number = ATTESTATION_FACTOR[paragraph.attestation]
  if (named.length > 0 && !isNamed) factor *= NOT_NAMED_FACTOR
  if (document.id === planId) factor *= timeAsked === 'now' ? WRONG_TIME_FACTOR : PLAN_FACTOR
  return standsOn(document, asOf) ? factor : factor * NOT_IN_FORCE_FACTOR
}
