import type { Division, Paragraph, PolicyDocument } from '../../domain/document.ts'
import { asksOnlyForPlace } from './address-words.ts'

export interface PartByTitle {
  readonly division: Division | null
  readonly paragraphs: readonly Paragraph[]
}

const SHORTEST_PIECE = 5
const WHERE = /(?:是|在|属于|写在|出现在|放在|列在|归)?(?:第几|哪一?个?)(?:大?部分|条|章|块|项|段)/

/** A part or an item named by its title, or by a piece of it: 教育内涵提升行动在哪一部分. */
export function findPartByTitle(question: string, document: PolicyDocument): PartByTitle | null {
  const isWhere = WHERE.test(question)
  const rest = question.replace(WHERE, '')
  const division = document.outline.find(({ title }) => isOnly(rest, title))
  if (division !== undefined) return ofDivision(division, document)
  const part = findCalledPart(question, document)
  if (part !== undefined) return ofDivision(part, document)
  if (!isWhere) return null
  const like = /第几(?:大|个)?部分|哪一?个?(?:大)?部分/.test(question)
    ? findLikePart(rest, document)
    : undefined
  if (like !== undefined) return ofDivision(like, document)
  const asked = rest.replace(/[\p{P}\p{S}\s]/gu, '').replace(/(?:这|那)(?:件|个)?(?:事|内容)?$/, '')
  if (asked.length < 2 || /^(?:依据|根据|出处|文件)+$/.test(asked)) return null
  const bearing = document.paragraphs.filter(({ heading, text }) => (heading ?? text).includes(asked))
  const holding =
    bearing.length > 0 ? bearing : document.paragraphs.filter(({ text }) => text.includes(asked))
  return holding.length === 1 ? { division: null, paragraphs: holding } : null
}

const CALLED_PART = /(\p{Script=Han}{2,10}?)(?:[那这]一?个?大?|一?个?大?)(?:部分|块)/u

/** 综合保障那一部分有哪些行动: the part whose title alone has these words, or is most like them. */
function findCalledPart(question: string, document: PolicyDocument): Division | undefined {
  const [said = '', words = ''] = CALLED_PART.exec(question) ?? []
  if (words === '' || !asksOnlyForPlace(question.replace(said, ''))) return undefined
  const called = document.outline.filter(({ title }) => title.includes(words))
  return called.length === 1 ? called[0] : findLikePart(words, document)
}

const SHARED_PAIRS = 2

/** 管教师队伍的是第几部分: the part whose title shares the most pairs of characters; none where two share as many. */
function findLikePart(asked: string, { outline }: PolicyDocument): Division | undefined {
  const pairs = pairsOf(asked)
  const shared = outline
    .filter(({ depth }) => depth === 0)
    .map((division) => ({
      division,
      count: [...pairsOf(division.title)].filter((pair) => pairs.has(pair)).length,
    }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = shared
  const isClear = first !== undefined && first.count >= SHARED_PAIRS && first.count > (second?.count ?? 0)
  return isClear ? first.division : undefined
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))

/** True when a question holds a piece of the title and asks for nothing else. */
function isOnly(question: string, title: string): boolean {
  const pieces = title.split(/[\p{P}\p{S}\s]+/u).filter((piece) => piece.length >= SHORTEST_PIECE)
  const named = pieces.filter((piece) => question.includes(piece))
  if (named.length === 0) return false
  const rest = named.reduce((text, piece) => text.replace(piece, ''), question)
  return asksOnlyForPlace(rest.replace(/^\s*[一二三四五六七八九十\d]+\s*[、.．]/, '').replace('实施', ''))
}

function ofDivision(division: Division, document: PolicyDocument): PartByTitle {
  const { firstParagraph, endParagraph } = division
  return { division, paragraphs: document.paragraphs.slice(firstParagraph, endParagraph) }
}
