import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../../server/ingest/import/read-bytes.ts'
import { level, listed, makeDocx, p, table } from './make/make-docx.ts'
import { makeMht } from './make/make-mht.ts'
import { RED_HEAD_BODY, RED_HEAD_LINES, RED_HEAD_NUMBERING } from './make/red-head.ts'

const CHUNK =
  '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="afchunk.mht"/>'

async function linesOf(parts: Parameters<typeof makeDocx>[0]): Promise<readonly string[]> {
  const reading = await readBytes(makeDocx(parts))
  expect(reading.kind).toBe('docx')
  return reading.lines
}

describe('docx: automatic numbers are kept as text', () => {
  it('counts 一、（一）1. and begins inner levels anew', async () => {
    const lines = await linesOf({ body: RED_HEAD_BODY, numbering: RED_HEAD_NUMBERING })
    expect(lines.slice(4, 4 + RED_HEAD_LINES.length)).toEqual(RED_HEAD_LINES)
  })

  it('writes 第一条 with its blank, multi-level numbers, circled and formal numbers', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1条')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="2">${level(0, 'decimalEnclosedCircle', '%1', '<w:suff w:val="nothing"/>')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="3">${level(0, 'chineseLegalSimplified', '%1、')}</w:abstractNum>` +
      [0, 1, 2, 3].map((at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`).join('')
    const body = [
      ...Array.from({ length: 21 }, (_, at) => listed(`规定${at}`, 1)),
      listed('甲', 2),
      listed('乙', 2, 1),
      listed('丙', 2, 1),
      listed('丁', 2),
      listed('戊', 2, 1),
      listed('子', 3),
      listed('丑', 3),
      listed('寅', 4),
    ].join('')
    const lines = await linesOf({ body, numbering })
    expect(lines.slice(9, 12)).toEqual(['第十条 规定9', '第十一条 规定10', '第十二条 规定11'])
    expect(lines[20]).toBe('第二十一条 规定20')
    expect(lines.slice(21)).toEqual(['1. 甲', '1.1 乙', '1.2 丙', '2. 丁', '2.1 戊', '①子', '②丑', '壹、寅'])
  })

  it('starts where the list says, goes on in a second list of the family, restarts where it is told to', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    const body = listed('甲', 1) + listed('乙', 2) + listed('丙', 3) + listed('丁', 3)
    expect(await linesOf({ body, numbering })).toEqual(['5. 甲', '6. 乙', '1. 丙', '2. 丁'])
  })

  it('takes a list from the paragraph style, through the style it is based on, and drops it where the paragraph says so', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Article"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Base"/></w:style>'
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="Sub"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const body =
      p('甲', '<w:pStyle w:val="Base"/>') +
      p('乙', '<w:pStyle w:val="Sub"/>') +
      p('丙', '<w:pStyle w:val="Base"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('丁', '<w:pStyle w:val="Base"/>')
    expect(await linesOf({ body, styles, numbering })).toEqual(['1. 甲', 'a)乙', '丙', '2. 丁'])
  })

  it('survives styles that are based on each other', async () => {
    const styles = ['A', 'B']
      .map(
        (id) =>
          `<w:style w:styleId="${id}"><w:name w:val="x"/><w:basedOn w:val="${id === 'A' ? 'B' : 'A'}"/></w:style>`,
      )
      .join('')
    expect(await linesOf({ body: p('正文', '<w:pStyle w:val="A"/>'), styles })).toEqual(['正文'])
  })
})

describe('docx: what a reader sees', () => {
  it('leaves out deleted and hidden text and field codes, keeps inserted text, results of fields and line breaks', async () => {
    const body =
      '<w:p><w:r><w:t>保留</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>增加</w:t></w:r></w:ins>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>' +
      '<w:r><w:br/><w:t>第二行</w:t></w:r></w:p>'
    const reading = await readBytes(makeDocx({ body }))
    expect(reading.lines).toEqual(['保留增加链接', '第二行'])
    expect(reading.notes).toEqual(['文件里有修订痕迹，已按“接受全部修订”读取，请核对'])
  })

  it('reads a text box once, though it is there twice for old programs', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框内')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框内')}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>框外</w:t></w:r></w:p>`
    expect(await linesOf({ body })).toEqual(['框外', '框内'])
  })

  it('leaves out a table of contents and says that footnotes are missing', async () => {
    const body =
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('第一章……1')}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtContent>${p('第一章 总则')}</w:sdtContent></w:sdt><w:p><w:r><w:t>正文</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`
    const reading = await readBytes(makeDocx({ body }))
    expect(reading.lines).toEqual(['第一章 总则', '正文'])
    expect(reading.faults).toEqual(['有 1 处脚注或尾注没有导入，请对照原件'])
  })

  it('writes tables row by row: merged across, merged down, numbered cells kept apart from articles, frames opened', async () => {
    const body =
      table([
        ['序号', { text: '标准', properties: '<w:gridSpan w:val="2"/>' }],
        ['一、小学', '每天', '三元'],
        [{ text: '初中', properties: '<w:vMerge w:val="restart"/>' }, '每天', '四元'],
        [{ text: '', properties: '<w:vMerge w:val="continue"/>' }, '每月', '八十元'],
      ]) + table([['框内第一段'], ['框内第二段']])
    expect(await linesOf({ body })).toEqual([
      '序号｜标准',
      '｜一、小学｜每天｜三元',
      '初中｜每天｜四元',
      '初中｜每月｜八十元',
      '框内第一段',
      '框内第二段',
    ])
  })
})

describe('docx: altChunk, as in every official law file', () => {
  const page =
    '<html><head><title>x</title><style>p{}</style></head><body><p align=center>青山市学前教育条例</p><p>目　　录</p><p>第一章　总则</p><p>第一章　总则</p><p>第一条　为了发展学前教育，\n制定本条例。</p></body></html>'

  for (const charset of ['utf-8', 'gbk']) {
    it(`reads the web archive inside, ${charset}`, async () => {
      const lines = await linesOf({
        body: '<w:altChunk r:id="rId9"/>',
        relations: CHUNK,
        parts: { 'word/afchunk.mht': makeMht(page, charset) },
      })
      expect(lines).toEqual([
        '青山市学前教育条例',
        '目 录',
        '第一章 总则',
        '第一章 总则',
        '第一条 为了发展学前教育，制定本条例。',
      ])
    })
  }

  it('reads a document inside the document, but not without end', async () => {
    const inner = makeDocx({ body: p('里层') })
    const relations = CHUNK.replace('afchunk.mht', 'inner.docx')
    let nested = makeDocx({
      body: `${p('外层')}<w:altChunk r:id="rId9"/>`,
      relations,
      parts: { 'word/inner.docx': inner },
    })
    expect((await readBytes(nested)).lines).toEqual(['外层', '里层'])
    for (let depth = 0; depth < 4; depth += 1)
      nested = makeDocx({
        body: '<w:altChunk r:id="rId9"/>',
        relations,
        parts: { 'word/inner.docx': nested },
      })
    await expect(readBytes(nested)).rejects.toThrow('层数过多')
  })

  it('refuses a chunk outside the file and names a missing one', async () => {
    const outside = CHUNK.replace('Target="afchunk.mht"', 'Target="file:///etc/passwd" TargetMode="External"')
    await expect(
      readBytes(makeDocx({ body: '<w:altChunk r:id="rId9"/>', relations: outside })),
    ).rejects.toThrow('文件以外的内容')
    const climbing = CHUNK.replace('afchunk.mht', '../../../../etc/passwd')
    await expect(
      readBytes(makeDocx({ body: '<w:altChunk r:id="rId9"/>', relations: climbing })),
    ).rejects.toThrow('缺失')
  })
})
