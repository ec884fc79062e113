import type { Division, Paragraph } from '../../domain/document.ts'
import type { Addressed } from './address-blocks.ts'
import type { DivisionBlock, LeafBlock } from './block.ts'
import { buildParagraph } from './build-paragraph.ts'
import { LIST_RANK } from './container-rank.ts'
import type { Section } from './split-sections.ts'

interface Placed {
  readonly outline: Division[]
  readonly paragraphs: Paragraph[]
}

type OpenDivision = Addressed<DivisionBlock> & { readonly at: number }

/** Turns the blocks of a section into paragraphs, and its headings into divisions over them. */
export function placeSection(
  section: Section,
  blocks: readonly Addressed[],
  documentId: string,
  placed: Placed,
): void {
  const { outline, paragraphs } = placed
  const appendix = section.name === '' ? [] : [section.title || section.name]
  const first = paragraphs.length
  const head = outline.length
  const open: OpenDivision[] = []
  const close = (rank: number): void => {
    const kept = open.filter((part) => part.block.rank < rank)
    for (const part of open.splice(kept.length)) endDivision(outline, part.at, paragraphs.length)
  }
  if (section.name !== '') outline.push(division(section.name, section.title, 0, first))
  for (const { block, address } of blocks) {
    if (block.kind === 'division') {
      close(block.rank)
      open.push({ block, address, at: outline.length })
      outline.push(division(address, block.title, appendix.length + open.length - 1, paragraphs.length))
    } else {
      if (block.numeral === '落款' || block.numeral === '附件说明') close(0)
      if (block.endsParts) close(LIST_RANK)
      const path = [...appendix, ...open.map((part) => part.block.title || part.address)]
      paragraphs.push(toParagraph(block, address, path, documentId))
    }
  }
  close(0)
  if (section.name !== '') {
    endDivision(outline, head, paragraphs.length)
  }
}

function endDivision(outline: Division[], at: number, endParagraph: number): void {
  const begun = outline[at]
  if (begun !== undefined) outline[at] = { ...begun, endParagraph }
}

function division(address: string, title: string, depth: number, firstParagraph: number): Division {
  return { address, title, depth, firstParagraph, endParagraph: firstParagraph }
}

function toParagraph(
  block: LeafBlock,
  address: string,
  path: readonly string[],
  documentId: string,
): Paragraph {
  const { heading, words } = block
  const text = words.join('\n')
  return buildParagraph({ documentId, address, heading, path, text, ...VERBATIM }, block.unit === '项')
}

const VERBATIM = { attestation: 'verified', originalAddress: null } as const
