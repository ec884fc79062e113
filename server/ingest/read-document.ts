import type { Fault, PolicyDocument } from '../domain/document.ts'
import { splitFrontMatter } from './front-matter.ts'
import { readFacts } from './read-facts.ts'
import { splitDigest } from './split-digest.ts'
import { splitLines } from './split-document.ts'

export interface ReadDocument {
  readonly document: PolicyDocument
  readonly faults: readonly Fault[]
  /** Defects of the source that were read around. */
  readonly repairs: readonly Fault[]
}

/**
 * Reads a corpus file: its front matter, then its text. A fault of the text that stands in its importNotes is the
 * source's own, such as a heading that the publisher left out, and counts as read around. Never throws.
 */
export function readDocument(source: string, file: string): ReadDocument {
  const fileId = (file.split('/').at(-1) ?? file).replace(/\.md$/, '')
  const { yaml, body, bodyLine } = splitFrontMatter(source)
  const { facts, faults } = readFacts(yaml ?? '', fileId, 2)
  const headFaults = yaml === null ? [{ line: 1, message: '开头没有 --- 之间的说明' }] : faults
  const split = facts.form === 'digest' ? splitDigest(body, facts.id) : splitLines(body, facts.id)
  const inBody = (fault: Fault): Fault => ({ ...fault, file, line: fault.line + bodyLine - 1 })
  const isSources = ({ message }: Fault): boolean => facts.importNotes?.includes(message) ?? false
  return {
    document: { ...facts, outline: split.outline, paragraphs: split.paragraphs },
    faults: [
      ...headFaults.map((remark): Fault => ({ file, ...remark })),
      ...split.faults.filter((fault) => !isSources(fault)).map(inBody),
    ],
    repairs: [...split.repairs, ...split.faults.filter(isSources)].map(inBody),
  }
}
