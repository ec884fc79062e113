import type { SourceLine } from './source-line.ts'
import { splitSignature } from './split-signature.ts'
import { isTitle, tidyTitle } from './title-line.ts'

/** The document itself, or one of its appendices. */
export interface Section {
  /** Empty for the document itself; else 附件, 附件1, 附录 … */
  readonly name: string
  readonly title: string
  /** Line of the heading, 0 for the document itself. */
  readonly line: number
  /** A letter that passes on the text that follows: 现将…印发给你们. */
  readonly letter: readonly SourceLine[]
  readonly letterSignature: readonly SourceLine[]
  readonly body: readonly SourceLine[]
  /** 附件：1.… — the list of appendices at the end of a text. */
  readonly attachments: readonly SourceLine[]
  readonly signature: readonly SourceLine[]
}

const HEADING =
  /^(?:(附件|附录|附表)\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:[：:.．、]\s*|\s+|$)|(附)\s*[：:]\s*)(.*)$/

/** Lines in which a list of appendices must have come to its signature. */
const LONGEST_LIST = 60

/** Cuts a document into its text and its appendices, each with its signature set apart. */
export function splitSections(lines: readonly SourceLine[]): Section[] {
  const starts = lines.flatMap((_, index) => (isAppendixHeading(lines, index) ? [index] : []))
  const sections: Section[] = []
  const bounds = [...starts, lines.length]
  const first = bounds[0] as number
  if (first > 0 || starts.length === 0) sections.push(...readMain(lines.slice(0, first)))
  starts.forEach((start, index) => {
    const heading = lines[start] as SourceLine
    const inside = lines.slice(start + 1, bounds[index + 1])
    const { name, title } = readHeading(heading.text)
    sections.push({ ...emptySection(name, title, heading.number), ...readEnd(inside) })
  })
  return sections
}

/** A heading stands alone or with a title; a list of appendices is followed by the signature, not by text. */
function isAppendixHeading(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index] as SourceLine
  const match = HEADING.exec(line.text)
  if (match === null) return false
  const rest = match[4] as string
  if (rest !== '' && !isTitle(rest)) return false
  const after = lines.slice(index + 1, index + 1 + LONGEST_LIST)
  if (after.length === 0) return false
  if (line.hashes > 0) return true
  if (/^[0-9０-９]{1,2}[.．、]/.test(rest)) return false
  const { before, signature } = splitSignature([{ ...line, text: '。' }, ...after])
  return !(signature.length > 0 && before.slice(1).every((entry) => isTitle(entry.text)))
}

function readHeading(text: string): { name: string; title: string } {
  const match = HEADING.exec(text)
  const name = `${match?.[1] ?? '附件'}${match?.[2] ?? ''}`
  return { name, title: tidyTitle(match?.[4] ?? '') }
}

function emptySection(name: string, title: string, line: number): Section {
  return { name, title, line, letter: [], letterSignature: [], body: [], attachments: [], signature: [] }
}

/** A text signed in the middle either passes on what follows or is followed by an unmarked appendix. */
function readMain(lines: readonly SourceLine[]): Section[] {
  const { before, signature, after } = splitSignature(lines)
  if (after.length === 0) return [{ ...emptySection('', '', 0), ...readEnd(lines) }]
  if (before.every((line) => line.marker === null)) {
    const main = { ...emptySection('', '', 0), letter: before, letterSignature: signature }
    return [{ ...main, ...readEnd(after) }]
  }
  return [
    { ...emptySection('', '', 0), ...readEnd([...before, ...signature]) },
    { ...emptySection('附件', '', (after[0] as SourceLine).number), ...readEnd(after) },
  ]
}

function readEnd(lines: readonly SourceLine[]): Pick<Section, 'body' | 'attachments' | 'signature'> {
  const { before, signature, after } = splitSignature(lines)
  const text = after.length > 0 ? lines : before
  const list = text.findLastIndex((line) => /^附\s*件?\s*[：:]/.test(line.text))
  const tail = list === -1 ? [] : text.slice(list)
  const isList = tail.length > 0 && tail.slice(1).every((line) => isTitle(line.text))
  return {
    body: isList ? text.slice(0, list) : text,
    attachments: isList ? tail : [],
    signature: after.length > 0 ? [] : signature,
  }
}
