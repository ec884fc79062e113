import { describe, expect, it } from 'vitest'
import { buildFindScattered } from '../../../../server/answer/expand/find-scattered.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'

const analyse = buildAnalyse({ userWords: ['操场', '开放', '校长'], stopWords: ['的', '吗', '多少', '钱'] })
const find = buildFindScattered(['操场开放', '上学多少钱', '学校管', '校长级别'], analyse)
const found = (question: string): string[] => find(question, analyse(question))

describe('findScattered', () => {
  it('finds the words of a term that stand apart, in any order', () => {
    expect(found('学校操场周末开放吗')).toEqual(['操场开放'])
    expect(found('开放的操场')).toEqual(['操场开放'])
  })

  it('needs all of its words, close to each other', () => {
    expect(found('操场在哪里')).toEqual([])
    expect(found('操场很大很大，我们一家人昨天傍晚看了一圈，不知道图书馆是不是也开放')).toEqual([])
  })

  it('passes over terms whose words say too little by themselves', () => {
    expect(found('上学的路上')).toEqual([])
  })
})
