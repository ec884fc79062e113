import type { AnswerRequest, Assistant } from '../../server/answer/assistant.ts'
import type { PolicyDocument } from '../../server/domain/document.ts'
import { aCitation, anAnswer } from './an-answer.ts'

export interface TinyAssistant extends Assistant {
  /** Every request it was given, oldest first. */
  readonly asked: readonly AnswerRequest[]
}

/** An assistant in memory: it quotes one sentence, and carries the question to the next turn. */
export function buildTinyAssistant(document: PolicyDocument): TinyAssistant {
  const asked: AnswerRequest[] = []
  return {
    release: 'test',
    asked,
    async answer(request) {
      asked.push(request)
      const carried = request.carried.filter(({ slot }) => !request.drop.includes(slot))
      const understood = { kind: 'fact' as const, mapped: [], corrected: [], carried, masked: [] }
      return {
        answer: anAnswer(aCitation(document), { question: request.question, asOf: request.asOf, understood }),
        carried: [{ slot: 'topic', value: request.question, label: request.question }],
      }
    },
    search: async ({ limit }) =>
      document.paragraphs.slice(0, limit).map(({ id }, index) => ({ paragraphId: id, score: 9 - index })),
    suggest: async (query) => [{ text: `${query}？`, kind: 'question' }],
    topics: () => [{ id: 'test', name: '测试', audience: ['parent'], questions: ['有课后服务吗？'] }],
  }
}
