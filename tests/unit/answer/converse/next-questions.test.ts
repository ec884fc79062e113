import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../../server/contract.ts'
import { findAnsweredQuestions, proposeNext } from '../../../../server/answer/converse/next-questions.ts'
import { aDocument } from '../../../support/a-document.ts'
import { aCitation, anAnswer } from '../../../support/an-answer.ts'

const document = aDocument()
const answered = anAnswer(aCitation(document))
const quoted = answered.citations[0]!.paragraphId
const known = [
  { question: '本段之一', topic: 'a', paragraphId: quoted },
  { question: '本段之二', topic: 'a', paragraphId: quoted },
  { question: '同题', topic: 'a', paragraphId: 'other#第9条' },
  { question: '别题', topic: 'b', paragraphId: 'other#第8条' },
]

describe('next questions', () => {
  it('keeps the questions of topics that the corpus answers', () => {
    const topics = [{ id: 'a', name: '题', audience: [], questions: ['能答', '不能答'] }]
    const ask = (question: string) =>
      question === '能答'
        ? answered
        : ({ ...answered, status: 'unanswered', reason: 'no_evidence', citations: [] } as Answer)
    expect(findAnsweredQuestions(topics, ask)).toEqual([
      { question: '能答', topic: 'a', paragraphId: quoted },
    ])
  })

  it('proposes those on the quoted paragraph first, then those of its topics, and never the one just asked', () => {
    expect(proposeNext(answered, known)).toEqual(['本段之一', '本段之二', '同题'])
    expect(proposeNext({ ...answered, question: '本段之一' }, known)).toEqual(['本段之二', '同题'])
  })
})
