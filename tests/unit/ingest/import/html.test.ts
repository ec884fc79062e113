import { encode } from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../../../server/ingest/import/metadata/read-metadata.ts'
import { readBytes } from '../../../../server/ingest/import/read-bytes.ts'
import { makeMht } from './make/make-mht.ts'
import { GOV_PAGE, GOV_PAGE_TEXT, PLAIN_PAGE } from './make/web-pages.ts'

describe('html: an official page', () => {
  const variants: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', Buffer.from(GOV_PAGE.replace('CHARSET', 'utf-8'))],
    ['GBK, declared', encode(GOV_PAGE.replace('CHARSET', 'gb2312'), 'gbk')],
    ['GB18030, not declared', encode(GOV_PAGE.replace('<meta charset="CHARSET">', ''), 'gb18030')],
    ['GBK, declared as UTF-8', encode(GOV_PAGE.replace('CHARSET', 'utf-8'), 'gbk')],
    ['UTF-8, declared as GBK', Buffer.from(GOV_PAGE.replace('CHARSET', 'gbk'))],
  ]
  for (const [name, bytes] of variants)
    it(`${name}: text without the site, title, number, issuer and date from its box`, async () => {
      const reading = await readBytes(bytes)
      expect(reading.kind).toBe('html')
      expect(reading.lines).toEqual(GOV_PAGE_TEXT)
      const { metadata } = readMetadata(reading.lines, reading.stated)
      expect(metadata).toEqual({
        title: '青山市教育局关于做好中小学课后服务工作的通知',
        number: '青教字〔2024〕7号',
        issuers: ['青山市教育局'],
        level: 'municipal',
        kind: '规范性文件',
        issuedOn: '2024-03-05',
        effectiveOn: null,
      })
    })

  it('finds the text of a page without any known class, in nested tables', async () => {
    const reading = await readBytes(Buffer.from(PLAIN_PAGE))
    expect(reading.lines).toEqual([
      '青山市课后服务收费办法',
      '青价发〔2023〕4号',
      '第一条 为规范收费，制定本办法。',
      '学段｜每天',
      '小学｜3元',
      '1.按天收费；',
      '2.按月收费。',
      '第二条 本办法自2023年9月1日起施行。',
    ])
    const { metadata } = readMetadata(reading.lines, reading.stated)
    expect(metadata.title).toBe('青山市课后服务收费办法')
    expect(metadata.number).toBe('青价发〔2023〕4号')
    expect(metadata.effectiveOn).toBe('2023-09-01')
  })

  it('does not take a number or date mentioned in the text for its own', async () => {
    const page =
      '<html><body><h1>关于转发文件的说明和要求</h1><p>根据《意见》（国办发〔2019〕3号）和2019年1月9日会议，各校要做好工作，不得延误，文号另发。</p><p>各校应当在学期结束前报告情况。</p></body></html>'
    const reading = await readBytes(Buffer.from(page))
    const { metadata } = readMetadata(reading.lines, reading.stated)
    expect(metadata.number).toBeNull()
    expect(metadata.issuedOn).toBeNull()
  })

  it('refuses a page nested without end', async () => {
    const page = `<html><body>${'<div>'.repeat(5000)}正文。</body></html>`
    await expect(readBytes(Buffer.from(page))).rejects.toThrow('嵌套过深')
  })

  it('runs no script and shows nothing hidden', async () => {
    const page =
      '<html><body><script>throw 1</script><p>第一条 正文，内容。</p><p style="display: none">广告</p><noscript>请打开脚本</noscript></body></html>'
    expect((await readBytes(Buffer.from(page))).lines).toEqual(['第一条 正文，内容。'])
  })
})

describe('mht', () => {
  it('reads the page of a web archive', async () => {
    const reading = await readBytes(
      Buffer.from(makeMht('<html><body><p>第一条　正文=1。</p></body></html>', 'gb2312'), 'latin1'),
    )
    expect(reading.kind).toBe('mht')
    expect(reading.lines).toEqual(['第一条 正文=1。'])
  })

  it('names an archive without a page', async () => {
    const mht =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\n..\r\n--x--'
    await expect(readBytes(Buffer.from(mht))).rejects.toThrow('没有网页正文')
  })
})
