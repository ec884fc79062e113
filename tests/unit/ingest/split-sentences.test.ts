import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../server/ingest/split/split-sentences.ts'

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it.each([
    ['full stops', '甲做好。乙做好！丙呢？', ['甲做好。', '乙做好！', '丙呢？']],
    ['a semicolon, which does not end one', '甲做好；乙做好。', ['甲做好；乙做好。']],
    ['lines', '甲：\n（一）乙；\n（二）丙。', ['甲：', '（一）乙；', '（二）丙。']],
    ['a full stop inside brackets', '甲（以下简称乙。丙）做好。丁。', ['甲（以下简称乙。丙）做好。', '丁。']],
    ['a full stop before a closing quote', '他说：“甲。”乙做好。', ['他说：“甲。”', '乙做好。']],
    ['a quote in the middle', '“甲。”、“乙。”，都算。', ['“甲。”、“乙。”，都算。']],
    ['a bracket that is never closed', '甲（乙。丙。', ['甲（乙。', '丙。']],
    ['figures with points', '“12.4”全国宪法日，占8.5%。甲。', ['“12.4”全国宪法日，占8.5%。', '甲。']],
    ['blanks at the edges', ' 甲。  乙 ', ['甲。', '乙']],
    ['nothing', '', []],
  ])('cuts at %s', (_, text, sentences) => {
    expect(cut(text)).toEqual(sentences)
  })
})
