import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSuggester } from '../../../../server/answer/suggest/build-suggester.ts'
import { buildAnalyse } from '../../../../server/text/analyse.ts'

const suggest = buildSuggester(
  [
    { text: '课后延时服务有什么安排', kind: 'question', weight: 2 },
    { text: '教师职称评聘怎么倾斜', kind: 'question', weight: 2 },
    { text: '食堂提升工程和课后延时服务', kind: 'paragraph', weight: 1 },
    { text: '女教师的权益', kind: 'question', weight: 1 },
  ],
  buildAnalyse({ userWords: ['课后延时服务'], stopWords: ['的', '有'] }),
)
const first = (typed: string): string | undefined => suggest(typed, 5)[0]?.text

describe('type-ahead', () => {
  it.each([
    ['the beginning of a text', '课后', '课后延时服务有什么安排'],
    ['the middle of a text', '职称', '教师职称评聘怎么倾斜'],
    ['pinyin initials', 'khys', '课后延时服务有什么安排'],
    ['full pinyin', 'zhichengping', '教师职称评聘怎么倾斜'],
    ['characters and pinyin mixed', '课hou', '课后延时服务有什么安排'],
    ['a character that sounds alike', '课后言时', '课后延时服务有什么安排'],
    ['pinyin with v for ü', 'nvjiao', '女教师的权益'],
    ['pinyin with a letter too many', 'zhichenngping', '教师职称评聘怎么倾斜'],
    ['pinyin with two letters swapped', 'shitnagtisheng', '食堂提升工程和课后延时服务'],
    ['traditional characters', '課後', '课后延时服务有什么安排'],
    ['shared words where nothing fits as typed', '服务安排呢课后', '课后延时服务有什么安排'],
  ])('finds by %s', (_, typed, expected) => {
    expect(first(typed)).toBe(expected)
  })

  it('puts a text that begins as typed before one that holds it, and the exact before the alike', () => {
    expect(suggest('课后延时', 5).map(({ text }) => text)).toEqual([
      '课后延时服务有什么安排',
      '食堂提升工程和课后延时服务',
    ])
  })

  it('suggests nothing for nothing, and nothing for what no entry holds', () => {
    expect(suggest('  ', 5)).toEqual([])
    expect(suggest('公积金', 5)).toEqual([])
  })

  it('keeps to the limit', () => {
    expect(suggest('js', 1)).toHaveLength(1)
  })

  it('takes any input, keeps to the limit, and says the same twice', () => {
    const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[课后职称a-z ]{0,12}$/))
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 9 }), (text, limit) => {
        const suggestions = suggest(text, limit)
        expect(suggestions.length).toBeLessThanOrEqual(limit)
        expect(suggest(text, limit)).toEqual(suggestions)
      }),
    )
  })

  it('takes time in proportion to its entries, no more', () => {
    const endings = ['有什么要求', '怎么收费', '由谁负责', '什么时候开始', '有哪些内容', '怎么申请']
    const suggesterOf = (count: number) =>
      buildSuggester(
        Array.from({ length: count }, (_, at) => ({
          text: `第${at}项课后服务与职称评审${endings[at % endings.length] ?? ''}`,
          kind: 'question' as const,
          weight: 1,
        })),
        buildAnalyse({ userWords: [], stopWords: [] }),
      )
    const [few, many] = [suggesterOf(300), suggesterOf(3000)]
    for (const typed of ['课后', 'khfw', '评审怎么']) {
      // The fastest of each: what else the machine does only slows.
      const times = { few: Infinity, many: Infinity }
      for (let round = 0; round < 20; round++) {
        times.few = Math.min(
          times.few,
          timeOf(() => few(typed, 8)),
        )
        times.many = Math.min(
          times.many,
          timeOf(() => many(typed, 8)),
        )
      }
      expect(times.many / times.few, typed).toBeLessThan(20)
    }
  })
})

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
