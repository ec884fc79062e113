import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressesOf, clausesOf, split } from './split-lines.ts'

describe('numbering styles', () => {
  it.each([
    ['articles', '第一条 为了甲，制定本法。\n第二条 乙适用本法。', ['第一条', '第二条']],
    ['articles without a blank', '第一条为了甲，制定本法。\n第二条乙适用本法。', ['第一条', '第二条']],
    ['arabic articles', '第1条 甲。\n第2条 乙。', ['第1条', '第2条']],
    ['inserted articles', '第一条 甲。\n第一条之一 乙。\n第二条 丙。', ['第一条', '第一条之一', '第二条']],
    ['sentences numbered 一、', '一、严禁甲。\n二、严禁乙。', ['第一条', '第二条']],
    ['titles numbered 一、', '一、目标\n甲要做好。\n二、任务\n乙要做好。', ['第一部分', '第二部分']],
    [
      'items （一） under parts',
      '一、目标\n（一）甲要做好。\n二、任务\n（二）乙要做好。\n(三)丙要做好。',
      ['第一部分第（一）项', '第二部分第（二）项', '第二部分第（三）项'],
    ],
    [
      'items that count through the parts',
      '一、目标\n1.甲要做好。\n二、任务\n2．乙要做好。\n3、丙要做好。',
      ['第1条', '第2条', '第3条'],
    ],
    [
      'items that begin anew in each part',
      '一、目标\n1.甲要做好。\n2.乙要做好。\n二、任务\n1.丙要做好。',
      ['第一部分第1条', '第一部分第2条', '第二部分第1条'],
    ],
    ['one-character numerals', '⒈甲要做好。\n⒉乙要做好。', ['第1条', '第2条']],
    ['bracketed numerals in one character', '㈠甲要做好。\n㈡乙要做好。', ['第（一）项', '第（二）项']],
    ['items （1） alone', '（1）甲要做好。\n(2)乙要做好。', ['第（1）项', '第（2）项']],
    ['full-width numerals', '１．甲要做好。\n２．乙要做好。', ['第1条', '第2条']],
    ['plain paragraphs', '关于甲的通知\n甲要做好。\n乙要做好。', ['第一段', '第二段']],
    ['markdown headings', '# 标题\n\n## 目标\n\n甲要做好。\n\n## 任务\n\n乙要做好。', ['目标', '任务']],
  ])('reads %s', (_, text, addresses) => {
    expect(addressesOf(text)).toEqual(addresses)
  })

  it('puts parts inside chapters and chapters inside books', () => {
    const { outline, paragraphs } = split(
      '第一编 总则\n第一章 原则\n第一条 甲。\n第二章 人\n第一节 能力\n第二条 乙。\n第二编 物\n第三章 通则\n第一节 登记\n第三条 丙。',
    )
    expect(outline.map(({ address, title, depth }) => [address, title, depth])).toEqual([
      ['第一编', '总则', 0],
      ['第一章', '原则', 1],
      ['第二章', '人', 1],
      ['第二章第一节', '能力', 2],
      ['第二编', '物', 0],
      ['第三章', '通则', 1],
      ['第三章第一节', '登记', 2],
    ])
    expect(paragraphs.map(({ path }) => path)).toEqual([
      ['总则', '原则'],
      ['总则', '人', '能力'],
      ['物', '通则', '登记'],
    ])
    expect(outline[0]).toMatchObject({ firstParagraph: 0, endParagraph: 2 })
  })

  it('names the book where chapters begin anew in each', () => {
    const { outline } = split('第一编 甲\n第一章 乙\n第一条 一。\n第二编 丙\n第一章 丁\n第二条 二。')
    expect(outline.map(({ address }) => address)).toEqual([
      '第一编',
      '第一编第一章',
      '第二编',
      '第二编第一章',
    ])
  })

  it('takes 1. for the outer numbering where （一） begins anew below it', () => {
    expect(addressesOf('1.目标\n（一）甲要做好。\n2.任务\n（一）乙要做好。')).toEqual([
      '第1部分第（一）项',
      '第2部分第（一）项',
    ])
  })

  it('reads a heading numbered 1、 before 二、 as 一、', () => {
    const { outline, repairs, faults } = split('1、 目标\n1.甲要做好。\n二、任务\n2.乙要做好。')
    expect(outline.map(({ address, title }) => [address, title])).toEqual([
      ['第一部分', '目标'],
      ['第二部分', '任务'],
    ])
    expect(repairs.map(({ line }) => line)).toEqual([1])
    expect(faults).toEqual([])
  })

  it('joins a chapter number with a title on the next line, and closes up spread titles', () => {
    const { outline } = split('第一章\n总　则\n第一条 甲。\n第二章 附  则\n第二条 乙。')
    expect(outline.map(({ title }) => title)).toEqual(['总则', '附则'])
  })

  it('gives a chapter heading without its number the number that is missing', () => {
    const { outline, repairs } = split(
      '第一章 总则\n第一条 甲。\n保护\n第二条 乙。\n第三章 附则\n第三条 丙。',
    )
    expect(outline.map(({ address, title }) => `${address} ${title}`)).toEqual([
      '第一章 总则',
      '第二章 保护',
      '第三章 附则',
    ])
    expect(repairs).toEqual([{ file: 'doc', line: 3, message: '标题“保护”没有编号，按次序作第二章' }])
  })

  it('does not take a mention at the start of a line for an article', () => {
    const { paragraphs } = split('第一条 甲。\n第二条 乙。\n第一条规定的事项，从其规定。\n第三条 丙。')
    expect(paragraphs.map(({ address }) => address)).toEqual(['第一条', '第二条', '第三条'])
    expect(paragraphs[1]?.text).toBe('乙。\n第一条规定的事项，从其规定。')
  })

  it('reads titles of articles on their own line and in brackets', () => {
    const { paragraphs } = split('第一条 适用范围\n甲适用本法。\n第二条 【定义】乙是指丙。')
    expect(paragraphs.map(({ heading, text }) => [heading, text])).toEqual([
      ['适用范围', '甲适用本法。'],
      ['定义', '【定义】乙是指丙。'],
    ])
  })

  it('keeps the items of a sentence that leads on inside it', () => {
    const text = '一、甲负责：\n（一）乙；\n（二）丙。\n二、丁不得：\n（一）戊。'
    expect(addressesOf(text)).toEqual(['第一条', '第二条'])
    expect(clausesOf(text, '第一条')).toEqual(['第（一）项: （一）乙；', '第（二）项: （二）丙。'])
  })

  it('keeps the words between a part and its first item', () => {
    const { paragraphs } = split('一、任务\n各地要抓好下面的工作。\n（一）甲要做好。')
    expect(paragraphs.map(({ address, text }) => [address, text])).toEqual([
      ['第一部分', '各地要抓好下面的工作。'],
      ['第一部分第（一）项', '甲要做好。'],
    ])
  })
})

