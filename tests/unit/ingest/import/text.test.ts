import { encode } from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../../server/ingest/import/read-bytes.ts'

const TEXT =
  '青山市教育局关于课后服务的通知\r\n\r\n各学校：\r\n　　一、自愿参加。收费３元，见《办法》第2条“说明”……\r\n　　二、䶮鿍生僻字。'
const LINES = [
  '青山市教育局关于课后服务的通知',
  '各学校：',
  '一、自愿参加。收费３元，见《办法》第2条“说明”……',
  '二、䶮鿍生僻字。',
]

describe('text: the encoding is found from the bytes', () => {
  const cases: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', encode(TEXT, 'utf8')],
    ['UTF-8 with mark', encode(TEXT, 'utf8', { addBOM: true })],
    ['GB18030', encode(TEXT, 'gb18030')],
    ['UTF-16LE with mark', encode(TEXT, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with mark', encode(TEXT, 'utf-16be', { addBOM: true })],
    ['UTF-16LE without mark', encode(TEXT, 'utf-16le')],
    ['UTF-16BE without mark', encode(TEXT, 'utf-16be')],
  ]
  for (const [name, bytes] of cases)
    it(name, async () => {
      const reading = await readBytes(bytes)
      expect(reading.lines).toEqual(LINES)
      expect(reading.faults).toEqual([])
    })

  it('GBK', async () => {
    const plain = TEXT.replace('䶮鿍', '罕见')
    expect((await readBytes(encode(plain, 'gbk'))).lines[3]).toBe('二、罕见生僻字。')
  })

  it('says how many characters of a broken file are lost', async () => {
    const bytes = Buffer.concat([
      encode(`${TEXT}${TEXT}`, 'utf8'),
      Buffer.from([0xff, 0xff]),
      encode('完', 'utf8'),
    ])
    expect((await readBytes(bytes)).faults).toEqual(['有 2 个字符按 utf-8 解不出来'])
  })

  it('refuses what is not text', async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => ((at * 7919) % 251) % 20))
    await expect(readBytes(noise)).rejects.toThrow('认不出这是什么文件')
    await expect(readBytes(Buffer.alloc(0))).rejects.toThrow('文件是空的')
    await expect(readBytes(Buffer.from('{\\rtf1 x}'))).rejects.toThrow('RTF')
  })
})

describe('markdown', () => {
  it('keeps headings and rows, drops comments and marks of style', async () => {
    const source =
      '# 标题\n<!-- 注释\n两行 -->\n\n**第一条** 见[《办法》](https://example.org/a)。\n\n| 学段 | 收费 |\n|---|---|\n| 小学 | 3元 |\n\n- 一项\n'
    expect((await readBytes(Buffer.from(source))).lines).toEqual([
      '# 标题',
      '第一条 见《办法》。',
      '学段｜收费',
      '小学｜3元',
      '一项',
    ])
  })
})
