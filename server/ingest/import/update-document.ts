import type { PolicyDocument } from '../../domain/document.ts'
import type { DocumentFacts } from '../document-schema.ts'
import { readDocument } from '../read-document.ts'
import type { ImportedDocument } from './build-import.ts'
import { compareParagraphs, type ParagraphDifference } from './compare-paragraphs.ts'
import { mapFormerAddresses } from './map-former-addresses.ts'
import { toCorpusFile } from './to-corpus-file.ts'

/** A corpus file to be written, and what it changes. */
export interface DocumentUpdate {
  readonly content: string
  /** The front matter of that file. */
  readonly facts: DocumentFacts
  /** Null for a new document and for a text that replaces a digest, whose provisions are no paragraphs of the text. */
  readonly difference: ParagraphDifference | null
  /** How many provisions of a replaced digest found their place in the text. */
  readonly mapped: { readonly found: number; readonly all: number } | null
}

/** Writes an imported document as a corpus file; what editors wrote into the old file is kept. */
export function updateDocument(
  imported: ImportedDocument,
  old: { readonly source: string; readonly file: string } | null,
): DocumentUpdate {
  if (old === null) {
    const { facts, lines } = imported
    return { content: toCorpusFile(facts, lines), facts, difference: null, mapped: null }
  }
  const { document } = readDocument(old.source, old.file)
  const fresh: PolicyDocument = {
    ...imported.facts,
    outline: imported.outline,
    paragraphs: imported.paragraphs,
  }
  const former = document.form === 'digest' ? mapFormerAddresses(document, fresh) : null
  const facts = {
    ...mergeFacts(document, imported),
    formerAddresses: { ...document.formerAddresses, ...former },
  }
  return {
    content: toCorpusFile(facts, imported.lines),
    facts,
    difference: former === null ? compareParagraphs(document.paragraphs, fresh.paragraphs) : null,
    mapped: former === null ? null : { found: Object.keys(former).length, all: document.paragraphs.length },
  }
}

/** The text speaks for itself; what it does not say, and what editors judge, comes from the old file. */
function mergeFacts(old: DocumentFacts, { metadata, facts }: ImportedDocument): DocumentFacts {
  return {
    ...old,
    title: metadata.title ?? old.title,
    number: metadata.number ?? old.number,
    issuers: metadata.issuers.length > 0 ? metadata.issuers : old.issuers,
    issuedOn: metadata.issuedOn ?? old.issuedOn,
    effectiveOn: metadata.effectiveOn ?? old.effectiveOn,
    ...(facts.amendedOn === undefined ? {} : { amendedOn: facts.amendedOn }),
    form: 'verbatim',
    source: { ...facts.source, url: facts.source.url ?? old.source.url },
    importNotes: facts.importNotes ?? [],
    // A new text has to be checked anew.
    checkedBy: null,
    checkedOn: null,
  }
}
