import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutNumbers } from '../../../server/text/numbers.ts'
import { normalise } from '../../../server/text/normalise.ts'

const numbersIn = (text: string): string[] =>
  cutNumbers(normalise(text).text).flatMap(({ term }) => (term === null ? [] : [term]))

describe('cutNumbers', () => {
  it.each([
    ['二十', '20'],
    ['三百二十所', '320'],
    ['百分之八十', '80%'],
    ['百分之85', '85%'],
    ['80%', '80%'],
    ['１∶６', '1:6'],
    ['第二十七条', '第27'],
    ['第27条', '第27'],
    ['第０２７条', '第27'],
    ['½', '1⁄2'],
    ['千万元', '10000000'],
    ['2020年', '2020'],
    ['二〇二〇年', '2020'],
    ['两年', '2'],
    ['三个', '3'],
    ['04月', '4'],
    ['3.5', '3.5'],
    ['1+X证书', '1+x'],
  ])('reads %s as %s', (text, term) => {
    expect(numbersIn(text)).toEqual([term])
  })

  it.each(['三年级', '一个', '统一', '一些', 'covid19', '万一', '千万不要'])('leaves %s alone', (text) => {
    expect(numbersIn(text)).toEqual([])
  })

  it('gives the text back when its pieces are joined', () => {
    const texts = fc
      .array(fc.constantFrom(...'第百分之八十二七万年条个级月0123.%:+学a，'), { maxLength: 30 })
      .map((each) => each.join(''))
    fc.assert(
      fc.property(texts, (text) => {
        const pieces = cutNumbers(text)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const piece of pieces) expect(piece.text).not.toBe('')
      }),
    )
  })
})
