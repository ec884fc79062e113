import type { Block, DivisionBlock, LeafBlock } from './block.ts'
import { LIST_RANK } from './container-rank.ts'
import type { Remark } from './source-line.ts'
import { writeNumber } from './write-number.ts'

export interface Addressed<B extends Block = Block> {
  readonly block: B
  readonly address: string
}

/** Addresses already given in the document, and how often each was wanted. */
export interface Taken {
  readonly paragraphs: Map<string, number>
  readonly parts: Map<string, number>
}

export interface AddressedBlocks {
  readonly blocks: readonly Addressed[]
  readonly faults: readonly Remark[]
}

/**
 * Gives every part and paragraph of a section its address, unique in the document: `taken` holds those already given.
 * Numbers that begin anew in every part carry the part's address: 第二章第一节, 第三部分第（一）项, 第二部分第1条.
 */
export function addressBlocks(blocks: readonly Block[], prefix: string, taken: Taken): AddressedBlocks {
  const renewed = findRenewed(blocks)
  const faults: Remark[] = []
  const open: Addressed<DivisionBlock>[] = []
  const addressed = blocks.map((block): Addressed => {
    if (block.kind === 'division') {
      while ((open.at(-1)?.block.rank ?? -1) >= block.rank) open.pop()
      const entry = { block, address: unique(divisionAddress(block, open, renewed, prefix), taken.parts) }
      open.push(entry)
      return entry
    }
    if (block.endsParts) while (open.at(-1)?.block.rank === LIST_RANK) open.pop()
    const wanted = leafAddress(block, open.at(-1)?.address ?? prefix, renewed, prefix)
    const address = unique(wanted, taken.paragraphs)
    if (address !== wanted && block.number !== null) {
      faults.push({ line: block.line, message: `地址重复：${wanted}，第二处记作${address}` })
    }
    return { block, address }
  })
  return { blocks: addressed, faults }
}

/** Kinds of numbers that count from 1 more than once. */
function findRenewed(blocks: readonly Block[]): ReadonlySet<string> {
  const firsts = blocks.filter(
    (block) => block.number === 1 && (block.kind === 'division' || block.sub === null),
  )
  const seen = new Set<string>()
  const renewed = firsts.map(kindOf).filter((kind) => seen.has(kind) || !seen.add(kind))
  return new Set(renewed)
}

const kindOf = (block: Block): string => `${block.kind} ${block.unit}`

function divisionAddress(
  block: DivisionBlock,
  open: readonly Addressed<DivisionBlock>[],
  renewed: ReadonlySet<string>,
  prefix: string,
): string {
  if (block.number === null) return prefix + block.title.replace(/\s/g, '')
  const own = `第${block.numeral}${block.unit}`
  const needsParent = block.unit === '节' || renewed.has(kindOf(block))
  return (needsParent ? (open.at(-1)?.address ?? prefix) : prefix) + own
}

function leafAddress(block: LeafBlock, parent: string, renewed: ReadonlySet<string>, prefix: string): string {
  if (block.unit === '名') return block.numeral === '' ? parent || '正文' : prefix + block.numeral
  const sub = block.sub === null ? '' : `之${writeNumber(block.sub)}`
  const own = `第${block.numeral}${block.unit}${sub}`
  const needsParent = block.unit === '项' || renewed.has(kindOf(block))
  return (needsParent ? parent : prefix) + own
}

/** The wanted address, or the next of its copies: 落款（二）. */
export function unique(wanted: string, taken: Map<string, number>): string {
  let copies = (taken.get(wanted) ?? 0) + 1
  let address = wanted
  if (copies > 1) {
    address = `${wanted}（${writeNumber(copies)}）`
    while (taken.has(address)) address = `${wanted}（${writeNumber((copies += 1))}）`
    taken.set(address, 1)
  }
  taken.set(wanted, copies)
  return address
}
