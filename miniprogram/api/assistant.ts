import type { Answer, AskRequest, FeedbackReceipt, FeedbackRequest, Suggestions, Topics } from './contract'
import { cached, type Fresh } from './cached'
import { request, type Result } from './request'

/** Asks a question. The same question may be sent twice without harm: an answer changes nothing. */
export function ask(body: AskRequest): Promise<Result<Answer>> {
  return request({ method: 'POST', path: '/v1/answers', data: body, hasUserWords: true })
}

/** What the typed letters may become. Not repeated: the next letter asks anew. */
export function suggest(typed: string): Promise<Result<Suggestions>> {
  return request({ method: 'GET', path: `/v1/suggestions?q=${encodeURIComponent(typed)}`, retries: 0 })
}

export function loadTopics(): Promise<Fresh<Topics>> {
  return cached('topics', () => request({ method: 'GET', path: '/v1/topics' }))
}

/** Says what was right or wrong with an answer. True only when the server says that it was recorded. */
export async function sendFeedback(body: FeedbackRequest): Promise<boolean> {
  const result = await request<FeedbackReceipt>({
    method: 'POST',
    path: '/v1/feedback',
    data: body,
    hasUserWords: body.comment !== undefined,
  })
  return result.ok && result.value.recorded
}
