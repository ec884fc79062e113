import { expect, it } from 'vitest'
import { cutClauses } from '../../../../server/answer/select/cut-clauses.ts'
import { hearClauses } from '../../../../server/answer/select/heard-clauses.ts'
import { SELECTION } from '../../../../server/answer/select/selection-tuning.ts'

const text = '提升食堂，改造厕所，延时服务。'
const clauses = cutClauses(text)
const place = (words: string, ...asked: string[]) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, words: new Set(asked) }
}
const heard = [
  place('提升食堂', '吃饭', '学校'),
  place('提升食堂', '吃饭'),
  place('延时服务', '放学', '学校'),
]
const term = (word: string) => ({ term: word, weight: 1, standIns: [] })

it('hears in a word the clause that questions with it are answered by', () => {
  const [food, toilet, after] = hearClauses(clauses, [term('吃饭'), term('学校'), term('火星')], heard)
  const full = SELECTION.heard
  expect(food).toEqual([(full * 2) / (2 + SELECTION.heardDoubt), full / (2 + SELECTION.heardDoubt), 0])
  expect(toilet).toEqual([0, 0, 0])
  expect(after).toEqual([0, full / (2 + SELECTION.heardDoubt), 0])
})
