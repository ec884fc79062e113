import type { QuestionKind } from '../../contract.ts'
import type { Span } from '../../domain/document.ts'
import { overlap } from '../select/answering-places.ts'
import { cutClauses } from '../select/cut-clauses.ts'
import { unmetNeed } from './unmet-need.ts'

/** Where quotes are chosen, and what for. */
export interface Demand {
  readonly question: string
  readonly kind: QuestionKind
  readonly text: string
  /** The sentences of the text in which the demanded may stand. */
  readonly sentences: readonly string[]
}

/** The chosen spans, and where they lack what the question demands, the first other clause that gives it. */
export function addDemanded(spans: readonly Span[], demand: Demand): readonly Span[] {
  const { question, kind, text, sentences } = demand
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end)
  const isMet = (quoted: readonly Span[]): boolean => unmetNeed(question, kind, quoted.map(wordsOf)) === null
  if (isMet(spans)) return spans
  const giving = cutClauses(text).find(
    (clause) =>
      !spans.some((span) => overlap(span, clause)) &&
      sentences.some((sentence) => sentence.includes(wordsOf(clause))) &&
      isMet([...spans, clause]),
  )
  return giving === undefined ? spans : [...spans, giving].sort((a, b) => a.start - b.start)
}
