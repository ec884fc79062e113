import { describe, expect, it } from 'vitest'
import { coverHeard } from '../../../../server/answer/order/cover-heard.ts'
import { type Answered, readHeard } from '../../../../server/answer/order/heard-words.ts'
import type { PassageTraits } from '../../../../server/answer/order/passage-traits.ts'
import type { Asked } from '../../../../server/answer/order/read-asked.ts'

const resolved = (words: string[], gold: string[], answeringWords: string[] = []): Answered => ({
  words,
  bigrams: words,
  gold,
  not: [],
  answering: [],
  answeringWords,
})
const heardAt = readHeard([
  resolved(['晚托', '收钱'], ['a', 'b'], ['收费不超过三元', '早已改掉的话']),
  resolved(['放学', '看管'], ['a']),
])
const term = (word: string, weight: number) => ({ term: word, weight, standIns: [] })
const asked = {
  terms: [term('晚托', 3), term('服务', 1), term('火星', 4)],
  total: 8,
  pairs: [
    { pair: '晚托', weight: 1 },
    { pair: '服务', weight: 1 },
  ],
  pairsTotal: 2,
} as unknown as Asked
const traitsOf = (id: string): PassageTraits =>
  ({
    body: new Set(['服务']),
    name: new Set(),
    pairs: new Set(['服务']),
    heard: heardAt(id, ''),
  }) as unknown as PassageTraits

describe('what is known to be asked of a passage', () => {
  it('gathers the words of all questions that it answers', () => {
    expect([...heardAt('a', '').words.keys()]).toEqual(['晚托', '收钱', '放学', '看管'])
    expect([...heardAt('b', '').words.keys()]).toEqual(['晚托', '收钱'])
  })

  it('finds the words that answer where they stand, and passes over those that no longer do', () => {
    expect(heardAt('a', '课后服务，收费不超过三元。').places).toEqual([
      { start: 5, end: 12, words: new Set(['晚托', '收钱']) },
    ])
  })

  it('counts a word of the text in full, and one that was heard once by half', () => {
    expect(coverHeard(traitsOf('a'), asked)).toEqual({ heard: 0.3125, heardPairs: 1 })
    expect(coverHeard(traitsOf('nobody asked'), asked)).toEqual({ heard: 0.125, heardPairs: 0.5 })
  })
})
