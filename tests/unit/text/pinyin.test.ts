import { describe, expect, it } from 'vitest'
import { blurSyllable, readingsOf, syllablesOf, tonedSyllablesOf } from '../../../server/text/pinyin.ts'

describe('how a text sounds', () => {
  it.each([
    ['课后服务', ['ke', 'hou', 'fu', 'wu']],
    ['学校', ['xue', 'xiao']],
    ['校对', ['jiao', 'dui']],
    ['女生', ['nv', 'sheng']],
    ['A股', ['a', 'gu']],
  ])('%s', (text, syllables) => {
    expect(syllablesOf(text)).toEqual(syllables)
  })

  it('tells tones apart where asked', () => {
    expect(tonedSyllablesOf('想死')).toEqual(['xiang3', 'si3'])
  })

  it('a character has every reading, the usual one first', () => {
    expect(readingsOf('课')).toEqual(['ke'])
    expect(readingsOf('都')).toEqual(expect.arrayContaining(['dou', 'du']))
    expect(readingsOf('x')).toEqual(['x'])
  })

  it.each([
    ['zhi', 'zi'],
    ['chang', 'can'],
    ['sheng', 'sen'],
    ['ning', 'lin'],
    ['hou', 'hou'],
    ['n', 'n'],
    ['dong', 'dong'],
  ])('%s is heard as %s', (syllable, blurred) => {
    expect(blurSyllable(syllable)).toBe(blurred)
  })
})
