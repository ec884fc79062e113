import type { PolicyDocument } from '../../domain/document.ts'
import type { Passage } from '../../domain/query.ts'

/** Remarks of an editor on a document's dates and numbers: nobody asks about them as such. */
const EDITORIAL = /^(?:[^，]{0,12}(?:文号|日期|条文编号|题名|标题|全称|网址)|通知的全称|资助政策的具体文件)/

/** What documents are known not to say, as passages: a question that fits one of them better is not answered. */
export function gapPassages({ id, title, gaps }: PolicyDocument): Passage[] {
  return gaps.flatMap((text, at) =>
    EDITORIAL.test(text) ? [] : [{ id: `${id}!${at + 1}`, title, documentTitle: title, text }],
  )
}

/** The document of a gap passage and which of its gaps it is, from 0; null for the id of a paragraph. */
export function readGapId(id: string): { readonly documentId: string; readonly at: number } | null {
  const [, documentId, number] = /^(.+)!(\d+)$/.exec(id) ?? []
  return documentId === undefined ? null : { documentId, at: Number(number) - 1 }
}
