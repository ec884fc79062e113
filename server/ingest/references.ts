import type { Paragraph, PolicyDocument } from '../domain/document.ts'
import { buildNameIndex, type NameIndex } from '../domain/find-names.ts'
import type { Reference } from '../domain/reference.ts'

const TITLE = /《((?:[^《》]|《[^《》]*》)+)》/g
const FILE_NUMBER = /[一-龥]{2,8}[〔[［]\s*\d{4}\s*[〕\]］]\s*\d+\s*号|[一-龥]{2,12}令第\s*\d+\s*号/g
/** Whatever leads to a 文号: no issuer's short name holds one of these characters. */
const BEFORE_NUMBER = /^.*[按照依据落执行见由和与及以的对是为过到了在]/
/** 《中华人民共和国教育法》（以下简称《教育法》）: a name that holds within its own document. */
const SHORT_FORM = /《((?:[^《》]|《[^《》]*》)+)》[（(]以下(?:统称|简称)\s*《([^《》]+)》/g

/**
 * Every mention of another document: 《…》 and 文号 in the paragraphs, resolved to the library or left open (null),
 * and the links that the front matter sets (leansOn).
 */
export function findReferences(documents: readonly PolicyDocument[]): Reference[] {
  const names = buildNameIndex(documents)
  const titles = new Map(documents.map((document) => [document.id, document.title]))
  return documents.flatMap((document) => {
    const shortForms = readShortForms(document)
    const mentioned = document.paragraphs.flatMap((paragraph) =>
      findMentions(paragraph.text).map((mention) => ({
        documentId: document.id,
        paragraphAddress: paragraph.address,
        mention,
        target: resolve(shortForms.get(mention) ?? mention, names),
      })),
    )
    const others = mentioned.filter((reference) => reference.target !== document.id)
    return withoutRepeats([...others, ...readLinks(document, titles)])
  })
}

/** Titles between 《 and 》, and 文号, as they stand in a text. */
export function findMentions(text: string): string[] {
  const titles = [...text.matchAll(TITLE)].map((match) => match[1] as string)
  const numbers = [...text.replace(TITLE, ' ').matchAll(FILE_NUMBER)].map((match) =>
    match[0].replace(BEFORE_NUMBER, ''),
  )
  return [...titles, ...numbers]
}

function readShortForms({ paragraphs }: PolicyDocument): ReadonlyMap<string, string> {
  const found = paragraphs.flatMap((paragraph: Paragraph) => [...paragraph.text.matchAll(SHORT_FORM)])
  return new Map(found.map((match) => [match[2] as string, match[1] as string]))
}

function resolve(mention: string, names: NameIndex): string | null {
  return names.exactly(mention)[0]?.id ?? null
}

function readLinks(document: PolicyDocument, titles: ReadonlyMap<string, string>): Reference[] {
  return Object.entries(document.leansOn).flatMap(([paragraphAddress, targets]) =>
    targets.map((target) => ({
      documentId: document.id,
      paragraphAddress,
      mention: titles.get(target) ?? target,
      target: titles.has(target) ? target : null,
    })),
  )
}

/** One entry for each target, or for each open title, of a paragraph; a mention in words comes first. */
function withoutRepeats(references: readonly Reference[]): Reference[] {
  const keyOf = (one: Reference): string => `${one.paragraphAddress} ${one.target ?? `《${one.mention}》`}`
  const keys = references.map(keyOf)
  return references.filter((_, index) => keys.indexOf(keys[index] as string) === index)
}
