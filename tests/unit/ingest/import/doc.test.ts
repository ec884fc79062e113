import CFB from 'cfb'
import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../../../server/ingest/import/metadata/read-metadata.ts'
import { readBytes } from '../../../../server/ingest/import/read-bytes.ts'
import { fixture } from './make/fixture.ts'
import { RED_HEAD_LINES } from './make/red-head.ts'

const LETTER = fixture('letter.doc')

const container = (streams: Readonly<Record<string, Buffer>>): Buffer => {
  const file = CFB.utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, bytes)
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array)
}

const streamOf = (name: string): Buffer =>
  Buffer.from(CFB.find(CFB.read(LETTER, { type: 'buffer' }), `/${name}`)?.content as Uint8Array)

describe('doc, Word 97–2003', () => {
  it('reads text, automatic numbers and tables with cells merged downwards', async () => {
    const { kind, lines } = await readBytes(LETTER)
    expect(kind).toBe('doc')
    const start = lines.indexOf(RED_HEAD_LINES[0])
    expect(lines.slice(start, start + RED_HEAD_LINES.length)).toEqual(RED_HEAD_LINES)
    expect(readMetadata(lines, {}).metadata).toMatchObject({
      title: '青山市教育局关于印发《青山市中小学课后服务管理办法》的通知',
      number: '青教师发〔2024〕12号',
      issuers: ['青山市教育局'],
      issuedOn: '2024-03-05',
    })
  })

  it('refuses locked files, old and new', async () => {
    const main = streamOf('WordDocument')
    main.writeUInt16LE(main.readUInt16LE(0x0a) | 0x0100, 0x0a)
    await expect(readBytes(container({ WordDocument: main, '1Table': streamOf('1Table') }))).rejects.toThrow(
      '加了密码',
    )
    await expect(readBytes(container({ EncryptedPackage: Buffer.alloc(5000) }))).rejects.toThrow('加了密码')
  })

  it('names what else may be in such a container', async () => {
    await expect(readBytes(container({ Workbook: Buffer.alloc(5000) }))).rejects.toThrow('Excel')
    await expect(readBytes(container({ 'PowerPoint Document': Buffer.alloc(5000) }))).rejects.toThrow(
      '演示文稿',
    )
    await expect(readBytes(container({ Other: Buffer.alloc(5000) }))).rejects.toThrow('不是 Word 文档')
  })

  it('refuses a truncated file and a table of pieces that points outside', async () => {
    await expect(readBytes(LETTER.subarray(0, 4000))).rejects.toThrow(/不完整|损坏/)
    const table = streamOf('1Table')
    await expect(
      readBytes(container({ WordDocument: streamOf('WordDocument'), '1Table': table.subarray(0, 64) })),
    ).rejects.toThrow(/不完整|损坏/)
    await expect(readBytes(container({ WordDocument: streamOf('WordDocument') }))).rejects.toThrow(
      '缺少正文索引',
    )
  })

  it('reads a docx or a web page that is only named doc', async () => {
    expect((await readBytes(Buffer.from('<html><body><p>第一条 正文，内容。</p></body></html>'))).kind).toBe(
      'html',
    )
  })
})
