import type { Library } from '../../domain/library.ts'
import type { RankedPassage } from '../../search/rank-passages.ts'
import { isInformative } from '../../text/analyse.ts'
import { REFUSALS } from '../compose/messages.ts'
import type { Outcome } from '../compose/finish-answer.ts'
import { noticesFor } from '../compose/notices.ts'
import { cite } from '../compose/cite.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import { CLARIFY_MARGIN, VAGUE_PARAGRAPHS } from '../tuning.ts'

const MOST_CHOICES = 4

/** A clarifying question with at most four choices, when the question could mean several paragraphs equally; else null. */
export function clarify(
  evidence: Evidence,
  holding: (term: string) => number,
  library: Library,
  asOf: string,
): Outcome | null {
  const informative = evidence.analysed.tokens.filter(isInformative)
  if (informative.length === 0 && evidence.ranked.length === 0) return ask('too_vague', [], library, asOf)
  if (informative.length !== 1 || evidence.mapped.length > 0) return null
  const [only] = informative
  if (only === undefined || holding(only.term) < VAGUE_PARAGRAPHS) return null
  const best = evidence.ranked[0]?.score ?? 0
  const readings = evidence.ranked.filter(({ score }) => score >= (1 - CLARIFY_MARGIN * 10) * best)
  return readings.length < 2 ? null : ask('too_vague', readings.slice(0, MOST_CHOICES), library, asOf)
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
    return paragraph && document && span ? [cite(document, paragraph, span)] : []
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

/** What the paragraph is about, and the question that leads to it. */
function choice(id: string, library: Library): { label: string; question: string }[] {
  const paragraph = library.paragraphById(id)
  const document = paragraph && library.findDocument(paragraph.documentId)
  if (paragraph === undefined || document === undefined) return []
  const name = document.aliases[0] ?? document.title
  const label = paragraph.heading ?? paragraph.text.slice(0, 24)
  return [
    { label: `${label}（${name}${paragraph.address}）`, question: `《${name}》${paragraph.address}讲什么` },
  ]
}
