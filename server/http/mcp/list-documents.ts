import { z } from 'zod'
import { DocumentSummarySchema } from '../../contract.ts'
import type { Service } from '../deps.ts'
import { DocumentFilterSchema, filterDocuments } from '../filter-documents.ts'
import { viewSummary } from '../view-document.ts'
import { describeDocument } from './describe-document.ts'
import type { ToolReply } from './tool-reply.ts'

const PAGE = 50
const { q, topic, level, status, form } = DocumentFilterSchema.shape

export const listDocumentsInput = z.strictObject({
  q: q.describe('标题、简称、文号、发文机关里的字，如“义务教育”'),
  topic: topic.describe('专题，如“课后服务”'),
  level: level.describe('层级：national 国家，provincial 省，municipal 市，county 区县'),
  status: status.describe('今天的效力，如 in_force 现行'),
  form: form.describe('verbatim 原文，digest 本库所写要点'),
  offset: z.int().min(0).max(10_000).optional().describe(`从第几份开始，每次最多 ${PAGE} 份`),
})

export const listDocumentsOutput = z.object({
  release: z.string(),
  total: z.int().describe('符合条件的一共有几份'),
  documents: z.array(DocumentSummarySchema),
})

/** The tool list_documents. */
export function listDocuments(
  { assistant, library }: Service,
  { offset = 0, ...filter }: z.infer<typeof listDocumentsInput>,
  day: string,
): ToolReply {
  const fitting = filterDocuments(
    library.documents.map((document) => viewSummary(document, day)),
    filter,
  )
  const documents = fitting.slice(offset, offset + PAGE)
  const lines = documents.map((document) => `${document.id}　${describeDocument(document)}`)
  return {
    text: [`共 ${fitting.length} 份`, ...lines].join('\n'),
    data: { release: assistant.release, total: fitting.length, documents },
  }
}
