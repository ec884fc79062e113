import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { openReader } from '../../../../server/ingest/import/open-reader.ts'
import { makeDocx, p } from './make/make-docx.ts'
import { simplePdf } from './make/make-pdf.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'wence-import-'))
const reader = openReader()

afterAll(() => {
  reader.close()
  rmSync(FOLDER, { recursive: true, force: true })
})

function put(name: string, bytes: Buffer | string): string {
  const path = join(FOLDER, name)
  writeFileSync(path, bytes)
  return path
}

async function refusal(path: string, from = reader): Promise<string> {
  const outcome = await from.read(path)
  expect(outcome.ok, path).toBe(false)
  return outcome.ok ? '' : outcome.message
}

/** A zip with one entry whose name is replaced by another of the same length, in both places. */
function renamed(from: string, to: string): Buffer {
  const bytes = Buffer.from(zipSync({ [from]: strToU8('x'), 'OFD.xml': strToU8('<a/>') }))
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1))
    bytes.write(to, at, 'latin1')
  return bytes
}

describe('hostile files end in a clear message', () => {
  it('a zip bomb that tells its size, and one that lies about it', async () => {
    const zeros = new Uint8Array(70 * 1024 * 1024)
    const bomb = Buffer.from(
      zipSync({ '[Content_Types].xml': strToU8(''), 'word/document.xml': zeros }, { level: 9 }),
    )
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal(put('bomb.docx', bomb))).toContain('压缩炸弹')
    const lying = Buffer.from(bomb)
    const size = Buffer.alloc(4)
    size.writeUInt32LE(zeros.length)
    for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size, at + 1))
      lying.writeUInt32LE(1000, at)
    expect(await refusal(put('lying.docx', lying))).toMatch(/压缩炸弹|已损坏/)
  })

  it('many parts that are only together too large', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`word/${at}.xml`, new Uint8Array(7_900_000)]),
    )
    expect(await refusal(put('many.docx', Buffer.from(zipSync(parts))))).toContain('压缩炸弹')
  })

  it('a DOCTYPE with entities, inside and outside', async () => {
    for (const subset of [
      '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">',
      '<!ENTITY x SYSTEM "file:///etc/passwd">',
    ]) {
      const xml = `<?xml version="1.0"?><!DOCTYPE d [${subset}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;&x;</w:t></w:r></w:p></w:body></w:document>`
      expect(
        await refusal(put('xxe.docx', makeDocx({ body: '', parts: { 'word/document.xml': xml } }))),
      ).toContain('DOCTYPE')
    }
  })

  it('paths that climb out of the container or start at the root', async () => {
    expect(await refusal(put('climb.ofd', renamed('aa/aa/passwd', '../../passwd')))).toContain('越出')
    expect(await refusal(put('root.ofd', renamed('aetc/passwd', '/etc/passwd')))).toContain('越出')
  })

  it('XML nested without end, and far too many elements', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${p('里')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`
    expect(await refusal(put('deep.docx', makeDocx({ body: deep })))).toContain('嵌套过深')
    expect(await refusal(put('wide.docx', makeDocx({ body: '<w:p/>'.repeat(2_100_000) })))).toMatch(
      /过大|过多|内存/,
    )
  })

  it('a file of 200 MB is refused unread', async () => {
    const path = put('huge.pdf', '%PDF-1.7')
    truncateSync(path, 200 * 1024 * 1024)
    const start = Date.now()
    expect(await refusal(path)).toContain('200 MB')
    expect(Date.now() - start).toBeLessThan(500)
  })

  it('a pdf whose content unpacks without end', async () => {
    let packed = Buffer.from(deflateSync(Buffer.alloc(400 * 1024 * 1024, 'BT ET ')))
    packed = Buffer.from(deflateSync(packed))
    const path = put('bomb.pdf', simplePdf('', packed, '/Filter [/FlateDecode /FlateDecode]'))
    const patient = openReader({ timeoutMs: 20_000 })
    const start = Date.now()
    expect(await refusal(path, patient)).toMatch(/内存|超时|损坏/)
    patient.close()
    expect(Date.now() - start).toBeLessThan(25_000)
  }, 90_000)

  it('truncated files of every kind', async () => {
    const docx = makeDocx({ body: p('正文'.repeat(500)) })
    expect(await refusal(put('half.docx', docx.subarray(0, docx.length / 2)))).toMatch(/不完整|损坏/)
    expect(await refusal(put('head.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toMatch(/不完整|损坏/)
    expect(await refusal(put('half.pdf', simplePdf().subarray(0, 60)))).toMatch(/不完整|损坏/)
  })

  it('what is no file', async () => {
    mkdirSync(join(FOLDER, 'folder'))
    expect(await refusal(join(FOLDER, 'folder'))).toBe('这不是普通文件')
    expect(await refusal(join(FOLDER, 'absent'))).toBe('没有这个文件')
    symlinkSync('/dev/zero', join(FOLDER, 'zero'))
    expect(await refusal(join(FOLDER, 'zero'))).toBe('这不是普通文件')
  })

  it('other containers are named', async () => {
    expect(await refusal(put('a.zip', Buffer.from(zipSync({ 'a.txt': strToU8('x') }))))).toContain(
      '普通压缩包',
    )
    const odt = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8(''),
    })
    expect(await refusal(put('a.odt', Buffer.from(odt)))).toContain('OpenDocument')
    expect(
      await refusal(
        put(
          'a.xlsx',
          Buffer.from(zipSync({ '[Content_Types].xml': strToU8(''), 'xl/workbook.xml': strToU8('') })),
        ),
      ),
    ).toContain('Excel')
  })
})

describe('the reading process', () => {
  it('is killed when it takes too long, and the next file is read by a new one', async () => {
    const hasty = openReader({ timeoutMs: 1 })
    const good = put('good.txt', '第一条 正文。')
    expect(await refusal(good, hasty)).toBe('读取超时，已停止；文件可能有问题')
    hasty.close()
    expect(await reader.read(good)).toMatchObject({
      ok: true,
      reading: { kind: 'text', lines: ['第一条 正文。'] },
    })
  })

  it('gives each file its own answer when several are asked for at once', async () => {
    const texts = ['第一条 甲。', '第一条 乙。', '第一条 丙。']
    const outcomes = await Promise.all(texts.map((text, at) => reader.read(put(`${at}.txt`, text))))
    expect(outcomes.map((outcome) => outcome.ok && outcome.reading.lines)).toEqual(
      texts.map((text) => [text]),
    )
  })

  it('goes on after a hostile file', async () => {
    await refusal(put('again.docx', makeDocx({ body: '<w:p/>'.repeat(2_100_000) })))
    expect(await reader.read(put('good2.txt', '第二条 正文。'))).toMatchObject({ ok: true })
  })
})
