import { describe, expect, it } from 'vitest'
import { findTables } from '../../../../server/ingest/import/layout/find-tables.ts'
import type { LaidPage, Piece, Ruling } from '../../../../server/ingest/import/layout/page.ts'
import { readPages } from '../../../../server/ingest/import/layout/read-pages.ts'

const SIZE = 12

/** A line of text at a height of a sheet of 595 by 842 points. */
const line = (text: string, top: number, left = 60): Piece => ({
  text,
  left,
  right: left + text.length * SIZE,
  top,
  size: SIZE,
})
const page = (...pieces: Piece[]): LaidPage => ({
  width: 595,
  height: 842,
  pieces,
  rulings: [],
  measured: true,
})

describe('what stands at the edge of a sheet', () => {
  it('附件1 and 附件2 at the head of their pages are kept', () => {
    const lines = readPages([
      page(line('附件1', 42), line('校服管理办法', 74), line('第一条 校服自愿购买。', 110)),
      page(line('附件2', 42), line('校服备案表', 74), line('第一条 学校备案。', 110)),
    ])
    expect(lines).toContain('附件1')
    expect(lines).toContain('附件2')
  })

  it('text that begins near the edge of a narrow margin is kept, a header apart from it is not', () => {
    const narrow = readPages([page(line('第一条 校服自愿购买。', 45), line('第二条 学校备案。', 65))])
    expect(narrow.join()).toContain('第一条 校服自愿购买。')
    const headed = readPages([
      page(line('青山市文件汇编', 40), line('第一条 校服自愿购买。', 90), line('第二条 学校备案。', 110)),
    ])
    expect(headed.join()).not.toContain('汇编')
  })
})

describe('a table whose cells came as one run of text', () => {
  const rule = (left: number, top: number, right: number, bottom: number): Ruling => ({
    left,
    top,
    right,
    bottom,
  })

  it('is cut at the border between them', () => {
    const rulings = [
      ...[100, 120, 140].map((y) => rule(60, y, 300, y)),
      ...[60, 180, 300].map((x) => rule(x, 100, x, 140)),
    ]
    const pieces = [
      { text: '夏装 冬装', left: 150, right: 210, top: 115, size: SIZE },
      line('120', 135, 100),
      line('200', 135, 220),
    ]
    expect(findTables(pieces, rulings).map(({ rows }) => rows)).toEqual([['夏装｜冬装', '120｜200']])
  })

  it('stays whole where no border goes through it', () => {
    const rulings = [
      ...[100, 120, 140].map((y) => rule(60, y, 300, y)),
      ...[60, 300].map((x) => rule(x, 100, x, 140)),
      rule(180, 120, 180, 140),
    ]
    const pieces = [
      { text: '校服 价格', left: 150, right: 210, top: 115, size: SIZE },
      line('120', 135, 100),
      line('200', 135, 220),
    ]
    expect(findTables(pieces, rulings).map(({ rows }) => rows)).toEqual([['校服 价格', '120｜200']])
  })
})
