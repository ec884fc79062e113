import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { withRecogniser } from '../support/recognition.ts'
import { fixture } from '../unit/ingest/import/make/fixture.ts'
import { makeDocx } from '../unit/ingest/import/make/make-docx.ts'
import { makePdf, stream } from '../unit/ingest/import/make/make-pdf.ts'
import { RED_HEAD_BODY, RED_HEAD_NUMBERING } from '../unit/ingest/import/make/red-head.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDER = mkdtempSync(join(tmpdir(), 'wence-cli-'))
const LETTER = join(FOLDER, 'letter.docx')
const BROKEN = join(FOLDER, 'broken.docx')
writeFileSync(LETTER, makeDocx({ body: RED_HEAD_BODY, numbering: RED_HEAD_NUMBERING }))
writeFileSync(BROKEN, 'PK\x03\x04 and nothing more')

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

/** A scanned notice: every page is the picture of an A4 sheet that lay crooked on the glass. */
function makeScan(pages: number): Buffer {
  const ids = Array.from({ length: pages }, (_, page) => page + 5)
  return makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages} >>`,
    stream('', Buffer.from('q 595 0 0 842 0 0 cm /I Do Q')),
    stream(
      '/Type /XObject /Subtype /Image /Width 933 /Height 1296 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
      fixture('crooked.jpg'),
    ),
    ...ids.map(
      () =>
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /XObject << /I 4 0 R >> >> >>',
    ),
  ])
}

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

withRecogniser('wence import of a scan', () => {
  it('reads crooked A4 sheets within its memory and writes that a person has to check them', async () => {
    const scan = join(FOLDER, 'scan.pdf')
    const out = join(FOLDER, 'scans')
    writeFileSync(scan, makeScan(2))
    const { code, out: shown, err } = await wence(scan, '--out', out, '--id', 'scan')
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(shown).toContain('需要核对')
    const written = readFileSync(join(out, 'scan.md'), 'utf8')
    for (const part of [
      'title: 云溪市教育局关于做好2025年中小学暑期托管服务工作的通知',
      'number: 云教基发〔2025〕18号',
      '每生每天不超过35元，午餐费按实际成本另行收取；家庭经济困难学生免收服务费。',
      '第 1、2 页：文字由图像识别（OCR）得来，必须由人对照原件逐字核对后才能使用',
    ])
      expect(written).toContain(part)
  }, 240_000)
})
