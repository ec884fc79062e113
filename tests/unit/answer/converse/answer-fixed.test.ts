import { describe, expect, it } from 'vitest'
import { answerCrisis } from '../../../../server/answer/converse/answer-fixed.ts'
import { cite } from '../../../../server/answer/compose/cite.ts'
import { aDocument } from '../../../support/a-document.ts'

const rule = { id: 'violence', words: [], message: '先打110。', offices: ['police-110'] }
const crisis = { rule, isSure: true }
const document = aDocument()
const [paragraph] = document.paragraphs
const quote = cite(document, paragraph as NonNullable<typeof paragraph>, { start: 0, end: 2 }, '2026-11-23')

describe('answerCrisis', () => {
  it('says what to do first, and after it the rules that answer', () => {
    const found = {
      status: 'answered',
      reason: null,
      citations: [quote],
      parts: [{ kind: 'quote', citation: 0 }],
    } as const
    const { status, offices, citations, parts } = answerCrisis(crisis, found)
    expect({ status, offices, citations }).toEqual({
      status: 'crisis',
      offices: ['police-110'],
      citations: [quote],
    })
    expect(parts[0]).toEqual({ kind: 'message', text: '先打110。' })
    expect(parts.at(-1)).toEqual({ kind: 'quote', citation: 0 })
  })

  it('says that it may be mistaken where only likeness tells of danger', () => {
    const [first] = answerCrisis({ rule, isSure: false }, null).parts
    expect(first).toEqual({ kind: 'message', text: '如果眼下有人可能有危险：先打110。' })
  })

  it('calls what is only near nothing else', () => {
    const found = { status: 'partial', reason: 'low_confidence', citations: [quote], parts: [] } as const
    const near = answerCrisis(crisis, { ...found, confidence: 0.5 })
    expect(near).toMatchObject({ citations: [], nearest: [quote] })
    expect(answerCrisis(crisis, { ...found, confidence: 0.1 }).nearest).toBeUndefined()
  })

  it('says no more where nothing was found or asked for', () => {
    for (const found of [
      null,
      { status: 'unanswered', reason: 'no_evidence', citations: [], parts: [] } as const,
    ])
      expect(answerCrisis(crisis, found)).toEqual({
        status: 'crisis',
        reason: null,
        offices: ['police-110'],
        citations: [],
        parts: [{ kind: 'message', text: '先打110。' }],
      })
  })
})
