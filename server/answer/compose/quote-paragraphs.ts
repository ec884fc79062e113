import type { Citation } from '../../contract.ts'
import type { Paragraph, PolicyDocument } from '../../domain/document.ts'
import type { Library } from '../../domain/library.ts'
import type { PassageIndex } from '../../search/passage-index.ts'
import type { RankedPassage } from '../../search/rank-passages.ts'
import { bestSentences } from '../evidence/best-sentences.ts'
import { pickCovering } from '../evidence/cover-terms.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import { isSuperseded } from '../../domain/standing.ts'
import { affinityPoints } from '../affinity/affinity.ts'
import type { Traits } from '../order/passage-traits.ts'
import { selectClauses } from '../select/select-clauses.ts'
import { FURTHER_COVERAGE, FURTHER_LAG, LAGGING_COVERAGE, MAX_CITATIONS, NEED_MARGIN } from '../tuning.ts'
import { countsThing } from '../understand/counted-thing.ts'
import { addDemanded } from './add-demanded.ts'
import { cite } from './cite.ts'
import { unmetNeed } from './unmet-need.ts'

/** The quotes taken from one paragraph, in reading order. */
export interface QuotedParagraph {
  readonly document: PolicyDocument
  readonly paragraph: Paragraph
  readonly citations: readonly [Citation, ...Citation[]]
}

export interface QuoteDeps {
  readonly library: Library
  readonly index: PassageIndex
  readonly traits: Traits
  readonly asOf: string
}

/** The paragraphs to quote, best first, each with the clauses that answer. */
export function quoteParagraphs(evidence: Evidence, deps: QuoteDeps): QuotedParagraph[] {
  const candidates = preferAnswering(evidence, deps)
  const share = evidence.kind === 'list' ? FURTHER_COVERAGE / 2 : FURTHER_COVERAGE
  const picked = pickCovering(candidates, evidence.query, deps.index, {
    most: MAX_CITATIONS,
    share,
    lag: FURTHER_LAG,
    lagging: LAGGING_COVERAGE,
  })
  return picked.flatMap((candidate) => quoteParagraph(candidate, evidence, deps))
}

/** Clauses that were chosen for a question already: its best paragraphs are looked at more than once. */
const chosen = new WeakMap<Evidence, Map<string, QuotedParagraph[]>>()

/** The clauses of one ranked paragraph that answer; none when it is not in the library. */
export function quoteParagraph(
  candidate: RankedPassage,
  evidence: Evidence,
  deps: QuoteDeps,
): QuotedParagraph[] {
  const known = chosen.get(evidence) ?? new Map<string, QuotedParagraph[]>()
  chosen.set(evidence, known)
  const key = `${deps.asOf} ${candidate.id}`
  const quoted = known.get(key) ?? chooseQuotes(candidate, evidence, deps)
  known.set(key, quoted)
  return quoted
}

function chooseQuotes(candidate: RankedPassage, evidence: Evidence, deps: QuoteDeps): QuotedParagraph[] {
  const paragraph = deps.library.paragraphById(candidate.id)
  const document = paragraph && deps.library.findDocument(paragraph.documentId)
  if (paragraph === undefined || document === undefined) return []
  const { question, query } = evidence
  const title = [document.title, ...paragraph.path].join(' ')
  const traits = deps.traits.of(candidate.passage)
  const selected = selectClauses({
    question,
    query,
    title,
    text: paragraph.text,
    index: deps.index,
    heard: traits?.heard.places ?? [],
    forms: leadsOf(traits?.forms.map((form) => affinityPoints(evidence.asked.answerForm, form)) ?? []),
  })
  const isAnswer = evidence.decision.answerable && candidate.id === evidence.ranked[0]?.id
  const spans =
    isAnswer && traits !== undefined
      ? addDemanded(selected, {
          question,
          kind: evidence.kind,
          text: paragraph.text,
          sentences: bestSentences(traits, evidence.asked),
        })
      : selected
  const [first, ...rest] = spans.map((span) => cite(document, paragraph, span, deps.asOf))
  return first === undefined ? [] : [{ document, paragraph, citations: [first, ...rest] }]
}

/** How far each is before the average. */
const leadsOf = (points: readonly number[]): number[] => {
  const mean = points.reduce((sum, each) => sum + each, 0) / Math.max(1, points.length)
  return points.map((each) => each - mean)
}

/** True when the paragraph's document may be quoted as the rule on the day asked about. */
function isRule({ id }: RankedPassage, { library, asOf }: QuoteDeps): boolean {
  const document = library.findDocument(library.paragraphById(id)?.documentId ?? '')
  return document !== undefined && !isSuperseded(document, asOf)
}

/** Puts the first close candidate that gives what the question demands before the others, a rule in force before all. */
function preferAnswering(evidence: Evidence, deps: QuoteDeps): readonly RankedPassage[] {
  const best = evidence.ranked[0]
  if (best === undefined) return []
  const close = evidence.ranked.filter((candidate) => candidate.score >= best.score - NEED_MARGIN).slice(0, 8)
  const quotesOf = (candidate: RankedPassage): string[] =>
    quoteParagraph(candidate, evidence, deps).flatMap(({ citations }) => citations.map(({ quote }) => quote))
  const gives = (candidate: RankedPassage): boolean =>
    unmetNeed(evidence.question, evidence.kind, quotesOf(candidate)) === null
  const isGivingRule = (candidate: RankedPassage): boolean => isRule(candidate, deps) && gives(candidate)
  const { counted } = evidence.asked
  const counts = (candidate: RankedPassage): boolean =>
    counted.length === 0 || countsThing(counted, quotesOf(candidate))
  const giving =
    close.find((candidate) => isGivingRule(candidate) && counts(candidate)) ??
    close.find(isGivingRule) ??
    close.find(gives)
  if (giving === undefined || giving === best) return evidence.ranked
  return [giving, ...evidence.ranked.filter((candidate) => candidate !== giving)]
}