describe('what stands around the text', () => {
  const LETTER = `关于进一步做好课后服务工作的通知

淄教办字〔2020〕9号

各区县教体局，市属各学校：

为做好工作，现通知如下。

一、时间

工作日两小时。

二、费用

按规定收取。

附件：1.登记表
      2.联系方式

淄博市教育局
2020年3月2日

（此件主动公开）

附件1
登记表
1.姓名要写全。
2.学校要写全。`

  it('sets title, number, addressees, opening, list of appendices and signature apart', () => {
    const { title, paragraphs } = split(LETTER)
    expect(title).toEqual(['关于进一步做好课后服务工作的通知'])
    expect(paragraphs.map(({ address, text }) => [address, text])).toEqual([
      ['题注', '淄教办字〔2020〕9号'],
      ['主送机关', '各区县教体局，市属各学校：'],
      ['引言', '为做好工作，现通知如下。'],
      ['第一部分', '工作日两小时。'],
      ['第二部分', '按规定收取。'],
      ['附件说明', '附件：1.登记表\n2.联系方式'],
      ['落款', '淄博市教育局\n2020年3月2日\n（此件主动公开）'],
      ['附件1第1条', '姓名要写全。'],
      ['附件1第2条', '学校要写全。'],
    ])
  })

  it.each([
    ['关于做好托管工作的通知\n各学校：\n现将有关事项通知如下。\n一、备案\n按时备案。'],
    ['关于做好托管工作的通知\n现将有关事项通知如下。\n一、备案\n按时备案。'],
  ])('keeps a short opening sentence out of the title: %s', (text) => {
    const { title, paragraphs } = split(text)
    expect(title).toEqual(['关于做好托管工作的通知'])
    expect(paragraphs.find(({ address }) => address === '引言')?.text).toBe('现将有关事项通知如下。')
  })

  it('shows an appendix as a part with its title', () => {
    const { outline } = split(LETTER)
    expect(outline).toEqual([
      { address: '附件1', title: '登记表', depth: 0, firstParagraph: 7, endParagraph: 9 },
    ])
  })

  it('reads a text that a letter passes on', () => {
    const { title, paragraphs } = split(
      '关于印发《校车办法》的通知\n各区县：\n现将《校车办法》印发给你们，请遵照执行。\n市政府办公室\n二〇二〇年三月二日\n校车办法\n第一章 总则\n第一条 甲。\n第二条 乙。',
    )
    expect(title).toEqual(['关于印发《校车办法》的通知', '校车办法'])
    expect(paragraphs.map(({ address }) => address)).toEqual(['主送机关', '引言', '落款', '第一条', '第二条'])
  })

  it('takes what follows a signature without a heading for an appendix', () => {
    expect(
      addressesOf(
        '一、甲要做好。\n二、乙要做好。\n市教育局\n2020年1月1日\n校车办法\n第一条 丙。\n第二条 丁。',
      ),
    ).toEqual(['第一条', '第二条', '落款', '附件第一条', '附件第二条'])
  })

  it('numbers an appendix as the text cites it: 附录第一条', () => {
    const text =
      '第一条 甲。\n附录：\n禁忌范围\n一、下列劳动：\n(一)矿山作业；\n(二)高处作业。\n二、其他劳动：\n(一)冷水作业。'
    expect(addressesOf(text)).toEqual(['第一条', '附录第一条', '附录第二条'])
    expect(clausesOf(text, '附录第一条')).toEqual([
      '第（一）项: (一)矿山作业；',
      '第（二）项: (二)高处作业。',
    ])
  })

  it('takes no row of a table for the title of an appendix', () => {
    const text =
      '一、附则\n本通知自印发之日起施行。\n附件1\n收费公示表\n项目｜标准｜依据\n服务费｜3.5元｜青教字〔2024〕5号'
    expect(addressesOf(text)).toEqual(['第一部分', '附件1第一段', '附件1第二段'])
  })

  it.each([
    [
      'under the word 目录',
      '校车办法\n目  录\n第一章 总则……1\n第二章 附则……9\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。',
    ],
    [
      'without the word',
      '校车办法\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。',
    ],
  ])('leaves out a table of contents %s', (_, text) => {
    const { outline, faults } = split(text)
    expect(outline.map(({ address }) => address)).toEqual(['第一章', '第二章'])
    expect(faults).toEqual([])
  })

  it('keeps a named opening paragraph under its name', () => {
    const { paragraphs } = split(
      '工作要点\n指导思想:以甲为指导，做好乙。\n一、目标\n1.丙要做好。\n2.丁要做好。',
    )
    expect(paragraphs[0]).toMatchObject({
      id: 'doc#指导思想',
      heading: '指导思想',
      text: '指导思想:以甲为指导，做好乙。',
    })
  })

  it('reads the history of a law under its title', () => {
    const { title, paragraphs } = split(
      '# 甲法\n\n1995年3月18日 第八届全国人民代表大会第三次会议通过\n\n2021年4月29日 《关于修改〈甲法〉的决定》第三次修正\n\n<!-- INFO END -->\n\n第一条 乙。',
    )
    expect(title).toEqual(['甲法'])
    expect(paragraphs[0]?.address).toBe('题注')
    expect(paragraphs[0]?.text.split('\n')).toHaveLength(2)
  })
})

