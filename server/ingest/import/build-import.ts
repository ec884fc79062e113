import { type Division, type Fault, LEVELS, type Paragraph } from '../../domain/document.ts'
import { type DocumentFacts, UNKNOWN_FACTS } from '../document-schema.ts'
import { splitLines } from '../split-document.ts'
import { type DocumentMetadata, readMetadata } from './metadata/read-metadata.ts'
import { readTimes } from './metadata/read-times.ts'
import type { FileReading } from './reading.ts'

/** A file ready to become a corpus document. */
export interface ImportedDocument {
  /** What the text says of itself; null where it does not. */
  readonly metadata: DocumentMetadata
  readonly facts: DocumentFacts
  readonly lines: readonly string[]
  readonly outline: readonly Division[]
  readonly paragraphs: readonly Paragraph[]
  readonly faults: readonly Fault[]
  /** What a person has to check. */
  readonly notes: readonly string[]
}

/** Puts a reading together with its metadata, outline and paragraphs under the given id. */
export function buildImport(reading: FileReading, id: string, file: string): ImportedDocument {
  const { metadata, lines } = readMetadata(reading.lines, reading.stated)
  const split = splitLines(lines, id)
  const ofFile = (message: string): Fault => ({ file, line: 1, message })
  const faults = [
    ...reading.faults.map(ofFile),
    ...describeMissing(metadata).map(ofFile),
    ...split.faults.map((fault) => ({ ...fault, file })),
  ]
  const times = readTimes(lines)
  const notes = [
    ...reading.notes,
    ...times.notes,
    ...split.repairs.map((repair) => `第 ${repair.line} 行：${repair.message}`),
  ]
  const facts = {
    ...toFacts(metadata, { id, sha256: reading.sha256 }),
    ...(times.amendedOn === null ? {} : { amendedOn: times.amendedOn }),
    importNotes: [
      ...new Set([...reading.notes, ...times.notes, ...split.misnumbered.map(({ message }) => message)]),
    ],
  }
  return { metadata, facts, lines, outline: split.outline, paragraphs: split.paragraphs, faults, notes }
}

function describeMissing({ title, issuers, level }: DocumentMetadata): string[] {
  return [
    ...(title === null ? ['没有读到标题，请补写'] : []),
    ...(issuers.length === 0 ? ['没有读到发文机关，请补写'] : []),
    ...(level === null ? [`看不出是哪一级文件，暂记为最低一级 ${LEVELS.at(-1) ?? ''}，请改正`] : []),
  ]
}

function toFacts(metadata: DocumentMetadata, { id, sha256 }: { id: string; sha256: string }): DocumentFacts {
  return {
    ...UNKNOWN_FACTS,
    ...metadata,
    id,
    title: metadata.title ?? id,
    level: metadata.level ?? UNKNOWN_FACTS.level,
    form: 'verbatim',
    source: { url: null, retrievedOn: null, sha256 },
  }
}
