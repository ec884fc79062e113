import {
  ATTESTATIONS,
  type Attestation,
  type Division,
  type Fault,
  type Paragraph,
} from '../domain/document.ts'
import { buildParagraph } from './split/build-paragraph.ts'
import { readSourceLines } from './split/read-source-lines.ts'
import type { Remark, SourceLine } from './split/source-line.ts'
import type { SplitDocument } from './split-document.ts'

const HEAD = /^【\s*要点\s*(\d+)\s*[｜|]([^｜|】]*)[｜|]\s*([^】｜|]*?)\s*】\s*(.*)$/

interface Provision {
  readonly number: number
  readonly originalAddress: string | null
  readonly attestation: Attestation
  readonly words: string[]
  readonly line: number
  readonly path: readonly string[]
}

/** Splits a digest, one 【要点N｜place in the original｜attestation】 a provision, under optional `#` headings. */
export function splitDigest(lines: readonly string[], documentId: string): SplitDocument {
  const provisions: Provision[] = []
  const outline: Division[] = []
  const remarks: Remark[] = []
  for (const line of readSourceLines(lines)) {
    const provision = readProvision(line, outline.at(-1)?.title ?? null, remarks)
    if (line.hashes > 0) openDivision(outline, line.text, provisions.length)
    else if (provision !== null) provisions.push(provision)
    else if (provisions.length > 0) provisions.at(-1)?.words.push(line.text)
    else remarks.push({ line: line.number, message: '要点之前有不属于任何要点的文字' })
  }
  const last = outline.length - 1
  if (last >= 0) outline[last] = { ...(outline[last] as Division), endParagraph: provisions.length }
  remarks.push(...findNumberFaults(provisions))
  if (provisions.length === 0) remarks.push({ line: 1, message: '没有读到任何要点' })
  const faults = remarks.map((remark): Fault => ({ file: documentId, ...remark }))
  return {
    outline,
    paragraphs: toParagraphs(provisions, documentId),
    faults,
    misnumbered: [],
    repairs: [],
    title: [],
  }
}

function readProvision(line: SourceLine, part: string | null, remarks: Remark[]): Provision | null {
  const match = HEAD.exec(line.text)
  if (match === null) {
    if (line.text.startsWith('【要点')) remarks.push({ line: line.number, message: '要点的开头写法不对' })
    return null
  }
  const [, number, place, attestation, words] = match as unknown as [string, string, string, string, string]
  const isKnown = (ATTESTATIONS as readonly string[]).includes(attestation)
  if (!isKnown) {
    remarks.push({
      line: line.number,
      message: `核实程度“${attestation}”要从 ${ATTESTATIONS.join('、')} 里选`,
    })
  }
  return {
    number: Number(number),
    originalAddress: place.trim() === '' ? null : place.trim(),
    // An unknown attestation is taken for the weakest.
    attestation: isKnown ? (attestation as Attestation) : 'recalled',
    words: words === '' ? [] : [words],
    line: line.number,
    path: part === null ? [] : [part],
  }
}

function openDivision(outline: Division[], title: string, at: number): void {
  const last = outline.length - 1
  if (last >= 0) outline[last] = { ...(outline[last] as Division), endParagraph: at }
  outline.push({ address: title.replace(/\s/g, ''), title, depth: 0, firstParagraph: at, endParagraph: at })
}

function findNumberFaults(provisions: readonly Provision[]): Remark[] {
  const seen = new Set<number>()
  return provisions.flatMap(({ number, line, words }, index) => {
    const previous = provisions[index - 1]?.number ?? 0
    const faults: Remark[] = []
    if (seen.has(number)) faults.push({ line, message: `地址重复：要点${number}` })
    else if (number !== previous + 1)
      faults.push({ line, message: `编号不连续：要点${previous}之后是要点${number}` })
    if (words.length === 0) faults.push({ line, message: `要点${number}没有内容` })
    seen.add(number)
    return faults
  })
}

function toParagraphs(provisions: readonly Provision[], documentId: string): Paragraph[] {
  const taken = new Map<number, number>()
  return provisions.map(({ number, originalAddress, attestation, words, path }) => {
    const copy = (taken.get(number) ?? 0) + 1
    taken.set(number, copy)
    const address = `要点${number}${copy === 1 ? '' : `（${copy}）`}`
    const text = words.join('\n')
    return buildParagraph(
      { documentId, address, heading: null, path, text, attestation, originalAddress },
      false,
    )
  })
}
