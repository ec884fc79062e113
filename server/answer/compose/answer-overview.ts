import type { RankedPassage } from '../../search/rank-passages.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import { ANSWERABLE_FROM } from '../evidence/judge-evidence.ts'
import { isSuperseded, standingOn } from '../../domain/standing.ts'
import type { PassageTraits } from '../order/passage-traits.ts'
import { STANDS_FOR, weakestIn } from '../order/word-strength.ts'
import type { AskedTerm } from '../select/weigh-terms.ts'
import { MAX_CITATIONS } from '../tuning.ts'
import { sayQuoted, type EvidenceContext } from './answer-from-evidence.ts'
import type { Outcome } from './finish-answer.ts'
import { MESSAGES } from './messages.ts'
import { quoteParagraph } from './quote-paragraphs.ts'
import { inSentences } from './whole-sentences.ts'

/** What an overview is of. */
export interface OverviewSubject {
  readonly subject: string
  readonly terms: readonly AskedTerm[]
  /** The document that the subject names, or null. */
  readonly documentId: string | null
}

/** So many paragraphs speak of a subject that no document is named after. */
const FEW = 3

/** Sentences of the paragraphs that say most of a subject, best first; null where none speaks of it. */
export function answerOverview(
  about: OverviewSubject,
  evidence: Evidence,
  context: EvidenceContext,
): Outcome | null {
  if (context.outOfScope !== null || evidence.decision.conflicts.length > 0) return null
  const quoted = paragraphsAbout(about, evidence, context)
    .slice(0, MAX_CITATIONS)
    .flatMap((candidate) => quoteParagraph(candidate, evidence, context))
    .map((each) => inSentences(each, context.asOf))
  const said = sayQuoted(quoted, null, evidence, context)
  if (said === null) return null
  return {
    ...said,
    status: 'answered',
    reason: null,
    parts: [{ kind: 'message', text: MESSAGES.overviewOf(about.subject) }, ...said.parts],
    confidence: Math.max(ANSWERABLE_FROM, said.confidence),
  }
}

/**
 * The paragraphs in force that speak of the subject, by its own words where any does; a plan whose years are over comes
 * last. None where no document bears it in its name and few paragraphs say it: those only mention it in passing.
 */
function paragraphsAbout(
  about: OverviewSubject,
  { ranked }: Evidence,
  { traits, asOf }: EvidenceContext,
): RankedPassage[] {
  const inForce = ranked.flatMap((candidate) => {
    const paragraph = traits.of(candidate.passage)
    return paragraph === undefined || isSuperseded(paragraph.document, asOf) ? [] : [{ candidate, paragraph }]
  })
  const { documentId } = about
  const paragraphs =
    documentId === null
      ? speakOf(about, inForce)
      : fromItsBeginning(inForce.filter(({ paragraph }) => paragraph.document.id === documentId))
  const isOver = ({ paragraph }: Described): boolean => standingOn(paragraph.document, asOf) === 'expired'
  return [...paragraphs.filter((each) => !isOver(each)), ...paragraphs.filter(isOver)].map(
    ({ candidate }) => candidate,
  )
}

/** Who asks what a document says reads it in its own order. */
const fromItsBeginning = (described: readonly Described[]): readonly Described[] =>
  described.toSorted((a, b) => a.candidate.passage - b.candidate.passage)

interface Described {
  readonly candidate: RankedPassage
  readonly paragraph: PassageTraits
}

function speakOf({ subject, terms }: OverviewSubject, described: readonly Described[]): readonly Described[] {
  if (terms.length === 0) return []
  for (const least of [1, STANDS_FOR]) {
    const bearsName = ({ paragraph }: Described): boolean => weakestIn(terms, paragraph.name) >= least
    const named = described.filter(bearsName)
    const others = described.filter((each) => !bearsName(each) && says(each.paragraph, subject, terms, least))
    if (named.length > 0 || others.length >= FEW) return [...named, ...others]
  }
  return []
}

/** True where a sentence says the subject: as it was typed, or, where it is one word, by one that stands for it. */
const says = (
  { sentences }: PassageTraits,
  subject: string,
  terms: readonly AskedTerm[],
  least: number,
): boolean =>
  sentences.some(({ text, words }) =>
    terms.length === 1 ? weakestIn(terms, words) >= least : text.includes(subject),
  )
