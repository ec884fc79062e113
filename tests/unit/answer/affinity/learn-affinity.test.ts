import { describe, expect, it } from 'vitest'
import {
  affinityPoints,
  askedVector,
  saidVector,
  strongestPairs,
  type Affinity,
} from '../../../../server/answer/affinity/affinity.ts'
import { formatAffinity, parseAffinity } from '../../../../server/answer/affinity/affinity-file.ts'
import {
  learnAffinity,
  type AffinitySize,
  type KnownChoice,
} from '../../../../server/answer/affinity/learn-affinity.ts'

const TEXTS = [
  '学校提供课后托管，家长自愿。',
  '学校食堂的食品要留样，家长可以陪餐。',
  '学校的校车要有标牌，家长可以查询。',
]
/** Each text is asked about in words that it does not have. */
const ASKED: readonly { readonly question: string; readonly text: number }[] = [
  '放学没人带孩子',
  '放学了谁看孩子',
  '孩子放学早没人接',
  '带孩子放学的事',
]
  .map((question) => ({ question, text: 0 }))
  .concat(
    ['吃饭不干净', '孩子吃饭拉肚子', '吃饭吃出虫子', '中午吃饭谁管'].map((question) => ({
      question,
      text: 1,
    })),
    ['坐大巴上下学', '大巴挤不挤', '孩子坐大巴晕车', '大巴几点到'].map((question) => ({ question, text: 2 })),
  )

const KNOWN = ASKED.map(({ question, text }): KnownChoice => ({
  question,
  among: [0, 1, 2],
  answers: new Set([text]),
}))
const SIZE: AffinitySize = { dimensions: 16, leastQuestions: 2, leastTexts: 1 }

const nearest = (affinity: Affinity, question: string): number => {
  const asked = askedVector(affinity, question)
  const points = TEXTS.map((text) => affinityPoints(asked, saidVector(affinity, text)))
  return points.indexOf(Math.max(...points))
}

describe('learnAffinity', () => {
  const affinity = learnAffinity(TEXTS, KNOWN, SIZE)

  it('finds the text that answers questions like these, though they share no word with it', () => {
    expect(nearest(affinity, '没人带孩子放学')).toBe(0)
    expect(nearest(affinity, '吃饭')).toBe(1)
    expect(nearest(affinity, '大巴')).toBe(2)
  })

  it('learns the same from the same', () => {
    expect(formatAffinity(learnAffinity(TEXTS, KNOWN, SIZE))).toBe(formatAffinity(affinity))
  })

  it('says nothing where nothing was learned', () => {
    const nothing = learnAffinity(TEXTS, [], SIZE)
    const asked = askedVector(nothing, '放学没人带孩子')
    expect(affinityPoints(asked, saidVector(nothing, TEXTS[0] as string))).toBe(0)
  })

  it('can be taken apart into pairs of runs that add up', () => {
    const [question, text] = ['没人带孩子放学', TEXTS[0] as string]
    const pairs = strongestPairs(affinity, question, text, Infinity)
    const sum = pairs.reduce((all, { points }) => all + points, 0)
    expect(sum).toBeCloseTo(affinityPoints(askedVector(affinity, question), saidVector(affinity, text)), 3)
    expect(strongestPairs(affinity, question, text, 3)).toEqual(pairs.slice(0, 3))
  })

  it('comes back from its file with the same order', () => {
    const read = parseAffinity(formatAffinity(affinity))
    expect(read.dimensions).toBe(affinity.dimensions)
    expect([...read.asked.keys()]).toEqual([...affinity.asked.keys()])
    expect(nearest(read, '放学没人带')).toBe(0)
    expect(formatAffinity(read)).toBe(formatAffinity(parseAffinity(formatAffinity(read))))
  })
})

describe('parseAffinity', () => {
  it('names the line that is none', () => {
    expect(() => parseAffinity('asked\t放学\t1.5\t8f\nasked\t放\t1.5\t8\n')).toThrow(/line 2/)
    expect(() => parseAffinity('heard\t放学\t1.5\t8f\n')).toThrow(/line 1/)
  })
})
