import { createRoute, z } from '@hono/zod-openapi'
import { DocumentDetailSchema, DocumentListSchema, ParagraphDetailSchema } from '../contract.ts'
import { dayInChina } from '../domain/day-in-china.ts'
import type { App, AppDeps } from './deps.ts'
import { DocumentFilterSchema, filterDocuments } from './filter-documents.ts'
import { COMMON_FAULTS, faultResponses } from './fault-responses.ts'
import { requireDocument, requireParagraphDetail } from './paragraph-detail.ts'
import { requireService } from './require-service.ts'
import { viewOutline, viewSummary } from './view-document.ts'

const id = z.string().openapi({ description: '文件编号', example: 'zibo-education-2020' })

const listRoute = createRoute({
  method: 'get',
  path: '/v1/documents',
  tags: ['资料'],
  summary: '资料库里的文件',
  description: '每份文件的效力、形式（原文或要点）、日期和核对日期；可以按级别、效力、形式、专题和文字筛选。',
  request: { query: DocumentFilterSchema },
  responses: {
    200: { description: '文件', content: { 'application/json': { schema: DocumentListSchema } } },
    ...faultResponses(400, ...COMMON_FAULTS),
  },
})

const detailRoute = createRoute({
  method: 'get',
  path: '/v1/documents/{id}',
  tags: ['资料'],
  summary: '一份文件：目录、引用的文件、已知缺漏',
  request: { params: z.strictObject({ id }) },
  responses: {
    200: { description: '文件', content: { 'application/json': { schema: DocumentDetailSchema } } },
    ...faultResponses(400, 404, ...COMMON_FAULTS),
  },
})

const paragraphRoute = createRoute({
  method: 'get',
  path: '/v1/documents/{id}/paragraphs/{address}',
  tags: ['资料'],
  summary: '一条的全文，带前后各一条',
  description:
    '地址可以写 第27条、27、第二十七条，也可以写到款和项（第十二条第二款），这时 focus 指出那一部分。',
  request: {
    params: z.strictObject({
      id,
      address: z.string().openapi({ description: '条文地址', example: '第27条' }),
    }),
  },
  responses: {
    200: { description: '条文', content: { 'application/json': { schema: ParagraphDetailSchema } } },
    ...faultResponses(400, 404, ...COMMON_FAULTS),
  },
})

/** `/v1/documents`, `/v1/documents/{id}` and `/v1/documents/{id}/paragraphs/{address}`. */
export function addDocumentRoutes(app: App, deps: AppDeps): void {
  app.openapi(listRoute, (c) => {
    const { assistant, library } = requireService(deps)
    const filter = c.req.valid('query')
    const asOf = filter.asOf ?? dayInChina(deps.clock())
    const documents = library.documents.map((document) => viewSummary(document, asOf))
    return c.json({ release: assistant.release, asOf, documents: filterDocuments(documents, filter) }, 200)
  })

  app.openapi(detailRoute, (c) => {
    const { library } = requireService(deps)
    const document = requireDocument(library, c.req.valid('param').id)
    return c.json(
      {
        document: viewSummary(document, dayInChina(deps.clock())),
        outline: viewOutline(document),
        references: [...library.referencesOf(document.id)],
        referencedBy: [...library.referencesTo(document.id)],
        gaps: [...document.gaps],
      },
      200,
    )
  })

  app.openapi(paragraphRoute, (c) => {
    const { library } = requireService(deps)
    const asked = c.req.valid('param')
    return c.json(requireParagraphDetail(library, asked, dayInChina(deps.clock())), 200)
  })
}