describe('clauses', () => {
  it('counts 款 by unnumbered lines and puts 项 and 目 below them', () => {
    const text = '第一条 甲：\n（一）乙：\n1．丙；\n2．丁；\n（二）戊。\n己。\n庚：\n（一）辛。'
    expect(clausesOf(text, '第一条')).toEqual([
      '第一款: 甲：/（一）乙：/1．丙；/2．丁；/（二）戊。',
      '第一款第（一）项: （一）乙：/1．丙；/2．丁；',
      '第一款第（一）项第1目: 1．丙；',
      '第一款第（一）项第2目: 2．丁；',
      '第一款第（二）项: （二）戊。',
      '第二款: 己。',
      '第三款: 庚：/（一）辛。',
      '第三款第（一）项: （一）辛。',
    ])
  })

  it('finds items that run on within a line', () => {
    expect(clausesOf('第一条 有下列情形之一：（一）甲；（二）乙；（三）丙。', '第一条')).toEqual([
      '第（一）项: （一）甲；',
      '第（二）项: （二）乙；',
      '第（三）项: （三）丙。',
    ])
  })

  it('does not take a bracketed mention for an item', () => {
    expect(clausesOf('第一条 依照规定，（二）项所列除外。', '第一条')).toEqual([])
  })

  it('takes a line between two numbered items for more of the first', () => {
    expect(clausesOf('一、甲：\n（一）乙。\n丙。\n（二）丁。', '第一条')).toEqual([
      '第（一）项: （一）乙。/丙。',
      '第（二）项: （二）丁。',
    ])
  })
})

