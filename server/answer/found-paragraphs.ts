import type { FoundParagraph } from './assistant.ts'
import type { TracedTurn } from './trace.ts'

/** The paragraphs that a question found, best first; where it names a place, what stands there. Each once. */
export function foundParagraphs(
  { ranked, answer }: TracedTurn,
  isParagraph: (id: string) => boolean,
  limit: number,
): FoundParagraph[] {
  const cited = [...answer.citations, ...answer.nearest].map(({ paragraphId }) => ({
    paragraphId,
    score: null,
  }))
  const found = ranked.length > 0 ? ranked.map(({ id, score }) => ({ paragraphId: id, score })) : cited
  const first = new Map(found.toReversed().map((each) => [each.paragraphId, each]))
  return found
    .filter((each) => isParagraph(each.paragraphId) && first.get(each.paragraphId) === each)
    .slice(0, limit)
}
