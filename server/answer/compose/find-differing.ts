import type { PolicyDocument } from '../../domain/document.ts'
import { LEVELS } from '../../domain/document.ts'
import { askedWeights, coveredWords } from '../evidence/cover-terms.ts'
import type { Evidence } from '../evidence/find-evidence.ts'
import { isSuperseded, standsOn } from '../../domain/standing.ts'
import { quoteParagraph, type QuoteDeps, type QuotedParagraph } from './quote-paragraphs.ts'
import { sayDifferently } from './say-differently.ts'

/** Candidates that are looked at for another rule on the same point. */
const LOOKED_AT = 8
/** Share of what the first paragraph covers of the question that the other has to cover too. */
const SAME_POINT = 0.9
/** Share of the question that both have to cover. */
const ON_THE_POINT = 0.7

/** Two paragraphs of different documents that say different things on what was asked, the one that counts first. */
export interface Differing {
  readonly pair: readonly [QuotedParagraph, QuotedParagraph]
  /** numbers or permission against ban; or one document has taken the place of the other. */
  readonly why: 'differ' | 'superseded'
}

/** Looks for a paragraph of another document that differs from the one to be quoted first. */
export function findDiffering(main: QuotedParagraph, evidence: Evidence, deps: QuoteDeps): Differing | null {
  const { ranked } = evidence
  const own = ranked.find(({ id }) => id === main.paragraph.id)
  if (own === undefined) return null
  const others = ranked
    .slice(0, LOOKED_AT)
    .filter((candidate) => candidate !== own && coversTheSame(own.passage, candidate.passage, evidence, deps))
    .flatMap((candidate) => quoteParagraph(candidate, evidence, deps))
    .filter(({ document }) => document !== main.document)
  for (const other of others) {
    const why = compare(main, other, evidence)
    if (why !== null) return { pair: inOrder(main, other, deps.asOf), why }
  }
  return null
}

function coversTheSame(own: number, other: number, { query }: Evidence, { index }: QuoteDeps): boolean {
  const weights = askedWeights(query, index)
  const weigh = (words: Iterable<string>): number =>
    [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0)
  const mine = coveredWords(query, index, own)
  const shared = weigh([...coveredWords(query, index, other)].filter((word) => mine.has(word)))
  return shared >= SAME_POINT * weigh(mine) && shared >= ON_THE_POINT * weigh(weights.keys())
}

function compare(main: QuotedParagraph, other: QuotedParagraph, evidence: Evidence): Differing['why'] | null {
  const succeeds = (one: PolicyDocument, two: PolicyDocument): boolean => one.supersededBy === two.id
  if (succeeds(main.document, other.document) || succeeds(other.document, main.document)) return 'superseded'
  const words = evidence.query.words.filter(({ origin }) => origin === 'asked').map(({ term }) => term)
  const texts = [wordsOf(main), wordsOf(other)] as const
  return sayDifferently(evidence.question, words, texts) ? 'differ' : null
}

const wordsOf = ({ citations }: QuotedParagraph): string => citations.map(({ quote }) => quote).join('\n')

/** In force first, then the higher level, then the later one. */
function inOrder(one: QuotedParagraph, other: QuotedParagraph, day: string): Differing['pair'] {
  const rank = ({ document }: QuotedParagraph): readonly [number, number, string] => [
    !standsOn(document, day) ? 2 : isSuperseded(document, day) ? 1 : 0,
    LEVELS.indexOf(document.level),
    document.effectiveOn ?? document.issuedOn ?? '',
  ]
  const [a, b] = [rank(one), rank(other)]
  const order = a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? 1 : a[2] > b[2] ? -1 : 0)
  return order <= 0 ? [one, other] : [other, one]
}
