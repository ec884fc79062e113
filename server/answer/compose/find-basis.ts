import type { Basis, Citation } from '../../contract.ts'
import { LEVELS, type PolicyDocument } from '../../domain/document.ts'
import type { Library } from '../../domain/library.ts'
import { standingOn } from '../../domain/standing.ts'

/** Links of one level shown under an answer. */
const MOST_OF_LEVEL = 2

/** Ranks: below these what the quoted paragraph names. */
const FOUND = 1000
const LINKED = 2000

export interface BasisContext {
  readonly library: Library
  readonly asOf: string
  /** Paragraph ids that the question found, best first; empty for a question that was looked up. */
  readonly found: readonly string[]
}

interface Candidate {
  readonly document: PolicyDocument
  readonly citation: number
  /** Lower comes first: named in the quoted paragraph, found for the question, otherwise linked. */
  readonly rank: number
  readonly paragraphAddress: string | null
}

/** The higher-level documents that quoted ones rest on, national before provincial. */
export function findBasis(citations: readonly Citation[], context: BasisContext): Basis[] {
  const chosen = new Map<string, Candidate>()
  for (const candidate of citations.flatMap((citation, at) => candidatesFor(citation, at, context))) {
    const known = chosen.get(candidate.document.id)
    if (known === undefined || candidate.rank < known.rank) chosen.set(candidate.document.id, candidate)
  }
  const all = [...chosen.values()].sort((a, b) => a.rank - b.rank)
  // Where the question itself leads to some of them, those that are only linked speak of something else.
  const ranked = all.some(({ paragraphAddress }) => paragraphAddress !== null)
    ? all.filter(({ rank }) => rank < LINKED)
    : all
  return LEVELS.flatMap((level) =>
    ranked.filter(({ document }) => document.level === level).slice(0, MOST_OF_LEVEL),
  ).map((candidate) => toBasis(candidate, context.asOf))
}

const levelOf = ({ level }: PolicyDocument): number => LEVELS.indexOf(level)

function candidatesFor(citation: Citation, at: number, { library, asOf, found }: BasisContext): Candidate[] {
  const own = library.findDocument(citation.documentId)
  const paragraph = library.paragraphById(citation.paragraphId)
  if (own === undefined || paragraph === undefined) return []
  const foundOf = (id: string): number => found.findIndex((each) => each.startsWith(`${id}#`))
  const linked = library
    .referencesOf(own.id)
    .filter(({ paragraphAddress }) => own.period === null || paragraphAddress === citation.address)
  return [...linked.map(({ documentId }) => documentId), ...siblingsOf(own, library, foundOf)].flatMap(
    (id, order) => {
      const document = library.findDocument(id ?? '')
      if (document === undefined || !isBasisOf(document, own, asOf)) return []
      const index = foundOf(document.id)
      const isNamed = linked.some(
        ({ documentId, mention }) => documentId === document.id && paragraph.text.includes(mention),
      )
      const rank = (isNamed ? 0 : index === -1 ? LINKED : FOUND + index) + order / 1000
      const paragraphAddress = index === -1 ? null : (found[index]?.slice(document.id.length + 1) ?? null)
      return [{ document, citation: at, rank, paragraphAddress }]
    },
  )
}

/** Documents on the same item of the plan and the same subject, as far as the question found them. */
function siblingsOf(own: PolicyDocument, { documents }: Library, foundOf: (id: string) => number): string[] {
  return documents
    .filter(
      ({ id, planItems, topics }) =>
        foundOf(id) !== -1 &&
        planItems.some((item) => own.planItems.includes(item)) &&
        topics.some((topic) => own.topics.includes(topic)),
    )
    .map(({ id }) => id)
}

/** A higher one that was there: what came after the plan is no basis of what stood before it. */
function isBasisOf(document: PolicyDocument, own: PolicyDocument, asOf: string): boolean {
  const cameLater = document.relation === '后续更新' && own.relation !== '后续更新'
  return levelOf(document) < levelOf(own) && !cameLater && standingOn(document, asOf) !== 'not_yet_in_force'
}

function toBasis({ document, citation, paragraphAddress }: Candidate, asOf: string): Basis {
  const { id, title, number, level, form } = document
  return {
    citation,
    documentId: id,
    title,
    number,
    level,
    status: standingOn(document, asOf),
    form,
    paragraphAddress,
  }
}
