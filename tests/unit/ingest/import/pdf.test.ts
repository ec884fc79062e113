import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../../../server/ingest/import/metadata/read-metadata.ts'
import { readBytes } from '../../../../server/ingest/import/read-bytes.ts'
import { splitLines } from '../../../../server/ingest/split-document.ts'
import { withoutRecogniser, withRecogniser } from '../../../support/recognition.ts'
import { fixture } from './make/fixture.ts'
import { makePdf, simplePdf, stream } from './make/make-pdf.ts'
import { RED_HEAD_LINES } from './make/red-head.ts'

describe('pdf', () => {
  it('joins lines to paragraphs and reads a ruled table with merged cells row by row', async () => {
    const { kind, lines } = await readBytes(fixture('letter.pdf'))
    expect(kind).toBe('pdf')
    // The page header above the red head is gone, though a single page shows it only once.
    expect(lines[0]).toBe('青山市教育局文件')
    const start = lines.indexOf(RED_HEAD_LINES[0])
    expect(lines.slice(start, start + RED_HEAD_LINES.length)).toEqual(RED_HEAD_LINES)
  })

  it('reads two columns one after the other and joins a paragraph that goes on in the second', async () => {
    const { lines } = await readBytes(fixture('columns.pdf'))
    expect(lines[0]).toBe('青山市教育工作简报')
    expect(lines.slice(1).map((line) => line.slice(0, 3))).toEqual(
      [...'一二三四五六七八九'].map((digit) => `第${digit}条`),
    )
    lines.slice(1).forEach((line, at) => expect(line).toMatch(new RegExp(`到此为第${at + 1}条。$`)))
  })

  it('drops headers, footers and page numbers, and goes on across pages', async () => {
    const { lines } = await readBytes(fixture('pages.pdf'))
    expect(lines.filter((line) => /公开文件|^[—\s\d]+$/.test(line))).toEqual([])
    const { metadata, lines: text } = readMetadata(lines, {})
    expect(metadata).toMatchObject({
      title: '青山市中小学课后服务管理办法',
      issuers: ['青山市人民政府'],
      issuedOn: '2024-03-01',
      effectiveOn: '2024-04-01',
    })
    const { paragraphs, outline, faults } = splitLines(text, 'x')
    expect(paragraphs.filter(({ address }) => /^第.+条$/.test(address))).toHaveLength(20)
    expect(outline.map(({ title }) => title)).toEqual(['总则', '管理职责', '服务内容', '保障措施', '附则'])
    expect(faults).toEqual([])
    expect(paragraphs.find(({ address }) => address === '第九条')?.text).toMatch(/处理。$/)
  })

  it('refuses a locked, a truncated and an empty file in plain words', async () => {
    await expect(readBytes(fixture('locked.pdf'))).rejects.toThrow('pdf 加了密码')
    await expect(readBytes(fixture('letter.pdf').subarray(0, 3000))).rejects.toThrow(
      /pdf 结构不完整|没有文字|文字识别/,
    )
  })

  it('refuses scripts, wherever they hang', async () => {
    const open = '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'
    const named = '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert(1)) >>] >> >>'
    for (const catalog of [open, named])
      await expect(readBytes(simplePdf(catalog))).rejects.toThrow('JavaScript')
    expect((await readBytes(simplePdf())).lines).toEqual(['Notice of the bureau'])
  })

  it('leaves out a slanted watermark', async () => {
    const content = Buffer.from(
      'BT /F1 12 Tf 72 700 Td (Notice of the bureau) Tj ET BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (Watermark) Tj ET',
    )
    expect((await readBytes(simplePdf('', content))).lines).toEqual(['Notice of the bureau'])
  })
})

withoutRecogniser('a pdf of pictures', () => {
  it('asks for the recogniser', async () => {
    await expect(readBytes(simplePdf('', Buffer.from('')))).rejects.toThrow(
      'npm ci --prefix server/ingest/import/ocr',
    )
  })
})

withRecogniser('text recognition', () => {
  const expected = [
    '青山市教育局',
    '关于做好课后服务工作的通知',
    '各学校：',
    '课后服务由学生自愿参加，学校不得强制，收费标准应当在开学前公布。',
    '青山市教育局',
    '2024年3月5日',
  ]

  it('reads a picture and says that a person has to check it', async () => {
    const { kind, lines, notes } = await readBytes(fixture('scan.jpg'))
    expect(kind).toBe('image')
    expect(lines).toEqual(expected)
    expect(notes.join()).toContain('OCR')
  }, 120_000)

  it('reads the scanned page of a pdf and names the page', async () => {
    const picture = fixture('scan.jpg')
    const [width, height] = [612, 428]
    const [w, h] = [width * 0.65, height * 0.65]
    const pdf = makePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>`,
      stream('', Buffer.from(`q ${w} 0 0 ${h} 0 0 cm /I Do Q`)),
      stream(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
        picture,
      ),
    ])
    const { lines, notes } = await readBytes(pdf)
    expect(lines).toEqual(expected)
    expect(notes).toEqual(['第 1 页：文字由图像识别（OCR）得来，必须由人对照原件逐字核对后才能使用'])
  }, 120_000)
})
