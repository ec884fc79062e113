import { describe, expect, it } from 'vitest'
import { writeListNumber } from '../../../../server/ingest/import/write-list-number.ts'
import { writeTableRows } from '../../../../server/ingest/import/write-table-rows.ts'

describe('list numbers', () => {
  const cases: readonly (readonly [number, string, string])[] = [
    [10, 'chineseCounting', '十'],
    [11, 'chineseCounting', '十一'],
    [20, 'chineseCounting', '二十'],
    [105, 'chineseCountingThousand', '一百零五'],
    [110, 'chineseCounting', '一百一十'],
    [1003, 'chineseCounting', '一千零三'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [3, 'ideographTraditional', '丙'],
    [20, 'decimalEnclosedCircle', '⑳'],
    [21, 'decimalEnclosedCircle', '21'],
    [27, 'lowerLetter', 'aa'],
    [4, 'upperRoman', 'IV'],
    [7, 'decimalZero', '07'],
    [12, 'decimalFullWidth', '１２'],
    [5, 'unknownFormat', '5'],
    [5, 'bullet', ''],
  ]
  for (const [value, format, written] of cases)
    it(`${value} as ${format} is ${written}`, () => expect(writeListNumber(value, format)).toBe(written))
})

describe('table rows', () => {
  const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan })
  it('says a cell again in each row it covers, once across, and drops empty rows and ends', () => {
    expect(
      writeTableRows([
        [cell('甲', 2), cell('乙', 1, 2), cell('')],
        [cell('丙'), cell('丁')],
        [cell(''), cell('')],
      ]),
    ).toEqual(['甲｜乙', '甲｜丙｜丁'])
  })
  it('keeps a numbered first cell from looking like the start of an article', () => {
    expect(
      writeTableRows([
        [cell('第一条'), cell('甲')],
        [cell('1.'), cell('乙')],
      ]),
    ).toEqual(['｜第一条｜甲', '｜1.｜乙'])
  })
  it('bounds a span that claims a million columns', () => {
    expect(writeTableRows([[cell('甲', 1_000_000, 1_000_000)]])).toEqual(['甲'])
  })
})
