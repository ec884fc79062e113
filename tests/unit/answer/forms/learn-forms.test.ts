import { describe, expect, it } from 'vitest'
import { learnForms, type KnownAnswer } from '../../../../server/answer/forms/learn-forms.ts'
import { formPoints, openForms } from '../../../../server/answer/forms/open-forms.ts'

/** Texts on twenty subjects, each with a clause that gives an amount and one that names who is in charge. */
const SUBJECTS = '水电煤气油盐米面布纸笔墨书画茶果糖醋酱麦'.split('')
const texts = SUBJECTS.map((subject, at) => [
  `${subject}类每月补助${at + 20}元，`,
  `${subject}类由主管部门负责，`,
  `${subject}类应当登记。`,
])
const known: KnownAnswer[] = SUBJECTS.flatMap((subject, text) => [
  { question: `${subject}补多少钱`, text, answers: [true, false, false] },
  { question: `${subject}找谁管`, text, answers: [false, true, false] },
])

describe('learnForms', () => {
  it('knows what answers look like to a way of asking, whatever the subject', () => {
    const forms = openForms(learnForms(texts, known))
    const points = (question: string, clause: string): number =>
      formPoints(forms.ask(question), forms.read(clause))
    expect(points('柴补多少钱？', '柴每月补助8元。')).toBeGreaterThan(
      points('柴补多少钱？', '柴由主管部门负责。'),
    )
    expect(points('柴找谁管', '柴由主管部门负责。')).toBeGreaterThan(points('柴找谁管', '柴每月补助8元。'))
  })

  it('learns nothing from texts all of whose clauses answer, and nothing where nothing is known', () => {
    const all = known.map((each) => ({ ...each, answers: [true, true, true] }))
    expect(learnForms(texts, all).weights.every((weight) => weight === 0)).toBe(true)
    const none = openForms(learnForms(texts, []))
    expect(formPoints(none.ask('柴补多少钱'), none.read('柴每月补助8元。'))).toBe(0)
  })

  it('gives the same for the same', () => {
    expect(learnForms(texts, known)).toEqual(learnForms(texts, known))
  })
})
