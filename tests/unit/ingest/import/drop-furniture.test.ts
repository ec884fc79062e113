import { describe, expect, it } from 'vitest'
import { dropFurniture } from '../../../../server/ingest/import/layout/drop-furniture.ts'
import type { LaidPage } from '../../../../server/ingest/import/layout/page.ts'

type Row = readonly [text: string, top: number]

const page = (rows: readonly Row[]): LaidPage => ({
  width: 595,
  height: 842,
  measured: true,
  rulings: [],
  pieces: rows.map(([text, top]) => ({ text, top, left: 40, right: 40 + text.length * 12, size: 12 })),
})
const textOf = (pages: readonly LaidPage[]): string[] =>
  pages.flatMap(({ pieces }) => pieces.map(({ text }) => text))

describe('headers and footers', () => {
  const body = (from: number): Row[] => [
    ['第一行正文接着写', from],
    ['第二行正文接着写', from + 16],
  ]

  it('keep a line that stands apart at the top of a sheet with narrow margins', () => {
    const pages = [
      page(body(42)),
      page([['等方面成绩优异的，由所在学校予以表彰', 42], ...body(80)]),
      page([['教育以及特殊教育的学校', 59], ...body(100)]),
    ]
    expect(textOf(dropFurniture(pages))).toEqual(textOf(pages))
  })

  it('keep the items of a list that is set wide on every page', () => {
    const pages = ['（一）制定方案；', '（二）公布岗位；', '（三）审查资格；'].map((item) =>
      page([
        [item, 42],
        ['（四）考试、考察；', 80],
        ['（五）体检；', 118],
      ]),
    )
    expect(textOf(dropFurniture(pages))).toEqual(textOf(pages))
  })

  it('drop a header that says something else on every page, and one above a single page', () => {
    const heads = ['青山市教育局公报', '政策文件选登', '人事任免']
    const pages = heads.map((head) => page([[head, 42], ...body(107)]))
    expect(textOf(dropFurniture(pages)).filter((text) => heads.includes(text))).toEqual([])
    expect(textOf(dropFurniture([page([['公开文件', 42], ...body(107)])]))).not.toContain('公开文件')
  })

  it('drop page numbers and what comes again', () => {
    const pages = [1, 2, 3].map((number) => page([['内部资料', 50], ...body(120), [`— ${number} —`, 800]]))
    expect(textOf(dropFurniture(pages))).toEqual(pages.flatMap(() => body(120).map(([text]) => text)))
  })
})
