import { namedLeaf, type Block, type DivisionBlock, type LeafBlock } from './block.ts'
import { LIST_RANK, readDivision, titledDivision } from './container-rank.ts'
import type { Marker } from './read-marker.ts'
import type { Remark, SourceLine } from './source-line.ts'
import { isTitle, tidyTitle } from './title-line.ts'
import { writeNumber } from './write-number.ts'

export interface Grouped {
  readonly blocks: readonly Block[]
  /** Defects of the source that were read around. */
  readonly repairs: readonly Remark[]
}

const LONGEST_BARE_TITLE = 24
const LONGEST_HEADING = 30

/** Groups the lines of a text in articles (第一条 …) under its chapters. */
export function groupArticles(lines: readonly SourceLine[]): Grouped {
  const blocks: Block[] = []
  const repairs: Remark[] = []
  let article: SourceLine[] = []
  let lastNumber = 0
  const close = (): void => {
    if (article.length > 0) blocks.push(articleLeaf(article))
    article = []
  }
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as SourceLine
    const division = readDivision(lines, index) ?? readUnmarked(lines, index, blocks, repairs)
    if (division !== null) {
      close()
      blocks.push(division.block)
      index += division.lines - 1
    } else if (startsArticle(line.marker, lastNumber)) {
      close()
      lastNumber = line.marker?.number ?? lastNumber
      article = [line]
    } else article.push(line)
  }
  close()
  return { blocks, repairs }
}

/** 第三条 in the middle of a sentence may begin a line; without a blank after it, it must count on. */
function startsArticle(marker: Marker | null, lastNumber: number): boolean {
  if (marker?.family !== 'article') return false
  return marker.spaced || marker.rest === '' || marker.number > lastNumber || marker.sub !== null
}

function articleLeaf(lines: readonly SourceLine[]): LeafBlock {
  const first = lines[0] as SourceLine
  const { marker } = first
  if (marker?.family !== 'article') return namedLeaf('', lines)
  const following = lines.slice(1)
  const bracketed = /^【(.{1,30}?)】/.exec(marker.rest)?.[1] ?? null
  const titled = isArticleTitle(marker.rest, following[0])
  return {
    kind: 'leaf',
    unit: '条',
    number: marker.number,
    sub: marker.sub,
    numeral: marker.numeral,
    heading: titled ? tidyTitle(marker.rest) : bracketed,
    words: [...(titled || marker.rest === '' ? [] : [marker.rest]), ...following.map((line) => line.text)],
    line: first.number,
    endsParts: false,
  }
}

/** 第三条　适用范围, with its text on the next line. */
function isArticleTitle(rest: string, next: SourceLine | undefined): boolean {
  if (next === undefined || next.marker !== null) return false
  return rest.length <= LONGEST_HEADING && isTitle(rest) && rest !== '' && !/[，、。：；]/.test(rest)
}

/** A heading whose number is missing, or one numbered 一、 above articles. */
function readUnmarked(
  lines: readonly SourceLine[],
  index: number,
  blocks: readonly Block[],
  repairs: Remark[],
): { block: DivisionBlock; lines: number } | null {
  const line = lines[index] as SourceLine
  const next = lines[index + 1]?.marker
  if (next?.family !== 'article' && next?.family !== 'container') return null
  if (line.marker?.family === 'han' && isTitle(line.marker.rest)) return { block: hanPart(line), lines: 1 }
  if (!isBareTitle(line) || !endsSentence(lines[index - 1])) return null
  return {
    block: countOn(titledDivision(line, 2), blocks, () => nextChapter(lines, index), repairs),
    lines: 1,
  }
}

function isBareTitle(line: SourceLine): boolean {
  if (line.marker !== null || line.text.length > LONGEST_BARE_TITLE) return false
  return isTitle(line.text) && !/[，。；：]/.test(line.text)
}

const endsSentence = (line: SourceLine | undefined): boolean =>
  line === undefined || /[。）)]$/.test(line.text)

function hanPart(line: SourceLine): DivisionBlock {
  const { number = 0, numeral = '', rest = '' } = line.marker ?? {}
  return {
    kind: 'division',
    rank: LIST_RANK,
    unit: '部分',
    number,
    numeral,
    title: tidyTitle(rest),
    line: line.number,
  }
}

/** Gives a bare heading between numbered chapters the number that is missing there. */
function countOn(
  heading: DivisionBlock,
  blocks: readonly Block[],
  findNext: () => number | null,
  repairs: Remark[],
): DivisionBlock {
  const isChapter = (block: Block): block is DivisionBlock => block.kind === 'division' && block.unit === '章'
  const previous = blocks.findLast(isChapter)
  if (previous?.number === undefined || previous.number === null) return heading
  const number = previous.number + 1
  const next = findNext()
  if (next !== null && next <= number) return heading
  const numeral = writeNumber(number)
  repairs.push({ line: heading.line, message: `标题“${heading.title}”没有编号，按次序作第${numeral}章` })
  return { ...heading, unit: '章', number, numeral }
}

function nextChapter(lines: readonly SourceLine[], index: number): number | null {
  for (let at = index + 1; at < lines.length; at += 1) {
    const marker = lines[at]?.marker
    if (marker?.family === 'container' && marker.unit === '章') return marker.number
  }
  return null
}
