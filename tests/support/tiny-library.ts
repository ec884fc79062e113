import type { PolicyDocument } from '../../server/domain/document.ts'
import type { Library } from '../../server/domain/library.ts'

/** A library of the given documents that knows an address only as it stands. */
export function buildTinyLibrary(documents: readonly PolicyDocument[]): Library {
  const findDocument = (id: string) => documents.find((document) => document.id === id)
  return {
    documents,
    findDocument,
    findParagraph(documentId, address) {
      const paragraph = findDocument(documentId)?.paragraphs.find((one) => address.startsWith(one.address))
      if (paragraph === undefined) return undefined
      const clause = paragraph.clauses.find((one) => paragraph.address + one.address === address)
      return { paragraph, focus: clause ?? null }
    },
    neighbours(paragraph) {
      const paragraphs = findDocument(paragraph.documentId)?.paragraphs ?? []
      const index = paragraphs.indexOf(paragraph)
      return { previous: paragraphs[index - 1], next: paragraphs[index + 1] }
    },
    referencesOf: () => [],
    referencesTo: () => [],
  }
}
