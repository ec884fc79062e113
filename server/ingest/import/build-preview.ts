import type { Fault, PolicyDocument } from '../../domain/document.ts'
import { buildImport } from './build-import.ts'
import { chooseId } from './choose-id.ts'
import type { DocumentMetadata } from './metadata/read-metadata.ts'
import type { FileKind, FileReading } from './reading.ts'
import { type DocumentUpdate, updateDocument } from './update-document.ts'

/** A file as an editor hands it in. */
export interface UploadedFile {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** The id that the document shall have; from the file name where absent. Not used beside `present`. */
  readonly id?: string
  /** The corpus file that the new text replaces. */
  readonly present?: { readonly id: string; readonly source: string }
}

/** What an upload would become; nothing of it has been written. */
export interface ImportPreview {
  readonly kind: FileKind
  /** The document as the corpus would read it, merged with what editors wrote into the present one. */
  readonly document: PolicyDocument
  /** What the text says of itself; null where it does not. */
  readonly metadata: DocumentMetadata
  readonly faults: readonly Fault[]
  /** What a person has to check. */
  readonly notes: readonly string[]
  readonly outline: readonly OutlineLine[]
  /** The corpus file to write, and what it changes against the present one. */
  readonly update: DocumentUpdate
}

/** A part or a paragraph, in reading order. */
export interface OutlineLine {
  readonly kind: 'division' | 'paragraph'
  readonly address: string
  /** The title of a part; the beginning of a paragraph. */
  readonly words: string
  readonly depth: number
}

/** Makes a reading ready for the editor's decision. */
export function buildPreview(reading: FileReading, upload: UploadedFile): ImportPreview {
  const { fileName, present } = upload
  const id = present?.id ?? upload.id ?? chooseId(fileName, reading.sha256)
  const imported = buildImport(reading, id, fileName)
  const update = updateDocument(
    imported,
    present === undefined ? null : { source: present.source, file: `${present.id}.md` },
  )
  const { metadata, faults, notes, outline, paragraphs } = imported
  const document = { ...update.facts, outline, paragraphs }
  return { kind: reading.kind, document, metadata, faults, notes, outline: outlineLines(document), update }
}

/** Each part right before its first paragraph. */
export function outlineLines({
  outline,
  paragraphs,
}: Pick<PolicyDocument, 'outline' | 'paragraphs'>): OutlineLine[] {
  return paragraphs.flatMap(({ address, text }, index) => {
    const parts = outline.filter((part) => part.firstParagraph === index)
    const around = outline.filter((part) => part.firstParagraph <= index && index < part.endParagraph)
    return [
      ...parts.map((part) => ({
        kind: 'division' as const,
        address: part.address,
        words: part.title,
        depth: part.depth,
      })),
      { kind: 'paragraph' as const, address, words: shorten(text), depth: around.length },
    ]
  })
}

const SHOWN = 60

/** The beginning of a text in one line. */
export function shorten(text: string): string {
  const line = text.replace(/\n/g, ' ')
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}……` : line
}
