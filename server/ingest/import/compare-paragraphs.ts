import type { Paragraph } from '../../domain/document.ts'

export interface ParagraphChange {
  readonly address: string
  readonly before: string
  readonly after: string
}

/** What a new text changes; addresses are those of the paragraphs. */
export interface ParagraphDifference {
  readonly added: readonly Paragraph[]
  readonly removed: readonly Paragraph[]
  readonly changed: readonly ParagraphChange[]
  /** The same words under another address. */
  readonly moved: readonly { readonly from: string; readonly to: string }[]
  readonly unchanged: number
}

/** Compares the paragraphs of two texts of one document. */
export function compareParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): ParagraphDifference {
  const old = new Map(before.map((paragraph) => [paragraph.address, paragraph]))
  const fresh = new Map(after.map((paragraph) => [paragraph.address, paragraph]))
  const gone = before.filter(({ address }) => !fresh.has(address))
  const come = after.filter(({ address }) => !old.has(address))
  const moved = gone.flatMap((paragraph) => {
    const to = come.find(({ text }) => text === paragraph.text)
    return to === undefined ? [] : [{ from: paragraph.address, to: to.address }]
  })
  const shared = after.flatMap((paragraph) => {
    const other = old.get(paragraph.address)
    return other === undefined
      ? []
      : [{ address: paragraph.address, before: other.text, after: paragraph.text }]
  })
  const changed = shared.filter((pair) => pair.before !== pair.after)
  return {
    added: come.filter(({ address }) => !moved.some(({ to }) => to === address)),
    removed: gone.filter(({ address }) => !moved.some(({ from }) => from === address)),
    changed,
    moved,
    unchanged: shared.length - changed.length,
  }
}
