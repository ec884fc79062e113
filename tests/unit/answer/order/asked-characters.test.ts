import { describe, expect, it } from 'vitest'
import {
  buildWeighCharacter,
  charactersOf,
  readAskedCharacters,
} from '../../../../server/answer/order/asked-characters.ts'

describe('charactersOf', () => {
  it('keeps what says something, folded: no marks, no forms of asking, no traditional characters', () => {
    expect([...charactersOf('課後，能不能看管？')]).toEqual(['课', '后', '看', '管'])
  })
})

describe('buildWeighCharacter', () => {
  it('gives more to a character that few passages hold', () => {
    const weigh = buildWeighCharacter(['校车照管', '校车司机', '学校食堂'].map(charactersOf))
    expect(weigh('照')).toBeGreaterThan(weigh('车'))
    expect(weigh('车')).toBeGreaterThan(weigh('校'))
    expect(weigh('没')).toBeGreaterThan(weigh('照'))
  })
})

describe('readAskedCharacters', () => {
  it('lets the words that stand for a word stand for each of its characters', () => {
    const terms = [{ term: '延时班', weight: 5, standIns: [{ term: '课后服务', strength: 0.9 }] }]
    const read = readAskedCharacters('延时班几点', terms, () => 1)
    expect(read.map(({ character, standIns }) => [character, standIns.length])).toEqual([
      ['延', 1],
      ['时', 1],
      ['班', 1],
      ['点', 0],
    ])
  })
})
