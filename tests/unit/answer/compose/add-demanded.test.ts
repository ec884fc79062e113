import { describe, expect, it } from 'vitest'
import { addDemanded } from '../../../../server/answer/compose/add-demanded.ts'

const text = '生均仪器设备值2000元，每百名学生有音体美教师0.9人，校舍面积另定。'
const spanOf = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const demand = { question: '一百个学生配几个音体美老师', kind: 'number' as const, text, sentences: [text] }

describe('addDemanded', () => {
  const money = spanOf('生均仪器设备值2000元，')

  it('adds the clause that gives what the chosen ones lack', () => {
    const spans = addDemanded([money], demand)
    expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toContain('0.9人')
    expect(spans).toHaveLength(2)
  })

  it('adds none where nothing is lacking, where no other clause gives it, or where it may not stand', () => {
    const people = spanOf('每百名学生有音体美教师0.9人，')
    expect(addDemanded([people], demand)).toEqual([people])
    expect(addDemanded([money], { ...demand, question: '打哪个电话' })).toEqual([money])
    expect(addDemanded([money], { ...demand, sentences: [] })).toEqual([money])
  })
})
