import { namedLeaf, type Block, type LeafBlock } from './block.ts'
import { groupArticles, type Grouped } from './group-articles.ts'
import { groupItems } from './group-items.ts'
import type { SourceLine } from './source-line.ts'
import { splitLead } from './split-lead.ts'
import type { Section } from './split-sections.ts'
import { writeNumber } from './write-number.ts'

/** Longest text of a part without items that stays one paragraph. */
const LONGEST_PART = 800

export interface SplitSection extends Grouped {
  readonly title: readonly SourceLine[]
}

/** The blocks of a section in reading order, and the lines of its title. */
export function splitSection(section: Section): SplitSection {
  const letter = splitLead(section.letter)
  const lead = splitLead(section.body)
  const hasArticles = lead.body.some((line) => line.marker?.family === 'article')
  const body = hasArticles ? groupArticles(lead.body) : groupItems(lead.body)
  const isPlain = lead.body.length === 0
  const onlyTitles = isPlain && lead.leaves.length === 0 && letter.leaves.length === 0
  const title = onlyTitles ? lead.title.slice(0, 1) : lead.title
  const blocks: Block[] = [
    ...numberWords(namedLeaf('', lead.title.slice(title.length))),
    ...letter.leaves,
    ...signatureLeaf(section.letterSignature),
    ...(isPlain ? lead.leaves.flatMap(splitPlain) : lead.leaves),
    ...body.blocks.flatMap((block): Block[] => (block.kind === 'leaf' ? splitLongPart(block) : [block])),
    ...(section.attachments.length > 0 ? [namedLeaf('附件说明', section.attachments)] : []),
    ...signatureLeaf(section.signature),
  ]
  return { blocks, repairs: body.repairs, title: [...letter.title, ...letter.body, ...title] }
}

const signatureLeaf = (lines: readonly SourceLine[]): LeafBlock[] =>
  lines.length > 0 ? [namedLeaf('落款', lines)] : []

/** A text without any numbering has one paragraph a line: 第一段, 第二段 … */
function splitPlain(leaf: LeafBlock): LeafBlock[] {
  return leaf.numeral === '引言' ? numberWords(leaf) : [leaf]
}

/** The text of a part that has neither articles nor items is cut when it is long. */
function splitLongPart(leaf: LeafBlock): LeafBlock[] {
  const isPartText = leaf.unit === '名' && leaf.numeral === ''
  return isPartText && leaf.words.join('').length > LONGEST_PART ? numberWords(leaf) : [leaf]
}

function numberWords(leaf: LeafBlock): LeafBlock[] {
  return leaf.words.map((words, index): LeafBlock => ({
    ...leaf,
    unit: '段',
    number: index + 1,
    numeral: writeNumber(index + 1),
    words: [words],
  }))
}
