import type { Library } from '../../domain/library.ts'
import type { RankedPassage } from '../../search/rank-passages.ts'
import { isInformative } from '../../text/analyse.ts'
import { REFUSALS } from '../compose/messages.ts'
import type { Outcome } from '../compose/finish-answer.ts'
import { noticesFor } from '../compose/notices.ts'
import { cite } from '../compose/cite.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import { leavesOpenOfWhat, saysNothing } from '../understand/leans-on-context.ts'
import { CLARIFY_FROM, CLARIFY_MARGIN, SHORT_QUESTION, VAGUE_MARGIN, VAGUE_PARAGRAPHS } from '../tuning.ts'

const MOST_CHOICES = 4
const MOST_LABEL = 24
/** How a digest says that it was only reported: a choice need not. */
const REPORTED = /^据公开报道，/

/** A clarifying question with at most four choices, when the question could mean several paragraphs equally; else null. */
export function clarify(
  evidence: Evidence,
  holding: (term: string) => number,
  library: Library,
  asOf: string,
): Outcome | null {
  const informative = evidence.analysed.tokens.filter(isInformative)
  if (informative.length === 0 && evidence.ranked.length === 0) return ask('too_vague', [], library, asOf)
  if (
    saysNothing(evidence.question) ||
    (leavesOpenOfWhat(evidence.question) && !evidence.decision.answerable)
  )
    return ask('too_vague', [], library, asOf)
  const [only] = informative
  const isOneWord = informative.length === 1 && evidence.mapped.length === 0 && evidence.kind !== 'definition'
  if (only !== undefined && isOneWord) {
    if (holding(only.term) < VAGUE_PARAGRAPHS) return null
    return askAmong('too_vague', readingsWithin(VAGUE_MARGIN, evidence), library, asOf)
  }
  if (evidence.decision.answerable || informative.length > SHORT_QUESTION) return null
  if (evidence.decision.confidence < CLARIFY_FROM) return null
  return askAmong('two_readings', readingsWithin(CLARIFY_MARGIN, evidence), library, asOf)
}

function readingsWithin(margin: number, { ranked }: Evidence): readonly RankedPassage[] {
  const best = ranked[0]?.score ?? 0
  return ranked.filter(({ score }) => score >= best - margin).slice(0, MOST_CHOICES)
}

function askAmong(
  reason: 'too_vague' | 'two_readings',
  readings: readonly RankedPassage[],
  library: Library,
  asOf: string,
): Outcome | null {
  return readings.length < 2 ? null : ask(reason, readings, library, asOf)
}

function ask(
  reason: 'too_vague' | 'two_readings',
  readings: readonly RankedPassage[],
  library: Library,
  asOf: string,
): Outcome {
  const choices = readings.flatMap(({ id }) => choice(id, library))
  const nearest = readings.flatMap(({ id }) => {
    const paragraph = library.paragraphById(id)
    const document = paragraph && library.findDocument(paragraph.documentId)
    const span = paragraph?.sentences[0]
    return paragraph && document && span ? [cite(document, paragraph, span, asOf)] : []
  })
  return {
    status: 'clarify',
    reason,
    citations: [],
    parts: [{ kind: 'message', text: REFUSALS[reason] }],
    choices,
    nearest,
    notices: noticesFor(nearest, library, asOf),
    confidence: 0,
  }
}

/** The first words that say something, whole where they are short. */
function beginningOf(text: string): string {
  const said = text.replace(REPORTED, '')
  const [clause = said] = said.split(/(?<=.{10})[，。；：]/)
  return clause.length > MOST_LABEL ? `${clause.slice(0, MOST_LABEL)}…` : clause
}

/** What the paragraph is about, and the question that leads to it. */
function choice(id: string, library: Library): { label: string; question: string }[] {
  const paragraph = library.paragraphById(id)
  const document = paragraph && library.findDocument(paragraph.documentId)
  if (paragraph === undefined || document === undefined) return []
  const name = document.aliases[0] ?? document.title
  const label = paragraph.heading ?? beginningOf(paragraph.text)
  return [
    { label: `${label}（${name}${paragraph.address}）`, question: `《${name}》${paragraph.address}讲什么` },
  ]
}
