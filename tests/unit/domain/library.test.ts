import { describe, expect, it } from 'vitest'
import type { PolicyDocument } from '../../../server/domain/document.ts'
import { findAddresses } from '../../../server/domain/find-addresses.ts'
import { buildLibrary } from '../../../server/domain/library.ts'
import { aText } from './a-text.ts'

const LAW = aText(
  [
    '第一章 总则',
    '第一条 为了安全，制定本条例。',
    '第二条 校车应当：',
    '（一）有标志；',
    '（二）有驾驶人：',
    '1．有证；',
    '2．无犯罪记录。',
    '学校负责。政府监督。',
    '第二条之一 夜间不得接送。',
    '第二章 责任',
    '第一节 学校',
    '第三条 学校登记。',
    '第二节 政府',
    '第四条 政府检查：',
    '（一）车况；',
    '（二）线路。',
    '附录',
    '标志图样',
    '一、标志为黄色。',
    '二、标志贴在车头。',
  ].join('\n'),
)
const PLAN = aText(
  '指导思想:以甲为指导。\n一、目标\n1.甲要做好。\n2.乙要做好。\n二、任务\n3.丙要做好。\n4.丁要做好。',
  {
    id: 'plan',
  },
)

/** What a question's address leads to, in short. */
function lookUp(document: PolicyDocument, question: string, here?: string): unknown {
  const library = buildLibrary([document])
  const address = findAddresses(question)[0]?.address
  if (address === undefined) return 'no address'
  const from = here === undefined ? undefined : library.paragraphById(`${document.id}#${here}`)
  const result = library.lookUp(document, address, from)
  switch (result.kind) {
    case 'found': {
      const { paragraphs, focus, division } = result
      const addresses = paragraphs.map((paragraph) => paragraph.address)
      if (focus !== null) return `${addresses.join()}: ${paragraphs[0].text.slice(focus.start, focus.end)}`
      return division === null ? addresses.join() : `${division.address} = ${addresses.join()}`
    }
    case 'missing':
      return `missing, last ${result.last}`
    case 'missing_clause':
      return `missing in ${result.paragraph.address}, last ${result.last}`
    case 'ambiguous':
      return `ambiguous ${result.paragraphs.map(({ address }) => address).join()}`
    default:
      return result.kind
  }
}

describe('looking up an address in a law', () => {
  it.each([
    ['第二条', '第二条'],
    ['第2条', '第二条'],
    ['第二条之一', '第二条之一'],
    ['第一章第二条', '第二条'],
    ['第二条第二款', '第二条: 学校负责。政府监督。'],
    ['第二条第一款第（二）项', '第二条: （二）有驾驶人：\n1．有证；\n2．无犯罪记录。'],
    ['第二条第二项第1目', '第二条: 1．有证；'],
    ['第二条第二款第二句', '第二条: 政府监督。'],
    ['第四条第（二）项', '第四条: （二）线路。'],
    ['第四条第一款第二项', '第四条: （二）线路。'],
    ['第四条第一款', '第四条'],
    ['第二条第三款', 'missing in 第二条, last 第二款'],
    ['第四条第三项', 'missing in 第四条, last 第（二）项'],
    ['第一条第二款', 'missing in 第一条, last null'],
    ['第九条', 'missing, last 第四条'],
    ['第二章', '第二章 = 第三条,第四条'],
    ['第二章第二节', '第二章第二节 = 第四条'],
    ['第二章第二条', '第四条'],
    ['第三章', 'missing, last 第二章'],
    ['第二部分', '第二章 = 第三条,第四条'],
    ['第一条至第三条', '第一条,第二条,第二条之一,第三条'],
    ['第三条到第九条', 'missing, last 第四条'],
    ['最后一条', '第四条'],
    ['倒数第二条', '第三条'],
    ['最后两条', '第三条,第四条'],
    ['最后一章', '第二章 = 第三条,第四条'],
    ['附录第一条', '附录第一条'],
    ['总则讲什么', '第一章 = 第一条,第二条,第二条之一'],
    ['附则', 'missing, last null'],
  ])('%s', (question, expected) => {
    expect(lookUp(LAW, question)).toBe(expected)
  })

  it.each([
    ['上一条', '第三条', '第二条之一'],
    ['下一条', '第三条', '第四条'],
    ['这一条', '第三条', '第三条'],
    ['上一条', '第一条', 'missing, last 第一条'],
    ['下一章', '第二条', '第二章 = 第三条,第四条'],
    ['下一章', '第三条', 'missing, last 第二章'],
  ])('%s from %s', (question, here, expected) => {
    expect(lookUp(LAW, question, here)).toBe(expected)
  })

  it('needs to know where 上一条 starts from', () => {
    expect(lookUp(LAW, '上一条')).toBe('needs_context')
  })
})

