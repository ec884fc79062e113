import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildAnalyse, isInformative } from '../../../server/text/analyse.ts'

const analyse = buildAnalyse({
  userWords: ['课后延时服务'],
  stopWords: ['的', '请问', '有没有规定', '怎么', '吗'],
})

const TRADITIONAL = [...'課後學校臺灣萬與隻裡發']
const FULL_WIDTH = [...'ＡＢｃ１２３％：（）　']
const ODD = [
  '😀',
  '👨‍👩‍👧',
  '𠮷',
  'e\u0301',
  '\u0301',
  '\u200b',
  '㎏',
  '①',
  'ﬁ',
  '½',
  '㎡',
  '㈠',
  '㏠',
  '\n',
  '\t',
  '∶',
  '〇',
  '\ud800',
]
const PLAIN = [...'第百分之八十二七年条个学校课后的吗0123456789.%:。，？ab']

const pieces = fc.oneof(
  fc.constantFrom(...TRADITIONAL, ...FULL_WIDTH, ...ODD, ...PLAIN),
  fc.string({ unit: 'binary' }),
)
const texts = fc.array(pieces, { maxLength: 40 }).map((each) => each.join(''))

describe('analyse', () => {
  it('places tokens in order inside the original, apart from each other and never empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0
        for (const { start, end, term } of analyse(text).tokens) {
          expect(term).not.toBe('')
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('makes one token of a character that folds to several words', () => {
    const tokens = analyse('㏠后½和㎡').tokens.map(({ term, start, end }) => [term, start, end])
    expect(tokens.every(([, start], at) => at === 0 || Number(start) >= Number(tokens[at - 1]![2]))).toBe(
      true,
    )
    expect(analyse('½').words).toEqual(['1⁄2'])
    expect(analyse('㎡').words).toEqual(analyse('m2').words)
  })

  it('reads an article number in figures as in words', () => {
    expect(analyse('第27条').words).toEqual(analyse('第二十七条').words)
    expect(analyse('万一').tokens.map(({ kind }) => kind)).not.toContain('number')
  })

  it('sees the same terms in traditional, full-width and capital writing', () => {
    const terms = (text: string): string[] => analyse(text).tokens.map(({ term }) => term)
    expect(terms('課後服務ＡＰＰ')).toEqual(terms('课后服务app'))
    expect(terms('第二十七條')).toEqual(['第27', '条'])
  })

  it('keeps the way back to traditional and full-width originals', () => {
    const text = '請問，課後延時服務８０％'
    const tokens = analyse(text).tokens.filter(isInformative)
    expect(tokens.map(({ term }) => term)).toEqual(['课后延时服务', '80%'])
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['課後延時服務', '８０％'])
  })

  it('tells words, numbers, letters and marks apart', () => {
    const kinds = analyse('学校app二十？').tokens.map(({ term, kind }) => [term, kind])
    expect(kinds).toEqual([
      ['学校', 'word'],
      ['app', 'latin'],
      ['20', 'number'],
      ['？'.normalize('NFKC'), 'mark'],
    ])
  })

  it('drops every word of a stop phrase, and only there', () => {
    expect(analyse('有没有规定').words).toEqual([])
    expect(analyse('规定').words).toEqual(['规定'])
  })

  it('adds the shorter words inside a long one', () => {
    const { words } = analyse('课后延时服务')
    expect(words[0]).toBe('课后延时服务')
    expect(words).toContain('服务')
  })

  it('pairs characters across neighbouring words, not across stop words, marks or numbers', () => {
    expect(analyse('学校食堂').bigrams).toEqual(['学校', '校食', '食堂'])
    expect(analyse('学校的食堂').bigrams).toEqual(['学校', '食堂'])
    expect(analyse('学校，食堂').bigrams).toEqual(['学校', '食堂'])
    expect(analyse('学校20食堂').bigrams).toEqual(['学校', '食堂'])
  })

  it('finds nothing in nothing', () => {
    expect(analyse('')).toEqual({ tokens: [], words: [], bigrams: [] })
    expect(analyse(' \u200b\n').words).toEqual([])
  })
})
