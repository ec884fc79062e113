import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readRankInput } from '../../../server/cli/read-rank-input.ts'

const folder = mkdtempSync(join(tmpdir(), 'wence-rank-input-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT = '某市校车管理办法 第一条 为了加强校车安全管理，制定本办法。'

function titleOf(row: object): string | undefined {
  const [passages, questions] = [join(folder, 'p.jsonl'), join(folder, 'q.jsonl')]
  writeFileSync(passages, JSON.stringify({ id: 'p', text: TEXT, ...row }))
  writeFileSync(questions, JSON.stringify({ id: 'q', q: '校车归谁管' }))
  return readRankInput({ passages, questions, resolved: undefined }).passages[0]?.title
}

describe('the title of a passage', () => {
  it('is the one that is given', () => expect(titleOf({ title: '校车办法' })).toBe('校车办法'))

  it.each([{}, { title: '' }, { title: ' ' }, { title: null }])(
    'is read in the text where none is: %j',
    (row) => expect(titleOf(row)).toBe('某市校车管理办法'),
  )
})
