import type { Answer } from '../api/contract'
import { formalCitation } from './formal-citation'

/** The whole answer as plain text with its sources, for the clipboard. */
export function answerText(answer: Answer): string {
  const lines = [`问：${answer.question}`, '', `答：${answer.text}`]
  if (answer.citations.length > 0) {
    lines.push('', '出处：')
    for (const citation of answer.citations) {
      lines.push(`· ${formalCitation(citation)}（${citation.form === 'digest' ? '要点' : '原文'}）`)
    }
  }
  lines.push('', `截至 ${answer.asOf}，资料版本 ${answer.release}`)
  return lines.join('\n')
}
