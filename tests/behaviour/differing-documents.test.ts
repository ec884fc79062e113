import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../server/contract.ts'
import { createWence, type Wence } from '../../server/wire.ts'

/** The corpus that ships, and beside it invented rules on something that it does not speak of. */
const FOLDER = mkdtempSync(join(tmpdir(), 'wence-differ-'))

interface Rule {
  readonly id: string
  readonly title?: string
  readonly level: string
  readonly effectiveOn: string
  readonly text: string
  readonly more?: readonly string[]
}

const RULES: readonly Rule[] = [
  {
    id: 'pool-city',
    level: 'municipal',
    effectiveOn: '2019-05-01',
    text: '学校游泳馆每天向学生开放两小时。',
  },
  {
    id: 'pool-state',
    level: 'national',
    effectiveOn: '2018-03-01',
    text: '学校游泳馆每天向学生开放不少于三小时。',
  },
  { id: 'kite-county', level: 'county', effectiveOn: '2019-06-01', text: '学生在校期间可以在操场放风筝。' },
  {
    id: 'kite-province',
    level: 'provincial',
    effectiveOn: '2019-01-01',
    text: '学生在校期间不得在操场放风筝。',
  },
  {
    id: 'bees-old',
    level: 'provincial',
    effectiveOn: '2015-01-01',
    text: '校园养蜂场应当设置一米高的围栏。',
    more: ['amendedOn: 2022-01-01', 'supersededBy: bees-new', 'status: amended'],
  },
  {
    id: 'bees-new',
    level: 'provincial',
    effectiveOn: '2022-01-01',
    text: '校园养蜂场应当设置两米高的围栏。',
  },
  {
    id: 'sheep-old',
    title: '校园养羊规定',
    level: 'provincial',
    effectiveOn: '2010-01-01',
    text: '每所学校养羊不超过两只。',
    more: ['repealedOn: 2022-01-01', 'supersededBy: sheep-new', 'status: repealed', 'statusNote: 旧版'],
  },
  {
    id: 'sheep-new',
    title: '校园养羊规定',
    level: 'provincial',
    effectiveOn: '2022-01-01',
    text: '每所学校养羊不超过九只。',
  },
]

function corpusFile({ id, title, level, effectiveOn, text, more = [] }: Rule): string {
  const given = new Set(more.map((line) => line.split(':')[0]))
  const facts = [
    `id: ${id}`,
    `title: ${title ?? `校园管理办法${id}`}`,
    'aliases: []',
    'number: null',
    'issuers: [教育部门]',
    `level: ${level}`,
    'kind: 规范性文件',
    'issuedOn: null',
    `effectiveOn: ${effectiveOn}`,
    'status: in_force',
    'statusNote: null',
    'supersededBy: null',
    'repealedOn: null',
    'period: null',
    'form: verbatim',
    'source: { url: null, retrievedOn: null, sha256: null }',
    'checkedBy: null',
    'checkedOn: null',
    'audience: []',
    'topics: []',
    'leansOn: {}',
    'gaps: []',
  ].filter((line) => !given.has(line.split(':')[0] ?? ''))
  return ['---', ...facts, ...more, '---', `第一条 ${text}`, ''].join('\n')
}

let wence: Wence
beforeAll(async () => {
  cpSync('corpus', FOLDER, { recursive: true })
  for (const rule of RULES) writeFileSync(join(FOLDER, 'policies', `${rule.id}.md`), corpusFile(rule))
  wence = await createWence({ corpusDir: FOLDER })
})
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

const ask = (question: string, asOf: string): Answer =>
  wence.assistant.explain({ question, asOf, carried: [], drop: [] }).answer
const quoted = ({ citations }: Answer): string[] => citations.map(({ documentId }) => documentId).slice(0, 2)

describe('two documents that say different things', () => {
  it('are both shown, the higher one first, with level and date, and a sentence says that they differ', () => {
    const answer = ask('学校游泳馆每天向学生开放几小时？', '2020-06-01')
    expect(quoted(answer)).toEqual(['pool-state', 'pool-city'])
    expect(answer.text).toContain('规定不同，现行的、级别高的排在前面')
    expect(answer.text).toContain('（国家，2018-03-01）')
    expect(answer.text).toContain('（市级，2019-05-01）')
  })

  it('allowing and forbidding differ too', () => {
    const answer = ask('学生在校期间可以在操场放风筝吗？', '2020-06-01')
    expect(quoted(answer)).toEqual(['kite-province', 'kite-county'])
    expect(answer.text).toContain('规定不同')
  })

  it('the one in force comes first, and what it took the place of is named so', () => {
    const now = ask('校园养蜂场应当设置几米高的围栏？', '2023-01-01')
    expect(quoted(now)).toEqual(['bees-new', 'bees-old'])
    expect(now.text).toContain('后一份已取代或修改前一份')
    expect(now.text).toContain('（部分内容已被修改）')
    const then = ask('校园养蜂场应当设置几米高的围栏？', '2020-06-01')
    expect(then.citations[0]?.documentId).toBe('bees-old')
    expect(then.citations[0]?.status).toBe('in_force')
  })

  it('one that does not differ is not said to', () => {
    const answer = ask('校园养蜂场应当设置围栏吗？', '2020-06-01')
    expect(answer.text).not.toContain('规定不同')
  })
})

describe('two versions under one name', () => {
  it.each([
    ['2020-06-01', 'sheep-old'],
    ['2021-12-31', 'sheep-old'],
    ['2022-01-01', 'sheep-new'],
  ])('on %s the one in force then is meant: %s', (day, id) => {
    const looked = ask('《校园养羊规定》第一条', day)
    expect([looked.status, looked.citations[0]?.documentId]).toEqual(['answered', id])
    const searched = ask('《校园养羊规定》里每所学校可以养几只羊', day)
    expect([searched.citations[0]?.documentId, searched.citations[0]?.status]).toEqual([id, 'in_force'])
  })

  it('“2019年的时候” asks for the one of then', () => {
    const answer = ask('2019年的时候，校园养羊规定里每所学校养几只羊', '2026-11-23')
    expect(answer.asOf).toBe('2019-12-31')
    expect(answer.citations[0]?.documentId).toBe('sheep-old')
  })
})
