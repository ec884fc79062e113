import { expect, it } from 'vitest'
import { compareDocument } from '../../../server/live/compare-document.ts'

const head = (form: string): string => `---\nid: rule\ntitle: 某办法\nissuers: [某局]\nform: ${form}\n---\n`
const live = new Map([['policies/rule.md', `${head('verbatim')}第一条 甲。\n第二条 乙。\n第三条 丙。\n`]])
const change = { kind: 'document', documentId: 'rule' } as const

it('says of each paragraph of a proposed document what becomes of it', () => {
  const text = `${head('verbatim')}第一条 甲。\n第二条 丁。\n第四条 戊。\n`
  expect(compareDocument({ ...change, text }, live)).toEqual([
    { kind: 'changed', address: '第二条', before: '乙。', after: '丁。' },
    { kind: 'added', address: '第四条', before: null, after: '戊。' },
    { kind: 'removed', address: '第三条', before: '丙。', after: null },
  ])
})

it('calls every paragraph of a new document added, and finds nothing where nothing differs', () => {
  const text = live.get('policies/rule.md') ?? ''
  expect(compareDocument({ ...change, text }, new Map()).map(({ kind }) => kind)).toEqual([
    'added',
    'added',
    'added',
  ])
  expect(compareDocument({ ...change, text }, live)).toEqual([])
})
