import type { Division, Fault, Paragraph } from '../domain/document.ts'
import { addressBlocks, unique, type Addressed } from './split/address-blocks.ts'
import { dropContents } from './split/drop-contents.ts'
import { findGaps } from './split/find-gaps.ts'
import { readSourceLines } from './split/read-source-lines.ts'
import { placeSection } from './split/place-section.ts'
import type { Remark } from './split/source-line.ts'
import { splitSection } from './split/split-section.ts'
import { splitSections } from './split/split-sections.ts'

export interface SplitDocument {
  readonly outline: readonly Division[]
  readonly paragraphs: readonly Paragraph[]
  readonly faults: readonly Fault[]
  /** Those of the faults that are about numbers left out, repeated or running backwards. */
  readonly misnumbered: readonly Fault[]
  /** Defects of the source that were read around: the words are kept, only their place is mended. */
  readonly repairs: readonly Fault[]
  /** The lines of the title, which are in no paragraph. */
  readonly title: readonly string[]
}

/** Splits the lines of an official document into its outline and its paragraphs. Never throws. */
export function splitLines(lines: readonly string[], documentId: string): SplitDocument {
  const sections = splitSections(dropContents(readSourceLines(lines)))
  const outline: Division[] = []
  const paragraphs: Paragraph[] = []
  const title: string[] = []
  const faults: Remark[] = []
  const repairs: Remark[] = []
  const misnumbered: Remark[] = []
  const taken = { paragraphs: new Map<string, number>(), parts: new Map<string, number>() }
  for (const section of sections) {
    const split = splitSection(section)
    const name = section.name === '' ? '' : unique(section.name, taken.parts)
    const addressed = addressBlocks(split.blocks, name, taken)
    const titleLines = split.title.map((line) => line.text)
    if (section.name === '') title.push(...titleLines)
    const gaps = findGaps(split.blocks)
    misnumbered.push(...gaps)
    faults.push(...addressed.faults, ...gaps, ...findEmpty(addressed.blocks))
    repairs.push(...split.repairs)
    placeSection(
      { ...section, name, title: section.title || titleLines.join('') },
      addressed.blocks,
      documentId,
      {
        outline,
        paragraphs,
      },
    )
  }
  if (paragraphs.length === 0) faults.push({ line: 1, message: '没有读到任何段落' })
  const named = (remark: Remark): Fault => ({ file: documentId, ...remark })
  return {
    outline,
    paragraphs,
    faults: faults.map(named),
    misnumbered: misnumbered.map(named),
    repairs: repairs.map(named),
    title,
  }
}

/** Paragraphs that have a number but no words. */
function findEmpty(blocks: readonly Addressed[]): Remark[] {
  return blocks.flatMap(({ block, address }) =>
    block.kind === 'leaf' && block.words.length === 0
      ? [{ line: block.line, message: `${address}没有内容` }]
      : [],
  )
}
