import { expect, it } from 'vitest'
import { placeCells } from '../../../../server/ingest/import/doc/place-cells.ts'
import { mergeCells, writeTableRows } from '../../../../server/ingest/import/write-table-rows.ts'

const cell = (text: string, left: number, right: number, continues = false) => ({
  text,
  mark: { left, right, continues },
})

it('repeats a cell merged downwards that stands beside one merged across', () => {
  const rows = [
    [cell('类别', 0, 1000), cell('标准', 1000, 3000), cell('备注', 3000, 4000)],
    [cell('', 0, 1001, true), cell('平日', 1001, 2000), cell('假期', 2000, 3001), cell('', 3001, 4000, true)],
    [cell('城区', 0, 1000), cell('3', 1000, 2000), cell('5', 2000, 3000), cell('免收', 3000, 4000)],
  ]
  expect(writeTableRows(mergeCells(placeCells(rows)))).toEqual([
    '类别｜标准｜备注',
    '类别｜平日｜假期｜备注',
    '城区｜3｜5｜免收',
  ])
})

it('counts the cells of a row that does not tell where they stand', () => {
  const bare = (text: string) => ({ text, mark: undefined })
  expect(placeCells([[bare('甲'), bare('乙')]])[0]?.map(({ column }) => column)).toEqual([0, 1])
})
