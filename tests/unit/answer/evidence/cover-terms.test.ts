import { describe, expect, it } from 'vitest'
import { coveredWords, pickCovering } from '../../../../server/answer/evidence/cover-terms.ts'
import type { Query } from '../../../../server/domain/query.ts'
import { buildPassageIndex, queryOf } from '../../../../server/search/passage-index.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'

const analyse = buildAnalyse({ userWords: [], stopWords: ['和', '的'] })
const texts = ['学校食堂管理', '学校食堂卫生', '教师职称', '课后服务']
const index = buildPassageIndex(
  texts.map((text, at) => ({ id: `p${at}`, title: '', text })),
  analyse,
)
const candidates = [0, 1, 2, 3].map((passage) => ({ passage, score: 10 - passage }))
const queryFor = (question: string): Query => queryOf(analyse(question))

interface Limits {
  readonly most: number
  readonly share: number
  readonly lag?: number
}

function picked(question: string, { lag = 9, ...limits }: Limits): number[] {
  const covering = { ...limits, lag, lagging: 0.5 }
  return pickCovering(candidates, queryFor(question), index, covering).map(({ passage }) => passage)
}

describe('pickCovering', () => {
  it('passes over what repeats and takes what the first leaves open', () => {
    expect(picked('食堂和职称', { most: 4, share: 0.3 })).toEqual([0, 2])
  })

  it('takes one where one covers all, and no more than allowed', () => {
    expect(picked('食堂', { most: 4, share: 0.3 })).toEqual([0])
    expect(picked('食堂和职称和课后', { most: 2, share: 0.1 })).toEqual([0, 2])
  })

  it('takes a further one only for a good share', () => {
    expect(picked('食堂和职称', { most: 4, share: 0.9 })).toEqual([0])
  })

  it('takes one far behind only when it covers half of what is asked', () => {
    expect(picked('食堂和卫生和职称', { most: 4, share: 0.2 })).toEqual([0, 1, 2])
    expect(picked('食堂和卫生和职称', { most: 4, share: 0.2, lag: 1 })).toEqual([0, 1])
    expect(picked('食堂和职称', { most: 4, share: 0.2, lag: 1 })).toEqual([0, 2])
  })

  it('counts a word as covered by what stands for it', () => {
    const asked = queryFor('延时')
    const query: Query = {
      ...asked,
      words: [...asked.words, { term: '课后', weight: 0.8, origin: 'mapped', standsFor: ['延时'] }],
    }
    expect([...coveredWords(query, index, 3)]).toEqual(['延时'])
    expect([...coveredWords(query, index, 2)]).toEqual([])
  })
})
