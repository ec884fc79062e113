import type { DocumentLine } from '../desk-contract.ts'
import type { Paragraph } from '../domain/document.ts'
import type { Change } from '../domain/knowledge.ts'
import { compareParagraphs, type ParagraphDifference } from '../ingest/import/compare-paragraphs.ts'
import { readDocument } from '../ingest/read-document.ts'
import { pathOfDocument } from '../knowledge/changes-apply.ts'
import type { ReleaseFiles } from '../knowledge/release-files.ts'

/** What a proposed document changes in the paragraphs of the live one; of a new one, each is added. */
export function compareDocument(
  { documentId, text }: Extract<Change, { kind: 'document' }>,
  files: ReleaseFiles,
): DocumentLine[] {
  const path = pathOfDocument(files, documentId)
  const paragraphsOf = (source: string): readonly Paragraph[] =>
    readDocument(source, path).document.paragraphs
  const present = files.get(path)
  const before = present === undefined ? [] : paragraphsOf(present)
  return describeDifference(compareParagraphs(before, paragraphsOf(text)))
}

/** The difference line by line, as the desk shows it. */
export function describeDifference({ added, removed, changed, moved }: ParagraphDifference): DocumentLine[] {
  return [
    ...changed.map((line): DocumentLine => ({ kind: 'changed', ...line })),
    ...added.map(({ address, text }): DocumentLine => ({
      kind: 'added',
      address,
      before: null,
      after: text,
    })),
    ...removed.map(({ address, text }): DocumentLine => ({
      kind: 'removed',
      address,
      before: text,
      after: null,
    })),
    ...moved.map(({ from, to }): DocumentLine => ({ kind: 'same', address: to, before: from, after: to })),
  ]
}
