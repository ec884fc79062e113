import { describe, expect, it } from 'vitest'
import { finishAnswer, type Frame } from '../../../../server/answer/compose/finish-answer.ts'
import { readLexicon } from '../../../../server/ingest/read-lexicon.ts'
import { aDocument } from '../../../support/a-document.ts'
import { aCitation } from '../../../support/an-answer.ts'

const citation = aCitation(aDocument())
const frame: Frame = {
  question: '有课后服务吗',
  understood: { kind: 'yes_no', mapped: [], corrected: [], carried: [], masked: [] },
  asOf: '2020-06-01',
  release: 'test',
  lexicon: readLexicon('corpus/lexicon').lexicon,
}

describe('finishAnswer', () => {
  it('makes the text of the parts in order and of nothing else', () => {
    const parts = [
      { kind: 'message', text: '写明的是：' },
      { kind: 'quote', citation: 0 },
    ] as const
    const answer = finishAnswer({ status: 'answered', reason: null, citations: [citation], parts }, frame)
    expect(answer.text).toBe(`写明的是：“${citation.quote}”`)
  })

  it('always names the general office, once, after those that a rule names', () => {
    const named = { status: 'crisis', reason: null, citations: [], parts: [] } as const
    const offices = frame.lexicon.offices.map(({ id }) => id).filter((id) => id !== 'hotline-12345')
    const first = offices[0]!
    const answer = finishAnswer({ ...named, offices: [first, first] }, frame)
    const phones = answer.handoff.map(({ phone }) => phone)
    expect(phones).toHaveLength(2)
    expect(phones.at(-1)).toBe('12345')
  })

  it('rounds the confidence to what can be told apart', () => {
    const said = { status: 'unanswered', reason: 'no_evidence', citations: [], parts: [] } as const
    expect(finishAnswer({ ...said, confidence: 0.123456 }, frame).confidence).toBe(0.123)
  })
})
