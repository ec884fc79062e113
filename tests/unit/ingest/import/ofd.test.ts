import { describe, expect, it } from 'vitest'
import { readMetadata } from '../../../../server/ingest/import/metadata/read-metadata.ts'
import { readBytes } from '../../../../server/ingest/import/read-bytes.ts'
import { makeOfd, ofdStroke, ofdText } from './make/make-ofd.ts'

const GRID = [
  ...[100, 110, 120].map((y) => ofdStroke(20, y, 140, y)),
  ofdStroke(20, 100, 20, 120),
  ofdStroke(80, 100, 80, 120),
  ofdStroke(140, 100, 140, 120),
].join('')

const FIRST = [
  // Objects stand in the file in any order; reading order comes from their places.
  ofdText({ x: 30, y: 62, text: '一、学生自愿参加，学校不得强制，收费标准应当在开学前公布，' }),
  ofdText({ x: 20, y: 70, text: '接受家长监督。' }),
  ofdText({ x: 20, y: 50, text: '各学校：' }),
  ofdText({ x: 70, y: 20, text: '青山市教育局' }),
  ofdText({ x: 45, y: 30, text: '关于做好课后服务工作的通知' }),
  ofdText({ x: 70, y: 40, text: '青教字〔2024〕9号' }),
  ofdText({ x: 50, y: 150, text: '样稿', size: 20, attributes: 'CTM="0.7 0.7 -0.7 0.7 0 0"' }),
  GRID,
  ofdText({ x: 22, y: 101, text: '学段' }),
  ofdText({ x: 82, y: 101, text: '收费' }),
  ofdText({ x: 22, y: 111, text: '小学三元', steps: '5 60 5' }),
  ofdText({ x: 20, y: 130, text: '二、本通知自印发之日起施行，各学校要认真贯彻执行，结果报告市教育局' }),
  ofdText({ x: 100, y: 285, text: '— 1 —' }),
].join('')

const SECOND = [
  ofdText({ x: 20, y: 20, text: '基础教育科。' }),
  ofdText({ x: 130, y: 40, text: '青山市教育局' }),
  ofdText({ x: 128, y: 50, text: '2024年3月5日' }),
  ofdText({ x: 100, y: 285, text: '— 2 —' }),
].join('')

describe('OFD', () => {
  it('reads text in the order of its places, joins lines across pages, reads tables, drops page numbers and watermarks', async () => {
    const { kind, lines } = await readBytes(makeOfd([FIRST, SECOND]))
    expect(kind).toBe('ofd')
    expect(lines).toEqual([
      '青山市教育局',
      '关于做好课后服务工作的通知',
      '青教字〔2024〕9号',
      '各学校：',
      '一、学生自愿参加，学校不得强制，收费标准应当在开学前公布，接受家长监督。',
      '学段｜收费',
      '小学｜三元',
      '二、本通知自印发之日起施行，各学校要认真贯彻执行，结果报告市教育局基础教育科。',
      '青山市教育局',
      '2024年3月5日',
    ])
    expect(readMetadata(lines, {}).metadata).toMatchObject({
      title: '青山市教育局关于做好课后服务工作的通知',
      number: '青教字〔2024〕9号',
      issuers: ['青山市教育局'],
      issuedOn: '2024-03-05',
    })
  })

  it('says so when there is no text, and when the text is not there', async () => {
    expect((await readBytes(makeOfd(['']))).faults).toEqual([
      'OFD 里没有文字，可能每页都是图像；请转成 pdf 再导入',
    ])
    await expect(readBytes(makeOfd([FIRST], '../../../../etc/passwd'))).rejects.toThrow('缺少')
    await expect(readBytes(makeOfd([FIRST], ''))).rejects.toThrow('正文位置')
  })
})
