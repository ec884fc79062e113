import { parseAddress } from './find-addresses.ts'
import { readPlaces, type DocumentPlaces } from './document-places.ts'
import type { Address } from './address.ts'
import type { Paragraph, PolicyDocument, Span } from './document.ts'
import { buildNameIndex, type NameMention } from './find-names.ts'
import { formerIds } from './look-up-former.ts'
import { lookUpAddress } from './look-up-address.ts'
import type { Lookup } from './lookup.ts'
import type { Reference } from './reference.ts'

/** All documents that answers come from. Never changed in place. */
export interface Library {
  readonly documents: readonly PolicyDocument[]
  findDocument(id: string): PolicyDocument | undefined
  /** The paragraph of an id; for the id of a paragraph of a replaced digest, the one that took its place. */
  paragraphById(id: string): Paragraph | undefined
  /** The document that a text names by title, alias or 文号: the longest name, the version in force first. */
  findByName(text: string): NameMention | undefined
  /** Every document that a text names, in order. */
  findNames(text: string): readonly NameMention[]
  /** What an address leads to; `here` is where 上一条 starts from. */
  lookUp(document: PolicyDocument, address: Address, here?: Paragraph): Lookup
  /** The one paragraph at an address as written in a link; for a part, its first paragraph. */
  findParagraph(
    documentId: string,
    address: string,
  ): { readonly paragraph: Paragraph; readonly focus: Span | null } | undefined
  neighbours(paragraph: Paragraph): {
    readonly previous: Paragraph | undefined
    readonly next: Paragraph | undefined
  }
  /** What a document mentions. */
  referencesOf(documentId: string): readonly OutgoingReference[]
  /** Where a document is mentioned. */
  referencesTo(documentId: string): readonly IncomingReference[]
}

export interface OutgoingReference {
  readonly paragraphAddress: string
  readonly mention: string
  readonly documentId: string | null
}

export interface IncomingReference {
  readonly documentId: string
  readonly title: string
  readonly paragraphAddress: string
  readonly mention: string
}

/** Builds the library of the given documents and the mentions found in them. */
export function buildLibrary(
  documents: readonly PolicyDocument[],
  references: readonly Reference[] = [],
): Library {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const byParagraphId = new Map(
    documents.flatMap((document) => document.paragraphs.map((paragraph) => [paragraph.id, paragraph])),
  )
  const formerly = new Map(documents.flatMap(formerIds))
  const names = buildNameIndex(documents)
  const places = rememberPlaces()
  const lookUp: Library['lookUp'] = (document, address, here) =>
    lookUpAddress(address, { document, places: places(document), here })
  return {
    documents,
    findDocument: (id) => byId.get(id),
    paragraphById: (id) => byParagraphId.get(id) ?? formerly.get(id),
    findByName: (text) => longest(names.find(text)),
    findNames: (text) => names.find(text),
    lookUp,
    findParagraph(documentId, words) {
      const paragraph = byParagraphId.get(`${documentId}#${words}`)
      if (paragraph !== undefined) return { paragraph, focus: null }
      const document = byId.get(documentId)
      const address = parseAddress(words)
      if (document === undefined || address === null) return undefined
      const found = lookUp(document, address)
      return found.kind === 'found' ? { paragraph: found.paragraphs[0], focus: found.focus } : undefined
    },
    neighbours(paragraph) {
      const paragraphs = byId.get(paragraph.documentId)?.paragraphs ?? []
      const at = paragraphs.findIndex((one) => one.id === paragraph.id)
      return at === -1
        ? { previous: undefined, next: undefined }
        : { previous: paragraphs[at - 1], next: paragraphs[at + 1] }
    },
    referencesOf: (id) => references.filter((one) => one.documentId === id).map(toOutgoing),
    referencesTo: (id) =>
      references.flatMap(({ documentId, paragraphAddress, mention, target }) =>
        target === id
          ? [{ documentId, title: byId.get(documentId)?.title ?? '', paragraphAddress, mention }]
          : [],
      ),
  }
}

const toOutgoing = ({ paragraphAddress, mention, target }: Reference): OutgoingReference => ({
  paragraphAddress,
  mention,
  documentId: target,
})

function longest(mentions: readonly NameMention[]): NameMention | undefined {
  return mentions.reduce<NameMention | undefined>((best, mention) => {
    return best === undefined || mention.end - mention.start > best.end - best.start ? mention : best
  }, undefined)
}

/** The addresses of each document are read once, when first asked for. */
function rememberPlaces(): (document: PolicyDocument) => DocumentPlaces {
  const known = new WeakMap<PolicyDocument, DocumentPlaces>()
  return (document) => {
    const places = known.get(document) ?? readPlaces(document)
    known.set(document, places)
    return places
  }
}
