import { describe, expect, it } from 'vitest'
import type { AnsweredTurn, AnswerRequest } from '../../../server/answer/assistant.ts'
import { rememberAnswers } from '../../../server/answer/remember-answers.ts'

const request = (question: string, more: Partial<AnswerRequest> = {}): AnswerRequest => ({
  question,
  asOf: '2020-12-31',
  carried: [],
  drop: [],
  ...more,
})

function counting(): { asked: string[]; answer: (request: AnswerRequest) => Promise<AnsweredTurn> } {
  const asked: string[] = []
  return {
    asked,
    answer: async ({ question }) => {
      asked.push(question)
      return { answer: { text: question }, carried: [] } as unknown as AnsweredTurn
    },
  }
}

describe('remembering answers', () => {
  it('answers the same request once', () => {
    const { asked, answer } = counting()
    const remembered = rememberAnswers(answer, 10)
    expect(remembered(request('甲'))).toBe(remembered(request('甲')))
    expect(asked).toEqual(['甲'])
  })

  it.each([
    ['another day', { asOf: '2019-01-01' }],
    ['other context', { carried: [{ slot: 'topic' as const, value: '乙', label: '乙' }] }],
    ['something removed', { drop: ['mapping'] }],
    ['another role', { role: 'teacher' as const }],
  ])('answers anew for %s', (_, more) => {
    const { asked, answer } = counting()
    const remembered = rememberAnswers(answer, 10)
    remembered(request('甲'))
    remembered(request('甲', more))
    expect(asked).toHaveLength(2)
  })

  it('does not remember a failure', async () => {
    let attempts = 0
    const remembered = rememberAnswers(async ({ question }) => {
      attempts++
      if (attempts === 1) throw new Error('lost')
      return { answer: { text: question }, carried: [] } as unknown as AnsweredTurn
    }, 10)
    await expect(remembered(request('甲'))).rejects.toThrow('lost')
    expect((await remembered(request('甲'))).answer.text).toBe('甲')
  })

  it('forgets what was not asked for longest', () => {
    const { asked, answer } = counting()
    const remembered = rememberAnswers(answer, 2)
    for (const question of ['甲', '乙', '甲', '丙', '甲', '乙']) remembered(request(question))
    expect(asked).toEqual(['甲', '乙', '丙', '乙'])
  })
})