describe('looking up an address in a plan and in other numberings', () => {
  it.each([
    ['第二十条', 'missing, last 第4条'],
    ['第三条', '第3条'],
    ['第二部分', '第二部分 = 第3条,第4条'],
    ['第二部分第二条', '第4条'],
    ['第二部分第4条', '第4条'],
    ['第二章', '第二部分 = 第3条,第4条'],
    ['指导思想', '指导思想'],
    ['最后一条', '第4条'],
  ])('%s', (question, expected) => {
    expect(lookUp(PLAN, question)).toBe(expected)
  })

  it('finds 第三条 of a document whose parts are numbered 三、', () => {
    expect(lookUp(aText('一、目标\n甲。\n二、任务\n乙。'), '第二条')).toBe('第二部分')
  })

  it('names all candidates where a number comes in several parts', () => {
    const document = aText('一、目标\n（一）甲。\n（二）乙。\n二、任务\n（一）丙。')
    expect(lookUp(document, '第一项')).toBe('ambiguous 第一部分第（一）项,第二部分第（一）项')
    expect(lookUp(document, '第二部分第一项')).toBe('第二部分第（一）项')
    expect(lookUp(document, '第二项')).toBe('第一部分第（二）项')
  })
})

describe('looking up an address in a digest', () => {
  const digest = aText(
    [
      '【要点1｜第二条｜verified】甲。',
      '【要点2｜第五条至第七条｜verified】乙。',
      '【要点3｜第十二条第二款｜reported】丙。',
      '【要点4｜二（三）｜verified】丁。',
      '【要点5｜｜verified】戊。',
      '【要点6｜第三条、第十二条｜verified】己。',
    ].join('\n'),
    { form: 'digest' },
  )

  it.each([
    ['第二条', '要点1'],
    ['第六条', '要点2'],
    ['第十二条', '要点3,要点6'],
    ['第十二条第三款', '要点6'],
    ['第三条', '要点6'],
    ['第二部分第（三）项', '要点4'],
    ['第五条到第九条', '要点2'],
    ['要点5', '要点5'],
    ['第九十条', 'not_in_digest'],
    ['要点9', 'missing, last 要点6'],
  ])('%s', (question, expected) => {
    expect(lookUp(digest, question)).toBe(expected)
  })
})

describe('buildLibrary', () => {
  const library = buildLibrary(
    [LAW, PLAN],
    [
      { documentId: 'plan', paragraphAddress: '第3条', mention: '校车安全条例', target: 'doc' },
      { documentId: 'plan', paragraphAddress: '第4条', mention: '未收的文件', target: null },
    ],
  )

  it('finds documents and paragraphs by id', () => {
    expect(library.findDocument('plan')?.id).toBe('plan')
    expect(library.findDocument('other')).toBeUndefined()
    expect(library.paragraphById('doc#第三条')?.text).toBe('学校登记。')
    expect(library.paragraphById('doc#第九条')).toBeUndefined()
  })

  it('finds the paragraph of a link', () => {
    expect(library.findParagraph('doc', '第2条')?.paragraph.address).toBe('第二条')
    expect(library.findParagraph('doc', '第四条第（一）项')?.focus).toEqual({ start: 6, end: 12 })
    expect(library.findParagraph('doc', '第二章')?.paragraph.address).toBe('第三条')
    expect(library.findParagraph('doc', '第九条')).toBeUndefined()
    expect(library.findParagraph('other', '第一条')).toBeUndefined()
  })

  it('knows the neighbours in reading order', () => {
    const paragraph = library.paragraphById('plan#第1条')
    if (paragraph === undefined) throw new Error('the fixture has no first item')
    const { previous, next } = library.neighbours(paragraph)
    expect([previous?.address, next?.address]).toEqual(['指导思想', '第2条'])
  })

  it('shows references in both directions', () => {
    expect(library.referencesOf('plan')).toEqual([
      { paragraphAddress: '第3条', mention: '校车安全条例', documentId: 'doc' },
      { paragraphAddress: '第4条', mention: '未收的文件', documentId: null },
    ])
    expect(library.referencesTo('doc')).toEqual([
      { documentId: 'plan', title: '校车安全条例', paragraphAddress: '第3条', mention: '校车安全条例' },
    ])
  })
})

describe('addresses of a replaced digest', () => {
  const law = aText('第一条 甲。\n第二条 乙。\n第三条 丙。', {
    formerAddresses: { 要点1: ['第二条', '第三条'], 要点2: ['第九条'] },
  })
  const library = buildLibrary([law])

  it('lead to the paragraphs that took their place, by link, by id and by question', () => {
    expect(library.findParagraph(law.id, '要点1')?.paragraph.address).toBe('第二条')
    expect(library.paragraphById(`${law.id}#要点1`)?.address).toBe('第二条')
    const [asked] = findAddresses('要点1')
    const found = library.lookUp(law, asked!.address)
    expect(found.kind === 'found' && found.paragraphs.map(({ address }) => address)).toEqual([
      '第二条',
      '第三条',
    ])
  })

  it('lead nowhere where nothing took their place', () => {
    expect(library.findParagraph(law.id, '要点2')).toBeUndefined()
    expect(library.paragraphById(`${law.id}#要点2`)).toBeUndefined()
    expect(library.paragraphById(`${law.id}#要点3`)).toBeUndefined()
  })
})
