import { describe, expect, it } from 'vitest'
import { affinityPoints, askedVector, saidVector } from '../../../../server/answer/affinity/affinity.ts'
import { learnFromExamples } from '../../../../server/answer/affinity/learn-from-examples.ts'
import { aDocument, aParagraph } from '../../../support/a-document.ts'

/** Paragraphs on twenty subjects, each with a clause that gives an amount and one that names who is in charge. */
const SUBJECTS = '水电煤气油盐米面布纸笔墨书画茶果糖醋酱麦'.split('')
const document = aDocument({
  outline: [],
  paragraphs: SUBJECTS.map((subject, at) =>
    aParagraph(`第${at + 1}条`, `${subject}类每月补助${at + 20}元，由主管部门负责。`),
  ),
})
const examples = SUBJECTS.flatMap((subject, at) => {
  const gold = [document.paragraphs[at]!.id]
  return [
    { q: `${subject}补多少钱`, gold, words: [`补助${at + 20}元`] },
    { q: `${subject}找谁管`, gold, words: ['主管部门'] },
  ]
})

describe('learnFromExamples', () => {
  const { clauses } = learnFromExamples([document], examples)
  const points = (question: string, clause: string): number =>
    affinityPoints(askedVector(clauses, question), saidVector(clauses, clause))

  it('knows what answers look like to a way of asking, whatever the subject', () => {
    expect(points('柴补多少钱', '柴类每月补助8元，')).toBeGreaterThan(
      points('柴补多少钱', '由主管部门负责。'),
    )
    expect(points('柴找谁管', '由主管部门负责。')).toBeGreaterThan(points('柴找谁管', '柴类每月补助8元，'))
  })

  it('learns no form from examples without answering words', () => {
    const bare = examples.map((example) => ({ ...example, words: [] }))
    const nothing = learnFromExamples([document], bare).clauses
    expect(affinityPoints(askedVector(nothing, '柴补多少钱'), saidVector(nothing, '补助8元'))).toBe(0)
  })
})
