import { createRoute, z } from '@hono/zod-openapi'
import { DocumentDetailSchema, DocumentListSchema, ParagraphDetailSchema } from '../contract.ts'
import { dayInChina } from '../domain/day-in-china.ts'
import type { Paragraph, PolicyDocument } from '../domain/document.ts'
import type { App, AppDeps, Service } from './deps.ts'
import { DocumentFilterSchema, filterDocuments } from './filter-documents.ts'
import { COMMON_FAULTS, faultResponses } from './fault-responses.ts'
import { RequestFault } from './faults.ts'
import { readWords } from './read-question.ts'
import { requireParagraph } from './require-paragraph.ts'
import { requireService } from './require-service.ts'
import { viewNeighbour, viewOutline, viewParagraph, viewSummary } from './view-document.ts'

const MAX_ADDRESS_CHARACTERS = 60

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
    const document = requireDocument(library, asked.id)
    const address = readWords(asked.address, MAX_ADDRESS_CHARACTERS, 'invalid_request')
    const { paragraph, focus } = requireParagraph(library, document, address)
    const { previous, next } = library.neighbours(paragraph)
    return c.json(
      {
        document: viewSummary(document, dayInChina(deps.clock())),
        paragraph: viewParagraph(paragraph),
        movedFrom: isFormer(document, paragraph, address) ? address : null,
        focus: focus === null ? null : { start: focus.start, end: focus.end },
        previous: viewNeighbour(previous),
        next: viewNeighbour(next),
      },
      200,
    )
  })
}

/** True when a link names a place that a replaced digest had. */
function isFormer({ formerAddresses }: PolicyDocument, { address }: Paragraph, asked: string): boolean {
  return address !== asked && formerAddresses !== undefined && Object.hasOwn(formerAddresses, asked)
}

function requireDocument(library: Service['library'], id: string): PolicyDocument {
  const document = library.findDocument(id)
  if (document === undefined) throw new RequestFault('not_found', '资料库里没有这份文件')
  return document
}
