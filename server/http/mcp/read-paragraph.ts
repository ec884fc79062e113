import { z } from 'zod'
import { ParagraphDetailSchema } from '../../contract.ts'
import type { Service } from '../deps.ts'
import { requireParagraphDetail } from '../paragraph-detail.ts'
import { describeDocument } from './describe-document.ts'
import type { ToolReply } from './tool-reply.ts'

export const readParagraphInput = z.strictObject({
  documentId: z.string().max(64).describe('文件编号，如 zibo-education-2020'),
  address: z.string().max(60).describe('地址，如 第27条、27、第十二条第二款'),
})

export const readParagraphOutput = ParagraphDetailSchema

/** The tool read_paragraph: the whole paragraph at an address, with its neighbours. */
export function readParagraph(
  { library }: Service,
  { documentId, address }: z.infer<typeof readParagraphInput>,
  day: string,
): ToolReply {
  const detail = requireParagraphDetail(library, { id: documentId, address }, day)
  const { document, paragraph, focus } = detail
  const words = focus === null ? [] : [`所指的部分：${paragraph.text.slice(focus.start, focus.end)}`]
  const source = document.url === null ? [] : [`来源：${document.url}`]
  return {
    text: [`${describeDocument(document)} ${paragraph.address}`, paragraph.text, ...words, ...source].join(
      '\n',
    ),
    data: detail,
  }
}
