import { formatChineseNumber } from '../../domain/chinese-number.ts'
import type { Block, DivisionBlock, LeafBlock } from './block.ts'
import { LIST_RANK } from './container-rank.ts'
import type { Remark } from './source-line.ts'

export interface Addressed<B extends Block = Block> {
  readonly block: B
  readonly address: string
}

/** Addresses already given in the document. */
export interface Taken {
  readonly paragraphs: Set<string>
  readonly parts: Set<string>
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
  const kinds = firsts.map(kindOf)
  return new Set(kinds.filter((kind, index) => kinds.indexOf(kind) !== index))
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
  const sub = block.sub === null ? '' : `之${formatChineseNumber(block.sub)}`
  const own = `第${block.numeral}${block.unit}${sub}`
  const needsParent = block.unit === '项' || renewed.has(kindOf(block))
  return (needsParent ? parent : prefix) + own
}

/** The wanted address, or the next of its copies: 落款（二）. */
export function unique(wanted: string, taken: Set<string>): string {
  let address = wanted
  for (let copy = 2; taken.has(address); copy += 1) address = `${wanted}（${formatChineseNumber(copy)}）`
  taken.add(address)
  return address
}