describe('faults', () => {
  const messagesOf = (text: string): string[] =>
    split(text).faults.map(({ line, message }) => `${line} ${message}`)

  it.each([
    ['a number that comes twice', '第一条 甲。\n第一条 乙。', ['2 地址重复：第一条，第二处记作第一条（二）']],
    ['a number that is missing', '第一条 甲。\n第三条 乙。', ['2 编号不连续：缺少第2条']],
    ['several missing numbers', '第一条 甲。\n第五条 乙。', ['2 编号不连续：缺少第2至4条']],
    ['a missing first number', '第二条 甲。', ['1 编号不连续：缺少第1条']],
    ['an article without words', '第一条 甲。\n第二条\n第三条 乙。', ['2 第二条没有内容']],
    ['a text without paragraphs', '', ['1 没有读到任何段落']],
    [
      'numbers that go back',
      '第一条 甲。\n第二条 乙。\n第三条 丙。\n第二条 丁。',
      ['4 地址重复：第二条，第二处记作第二条（二）', '4 编号倒退：第3条之后是第2条'],
    ],
  ])('names %s', (_, text, messages) => {
    expect(messagesOf(text)).toEqual(messages)
  })
})

const PIECES = fc.constantFrom(
  '第一章 总则',
  '第一条 ',
  '第二条 甲。',
  '第二条规定',
  '一、',
  '一、任务',
  '（一）',
  '（一）甲；',
  '(二)乙。',
  '1.',
  '1、目标',
  '2．丙。',
  '（1）丁',
  '①',
  '附件',
  '附件1',
  '附件：1.表',
  '附录：',
  '目录',
  '市教育局',
  '2020年3月2日',
  '各区县：',
  '指导思想：甲。',
  '# 标题',
  '## 三',
  '乙。',
  '“甲。”乙',
  '（甲。',
  '',
  '\u200b',
  '<!-- x -->',
  '<!--',
  '各地要做好。',
)

describe('very long texts', () => {
  it.each([
    ['one article ten thousand times over', '第一条 甲。'],
    ['one part', '一、目标'],
    ['one clause', '乙要做好。'],
    ['one heading numbered 1、', '1、目标'],
    ['one signature', '市教育局\n2020年3月2日'],
    ['one appendix', '附件'],
  ])('of %s are read in seconds, under addresses that differ', (_, line) => {
    const text = ['第一条 甲。', ...Array<string>(11_000).fill(line)].join('\n')
    const begun = performance.now()
    const { paragraphs } = split(text)
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length)
  })
})

describe('any lines at all', () => {
  const lines = fc.array(fc.oneof(PIECES, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 25 })

  it('are split without an error, into addresses that differ', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const { paragraphs } = split(given.join('\n'))
        expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length)
      }),
      { numRuns: 400 },
    )
  })

  it('are covered by an outline that stays inside the paragraphs and nests', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const { outline, paragraphs } = split(given.join('\n'))
        for (const { firstParagraph, endParagraph } of outline) {
          expect(firstParagraph).toBeLessThanOrEqual(endParagraph)
          expect(endParagraph).toBeLessThanOrEqual(paragraphs.length)
        }
        expect(new Set(outline.map(({ address }) => address)).size).toBe(outline.length)
      }),
      { numRuns: 200 },
    )
  })

  it('keep their sentences and clauses: in order, inside the text, only blanks between sentences', () => {
    fc.assert(
      fc.property(lines, (given) => {
        for (const { text, sentences, clauses } of split(given.join('\n')).paragraphs) {
          const between = [...sentences, { start: text.length, end: text.length }].map(({ start }, index) =>
            text.slice(sentences[index - 1]?.end ?? 0, start),
          )
          expect(between.join('').trim()).toBe('')
          expect(
            sentences
              .map(({ start, end }) => text.slice(start, end))
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''))
          for (const { start, end } of clauses) expect(text.slice(start, end).length).toBe(end - start)
        }
      }),
      { numRuns: 300 },
    )
  })
})
