import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../../server/ingest/front-matter.ts'
import { readDocument } from '../../../server/ingest/read-document.ts'

const FILE = 'corpus/plan/zibo-education-2020.md'
const source = readFileSync(new URL(`../../../${FILE}`, import.meta.url), 'utf8')
const { document, faults, repairs } = readDocument(source, FILE)
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

describe('the text of the plan', () => {
  it('keeps every word and every blank as the source has them', () => {
    const body = splitFrontMatter(source).body.join('\n')
    expect(sha256(body.replace(/\s/g, ''))).toBe(
      '71ab1aae87fce4955cbe8a6d4ab2c274e127b0dd1b224eefec14f260628f62fd',
    )
    expect(sha256(body)).toBe('3a64b35638d4be7ee36b477ccfd9ecf655632fc1f55eea1f529e51d954b34701')
  })

  it('is read without a fault; the one odd heading is named as a repair', () => {
    expect(faults).toEqual([])
    expect(repairs.map(({ message }) => message)).toEqual([
      '标题“1、 聚焦加强党的领导，实施“教育党建品牌创建行动””的编号作“一、”读',
    ])
    const line = repairs[0]?.line ?? 0
    expect(source.split('\n')[line - 1]).toMatch(/^1、 聚焦/)
  })

  it('has a guiding paragraph, 34 items and 7 parts', () => {
    const numbers = Array.from({ length: 34 }, (_, index) => `第${index + 1}条`)
    expect(document.paragraphs.map(({ address }) => address)).toEqual(['指导思想', ...numbers])
    expect(
      document.outline.map(({ address, firstParagraph, endParagraph }) => [
        address,
        firstParagraph,
        endParagraph,
      ]),
    ).toEqual([
      ['第一部分', 1, 6],
      ['第二部分', 6, 10],
      ['第三部分', 10, 15],
      ['第四部分', 15, 23],
      ['第五部分', 23, 26],
      ['第六部分', 26, 29],
      ['第七部分', 29, 35],
    ])
  })

  it('takes the first sentence of an item for its title and keeps it in the text', () => {
    const item = document.paragraphs.find(({ address }) => address === '第6条')
    expect(item?.heading).toBe('学前教育抓普惠扩公办')
    expect(item?.path).toEqual(['聚焦促进公平均衡，实施“教育资源扩增行动”'])
    expect(item?.text.startsWith('学前教育抓普惠扩公办。全市新改扩建幼儿园103处')).toBe(true)
    expect(document.paragraphs.slice(1).every(({ heading }) => heading !== null)).toBe(true)
  })

  it('loses no word between the title, the headings and the paragraphs', () => {
    const body = splitFrontMatter(source).body.join('')
    const kept = [
      '中共淄博市委教育工委淄博市教育局2020年工作要点',
      ...document.outline.map(({ title }) => title),
      ...document.paragraphs.map(({ text }) => text),
    ].join('')
    const numbering = /^(?:[一二三四五六七]、|1、|\d{1,2}\.)/
    const unnumbered = splitFrontMatter(source)
      .body.map((line) => line.replace(numbering, ''))
      .join('')
    expect(body.length).toBeGreaterThan(4000)
    expect([...kept.replace(/\s/g, '')].sort()).toEqual([...unnumbered.replace(/\s/g, '')].sort())
  })
})
