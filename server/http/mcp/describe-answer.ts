import type { Answer } from '../../contract.ts'
import { describeDocument } from './describe-document.ts'

/** An answer as text: its words, its remarks, where each quote stands, and whom to call. */
export function describeAnswer({ text, notices, citations, handoff, choices }: Answer): string {
  const sources = citations.map((citation, index) => {
    const url = citation.url === null ? '' : `，${citation.url}`
    return `[${index + 1}] ${describeDocument(citation)} ${citation.address}：“${citation.quote}”${url}`
  })
  const calls = handoff.map(({ office, phone }) => `${office} ${phone}`)
  return [
    text,
    ...notices.map((notice) => `· ${notice}`),
    ...choices.map(({ question }) => `· ${question}`),
    ...(sources.length === 0 ? [] : ['出处：', ...sources]),
    ...(calls.length === 0 ? [] : [`可以打：${calls.join('；')}`]),
  ].join('\n')
}
