import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readUnanswerableQuestions } from '../../../server/ingest/read-unanswerable-questions.ts'

const known = {
  paragraphs: new Map([
    ['plan#第9条', 'plan#第9条'],
    ['plan#要点1', 'plan#第9条'],
  ]),
  offices: new Set<string>(),
}

function read(text: string): ReturnType<typeof readUnanswerableQuestions> {
  const folder = mkdtempSync(join(tmpdir(), 'unanswerable-'))
  writeFileSync(join(folder, 'unanswerable-questions.tsv'), text)
  return readUnanswerableQuestions(folder, known)
}

describe('readUnanswerableQuestions', () => {
  it('reads a question with the paragraph that comes nearest, by its present name, or none', () => {
    const { questions, faults } = read('# 注\n延时班电话多少\tplan#要点1\n养老金涨多少\t-\n')
    expect(faults).toEqual([])
    expect(questions).toEqual([
      { q: '延时班电话多少', nearest: 'plan#第9条' },
      { q: '养老金涨多少', nearest: null },
    ])
  })

  it('names the lines that are none', () => {
    const { questions, faults } = read('只有一栏\n问\tplan#第99条\n重复\t-\n重复\t-\n')
    expect(questions).toHaveLength(1)
    expect(faults.map(({ line }) => line)).toEqual([1, 2, 4])
  })

  it('needs no file', () => {
    expect(readUnanswerableQuestions(join(tmpdir(), 'nowhere'), known)).toEqual({ questions: [], faults: [] })
  })
})
