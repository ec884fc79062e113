import type {
  Answer,
  Citation,
  DocumentDetail,
  DocumentSummary,
  ParagraphDetail,
  Suggestion,
} from '../../../../server/contract.ts'
import { viewOutline, viewParagraph, viewSummary } from '../../../../server/http/view-document.ts'
import { aDocument } from '../../../support/a-document.ts'
import { aCitation, anAnswer } from '../../../support/an-answer.ts'
import type { Reply, SentRequest, Serve } from './open-app.ts'

const DOCUMENT = aDocument()

/** A citation of 第1条 of the invented plan. */
export const CITATION: Citation = aCitation(DOCUMENT)
export const ANSWER: Answer = anAnswer(CITATION)

export function aSummary(given: Partial<DocumentSummary> = {}): DocumentSummary {
  return { ...viewSummary(DOCUMENT, '2020-06-01'), ...given }
}

export const DETAIL: DocumentDetail = {
  document: aSummary(),
  outline: viewOutline(DOCUMENT),
  references: [
    { paragraphAddress: '第1条', mention: '《测试条例》', documentId: 'test-rule' },
    { paragraphAddress: '第2条', mention: '《没有收录的文件》', documentId: null },
  ],
  referencedBy: [
    { documentId: 'test-rule', title: '测试条例', paragraphAddress: '第9条', mention: '《测试计划》' },
  ],
  gaps: ['收费标准', ...Array.from({ length: 9 }, (_, at) => `没有写的第${at + 1}件事`)],
}

export function aParagraphDetail(address: string, given: Partial<ParagraphDetail> = {}): ParagraphDetail {
  const at = DOCUMENT.paragraphs.findIndex((paragraph) => paragraph.address === address)
  const paragraph = DOCUMENT.paragraphs[at]
  if (paragraph === undefined) throw new Error(`no ${address}`)
  const neighbour = (index: number) => {
    const other = DOCUMENT.paragraphs[index]
    return other === undefined ? null : { address: other.address, heading: other.heading }
  }
  return {
    document: aSummary(),
    paragraph: viewParagraph(paragraph),
    movedFrom: null,
    focus: null,
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
    ...given,
  }
}

const TOPICS = {
  topics: [{ id: 't', name: '课后服务', audience: ['parent'], questions: ['有课后服务吗？'] }],
}

const SUGGESTIONS: readonly Suggestion[] = [
  { text: '有课后服务吗？', kind: 'question' },
  { text: '课后服务', kind: 'topic' },
  { text: '测试计划', kind: 'document', place: { documentId: 'test-plan', address: null } },
  { text: '课后服务', kind: 'paragraph', place: { documentId: 'test-plan', address: '第1条' } },
]

/** A server of the invented plan; `answer` may depend on the request. */
export function serveFixtures(
  answer: (request: SentRequest) => Reply | Promise<Reply> = () => ({ body: ANSWER }),
): Serve {
  return (request) => {
    if (request.path === '/v1/answers') return answer(request)
    if (request.path === '/v1/topics') return { body: TOPICS }
    if (request.path.startsWith('/v1/suggestions')) {
      return { body: { suggestions: SUGGESTIONS } }
    }
    if (request.path === '/v1/documents') return { body: { release: 'test', documents: documents() } }
    const paragraph = /^\/v1\/documents\/test-plan\/paragraphs\/(.+)$/.exec(request.path)
    if (paragraph !== null) return { body: aParagraphDetail(paragraph[1] as string) }
    if (request.path === '/v1/documents/test-plan') return { body: DETAIL }
    return { status: 404, body: { error: { code: 'not_found', message: '没有这个地址', requestId: 'r' } } }
  }
}

function documents(): DocumentSummary[] {
  return [
    aSummary(),
    aSummary({
      id: 'test-rule',
      title: '测试条例',
      aliases: [],
      level: 'provincial',
      topics: ['安全'],
      status: 'repealed',
    }),
  ]
}
