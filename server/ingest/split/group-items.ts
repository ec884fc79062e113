import { namedLeaf, type Block, type DivisionBlock, type LeafBlock } from './block.ts'
import { LIST_RANK, readDivision } from './container-rank.ts'
import type { Grouped } from './group-articles.ts'
import { asHanMarker, type Marker, type MarkerFamily } from './read-marker.ts'
import { rankFamilies } from './rank-families.ts'
import type { Remark, SourceLine } from './source-line.ts'
import { splitSentences } from './split-sentences.ts'
import { isTitle, tidyTitle } from './title-line.ts'
import { writeNumber } from './write-number.ts'

type Ranks = ReadonlyMap<MarkerFamily, number>

/** Groups the lines of a text without articles: parts 一、 holding items （一） or 1., or items alone. */
export function groupItems(lines: readonly SourceLine[]): Grouped {
  const { repaired, repairs } = repairHeadings(lines)
  const ranks = rankFamilies(repaired)
  const isPart = (line: SourceLine, index: number): boolean =>
    isHanTitle(line) || (line.marker?.family === 'han' && holdsItems(repaired, index, ranks))
  const hanUnit = repaired.some(isPart) ? '部分' : '条'
  const blocks: Block[] = []
  let open: SourceLine[] = []
  let outer: number | null = null
  let inner: number | null = null
  const close = (): void => {
    if (open.length > 0) blocks.push({ ...itemLeaf(open, hanUnit), endsParts: inner === null })
    open = []
  }
  for (let index = 0; index < repaired.length; index += 1) {
    const line = repaired[index] as SourceLine
    const division = readDivision(repaired, index)
    const rank: number | null = line.marker === null ? null : (ranks.get(line.marker.family) ?? null)
    if (division !== null) {
      close()
      blocks.push(division.block)
      index += division.lines - 1
      outer = inner = null
    } else if (rank !== null && (outer === null || rank <= outer)) {
      close()
      outer = rank
      inner = null
      if (holdsItems(repaired, index, ranks)) {
        blocks.push(listDivision(line))
        inner = Infinity
      } else open = [line]
    } else if (rank !== null && inner !== null && rank <= inner) {
      close()
      inner = rank
      open = [line]
    } else open.push(line)
  }
  close()
  return { blocks, repairs }
}

const isHanTitle = (line: SourceLine): boolean =>
  line.marker?.family === 'han' && (isOpenTitle(line.marker.rest) || line.hashes > 0)

/** A title that is not also a closed sentence. */
const isOpenTitle = (words: string): boolean => isTitle(words) && !words.endsWith('。')

/** A heading numbered `1、` where the next part is 二、 was meant as 一、. */
function repairHeadings(lines: readonly SourceLine[]): { repaired: SourceLine[]; repairs: Remark[] } {
  const repairs: Remark[] = []
  const hanNumbers = lines.map(({ marker }) => (marker?.family === 'han' ? marker.number : null))
  const taken = new Set(hanNumbers)
  const nextHan = fillFromNext(hanNumbers)
  const repaired = lines.map((line, index) => {
    const { marker } = line
    if (marker?.family !== 'arabic' || !marker.comma || !isTitle(marker.rest)) return line
    if (nextHan[index] !== marker.number + 1 || taken.has(marker.number)) return line
    const numeral = writeNumber(marker.number)
    repairs.push({ line: line.number, message: `标题“${line.text}”的编号作“${numeral}、”读` })
    return { ...line, marker: asHanMarker(marker) }
  })
  return { repaired, repairs }
}

/** For each place the nearest number at or after it, null where none follows. */
function fillFromNext(numbers: readonly (number | null)[]): readonly (number | null)[] {
  let next: number | null = null
  return [...numbers]
    .reverse()
    .map((number) => (next = number ?? next))
    .reverse()
}

/** A titled part whose next numbered line is an item below it. A sentence that leads on (：) keeps its items. */
function holdsItems(lines: readonly SourceLine[], index: number, ranks: Ranks): boolean {
  const line = lines[index] as SourceLine
  const own = line.marker as Marker
  if (!isTitle(own.rest) && line.hashes === 0) return false
  for (let next = index + 1; next < lines.length; next += 1) {
    const following = lines[next] as SourceLine
    if (following.marker === null && following.hashes === 0) continue
    if (following.marker === null) return false
    const rank = ranks.get(following.marker.family)
    const leadsOn = next > index + 1 && /[：:]$/.test((lines[next - 1] as SourceLine).text)
    return rank !== undefined && rank > (ranks.get(own.family) ?? 0) && !leadsOn
  }
  return false
}

function listDivision(line: SourceLine): DivisionBlock {
  const { number, numeral, rest } = line.marker as Marker
  const title = tidyTitle(rest)
  return { kind: 'division', rank: LIST_RANK, unit: '部分', number, numeral, title, line: line.number }
}

function itemLeaf(lines: readonly SourceLine[], hanUnit: '部分' | '条'): LeafBlock {
  const first = lines[0] as SourceLine
  const { marker } = first
  if (marker === null || marker.family === 'container') return namedLeaf('', lines)
  const following = lines.slice(1)
  // A closed sentence stays in the text, where it can be quoted.
  const titled = following.length > 0 && (isOpenTitle(marker.rest) || first.hashes > 0)
  const kept = titled || marker.rest === '' ? [] : [marker.rest]
  return {
    kind: 'leaf',
    unit: marker.family === 'han' ? hanUnit : marker.family === 'arabic' ? '条' : '项',
    number: marker.number,
    sub: null,
    numeral: marker.numeral,
    heading: titled ? tidyTitle(marker.rest) || null : firstSentenceTitle(marker.rest, following.length > 0),
    words: [...kept, ...following.map((line) => line.text)],
    line: first.number,
    endsParts: false,
  }
}

/** The first sentence of an item where it stands as its title: 学前教育抓普惠扩公办。全市… */
function firstSentenceTitle(text: string, hasMore: boolean): string | null {
  const [first, second] = splitSentences(text)
  if (first === undefined || (second === undefined && !hasMore)) return null
  const words = text.slice(first.start, first.end).replace(/。$/, '')
  return words.length <= 30 && !/[，,；;：:]|^本/.test(words) ? words : null
}
