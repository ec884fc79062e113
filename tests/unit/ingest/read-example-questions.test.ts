import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readExampleQuestions } from '../../../server/ingest/read-example-questions.ts'

const folder = mkdtempSync(join(tmpdir(), 'wence-examples-'))
mkdirSync(join(folder, 'questions'))
afterAll(() => rmSync(folder, { recursive: true }))

const known = {
  paragraphs: new Map([
    ['plan#第1条', 'plan#第1条'],
    ['plan#第2条', 'plan#第2条'],
    ['plan#要点1', 'plan#第2条'],
  ]),
  offices: new Set<string>(),
}
const read = (text: string) => {
  writeFileSync(join(folder, 'questions', 'plan.tsv'), text)
  return readExampleQuestions(folder, known)
}

describe('readExampleQuestions', () => {
  it('reads a question and the paragraphs that answer it, a former address as the present one', () => {
    const { examples, faults } = read(
      '# 注\n学校几点放学\t第1条、第2条\n放学谁管\t要点1\t由学校管|看护到六点\n',
    )
    expect(faults).toEqual([])
    expect(examples).toEqual([
      { q: '学校几点放学', gold: ['plan#第1条', 'plan#第2条'], words: [] },
      { q: '放学谁管', gold: ['plan#第2条'], words: ['由学校管', '看护到六点'] },
    ])
  })

  it.each([
    ['只有问题', '要有两栏'],
    ['问题\t第1条\t原词\t多一栏', '要有两栏'],
    ['问题\t', '要有两栏'],
    ['问题\t第9条', 'plan 里没有 第9条'],
    ['问题\t第1条\n问题\t第2条', '“问题”重复'],
  ])('says what is wrong with %j', (text, message) => {
    const { faults } = read(`# 注\n${text}\n`)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ line: text.split('\n').length + 1 })
    expect(faults[0]?.message).toContain(message)
  })

  it('has none where there is no folder', () => {
    expect(readExampleQuestions(join(folder, 'nowhere'), known)).toEqual({ examples: [], faults: [] })
  })
})
