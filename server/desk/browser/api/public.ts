import type {
  Answer,
  AskRequest,
  DocumentDetail,
  DocumentListSchema,
  ParagraphDetail,
  Topic,
} from '../../../contract.ts'
import type { FeedbackRequestSchema } from '../../../desk-contract.ts'
import type { z } from 'zod'
import { session } from '../state/session.ts'
import { send, sendForHeaders } from './send.ts'

export type FeedbackRequest = z.infer<typeof FeedbackRequestSchema>
export type DocumentList = z.infer<typeof DocumentListSchema>

export interface Answered {
  readonly answer: Answer
  /** By which staff find the question again; null where it was not recorded. */
  readonly receipt: string | null
}

export async function ask(request: AskRequest, signal?: AbortSignal): Promise<Answered> {
  const { body, headers } = await sendForHeaders<Answer>('/v1/answers', {
    method: 'POST',
    body: request,
    csrf: session.csrf,
    ...(signal === undefined ? {} : { signal }),
  })
  return { answer: body, receipt: headers.get('Wence-Question-Id') }
}

export const readParagraph = (documentId: string, address: string): Promise<ParagraphDetail> =>
  send(`/v1/documents/${encodeURIComponent(documentId)}/paragraphs/${encodeURIComponent(address)}`)

export const readDocument = (documentId: string): Promise<DocumentDetail> =>
  send(`/v1/documents/${encodeURIComponent(documentId)}`)

export const listDocuments = (): Promise<DocumentList> => send('/v1/documents')

export const listTopics = async (): Promise<Topic[]> => (await send<{ topics: Topic[] }>('/v1/topics')).topics

export const giveFeedback = (feedback: FeedbackRequest): Promise<{ recorded: boolean }> =>
  send('/v1/feedback', { method: 'POST', body: feedback, csrf: session.csrf })
