import type { Answer, FeedbackRequest, Verdict } from '../api/contract'

/** What can be wrong with an answer, in the asker's words. */
export const VERDICTS: readonly { readonly verdict: Verdict; readonly name: string }[] = [
  { verdict: 'wrong', name: '答得不对' },
  { verdict: 'wrong_place', name: '出处不对' },
  { verdict: 'outdated', name: '内容过时了' },
  { verdict: 'unclear', name: '没看懂' },
]

export const MAX_COMMENT = 200

/** The feedback on an answer: its masked question, never the typed one. */
export function feedbackOn(answer: Answer, verdict: Verdict, comment: string): FeedbackRequest {
  const words = Array.from(comment.trim()).slice(0, MAX_COMMENT).join('')
  return {
    release: answer.release,
    question: answer.question,
    paragraphIds: answer.citations.map((citation) => citation.paragraphId),
    verdict,
    ...(words === '' ? {} : { comment: words }),
  }
}
