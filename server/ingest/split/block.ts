import type { SourceLine } from './source-line.ts'

/** A heading of a part that holds paragraphs. Parts of lower rank hold those of higher rank. */
export interface DivisionBlock {
  readonly kind: 'division'
  readonly rank: number
  /** 编, 分编, 章, 节, 部分; empty where the part is known by its title alone. */
  readonly unit: string
  readonly number: number | null
  readonly numeral: string
  readonly title: string
  readonly line: number
}

/** A paragraph before it has its address. */
export interface LeafBlock {
  readonly kind: 'leaf'
  readonly unit: '条' | '项' | '部分' | '段' | '名'
  readonly number: number | null
  readonly sub: number | null
  /** The numeral as written; for `名` the name itself; empty for the text of a part that has no items. */
  readonly numeral: string
  readonly heading: string | null
  readonly words: readonly string[]
  readonly line: number
  /** True when it stands beside the parts numbered 一、, not inside one. */
  readonly endsParts: boolean
}

export type Block = DivisionBlock | LeafBlock

/** A paragraph known by a name, such as 指导思想. */
export function namedLeaf(
  name: string,
  lines: readonly SourceLine[],
  heading: string | null = null,
): LeafBlock {
  return {
    kind: 'leaf',
    unit: '名',
    number: null,
    sub: null,
    numeral: name,
    heading,
    words: lines.map((line) => line.text),
    line: lines[0]?.number ?? 0,
    endsParts: false,
  }
}
