import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeDocx } from '../unit/ingest/import/make/make-docx.ts'
import { RED_HEAD_BODY, RED_HEAD_NUMBERING } from '../unit/ingest/import/make/red-head.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDER = mkdtempSync(join(tmpdir(), 'wence-cli-'))
const LETTER = join(FOLDER, 'letter.docx')
const BROKEN = join(FOLDER, 'broken.docx')
writeFileSync(LETTER, makeDocx({ body: RED_HEAD_BODY, numbering: RED_HEAD_NUMBERING }))
writeFileSync(BROKEN, 'PK\x03\x04 and nothing more')

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

function wence(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((settle) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'server/cli/wence.ts', 'import', ...args],
      { cwd: ROOT },
      (_, out, err) => settle({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

describe('wence import', () => {
  it('--json prints one line a file and ends with 1 when one cannot be read', async () => {
    const { code, out } = await wence(LETTER, BROKEN, '--json')
    expect(code).toBe(1)
    const records = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(records).toHaveLength(2)
    expect(Object.keys(records[0] ?? {})).toEqual(['file', 'title', 'paragraphs', 'faults'])
    expect(records[0]).toMatchObject({
      file: LETTER,
      title: '青山市教育局关于印发《青山市中小学课后服务管理办法》的通知',
      faults: [],
    })
    expect(records[0]?.paragraphs).toContainEqual({
      address: '第二部分第（一）项',
      text: '每个工作日放学后都要提供服务，结束时间一般不早于当地正常下班时间。',
    })
    expect(records[1]).toMatchObject({ file: BROKEN, title: null, paragraphs: [] })
    expect(JSON.stringify(records[1]?.faults)).toContain('不完整')
  })

  it('previews without writing, then writes, then asks before it replaces', async () => {
    const out = join(FOLDER, 'out')
    const preview = await wence(LETTER)
    expect(preview.code).toBe(0)
    for (const part of ['青教师发〔2024〕12号', '2024-03-05', '工作任务', '第三部分'])
      expect(preview.out).toContain(part)
    expect(existsSync(out)).toBe(false)
    expect((await wence(LETTER, '--out', out, '--id', 'qs-letter')).code).toBe(0)
    expect(readdirSync(out)).toEqual(['qs-letter.md'])
    const written = readFileSync(join(out, 'qs-letter.md'), 'utf8')
    const again = await wence(LETTER, '--out', out, '--id', 'qs-letter')
    expect(again.code).toBe(1)
    expect(again.err).toContain('--replace')
    expect((await wence(LETTER, '--out', out, '--id', 'qs-letter', '--replace')).out).toContain('改动 0 段')
    expect(readFileSync(join(out, 'qs-letter.md'), 'utf8')).toBe(written)
    expect(readdirSync(out)).toEqual(['qs-letter.md'])
  })

  it('writes nothing for a file that cannot be read, and refuses an id that is a path', async () => {
    const out = join(FOLDER, 'none')
    expect((await wence(BROKEN, '--out', out)).code).toBe(1)
    expect(existsSync(out)).toBe(false)
    expect((await wence(LETTER, '--out', out, '--id', '../x')).code).toBe(2)
  })
})
