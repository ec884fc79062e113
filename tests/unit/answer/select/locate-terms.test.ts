import { describe, expect, it } from 'vitest'
import { foldText, locateTerm } from '../../../../server/answer/select/locate-terms.ts'
import { cutClauses } from '../../../../server/answer/select/cut-clauses.ts'
import { readWants } from '../../../../server/answer/select/wants.ts'

const find = (text: string, term: string): string[] =>
  locateTerm(foldText(text), term).map(({ start, end }) => text.slice(start, end))

describe('locateTerm', () => {
  it.each([
    ['新改扩建二十处幼儿园', '20', ['二十']],
    ['占比达到百分之八十', '80%', ['百分之八十']],
    ['課後服務', '课后', ['課後']],
    ['１２处', '12', ['１２']],
    ['共15个', '5', []],
    ['5%和5个', '5', ['5']],
  ])('finds in %s the term %s', (text, term, words) => {
    expect(find(text, term)).toEqual(words)
  })
})

describe('cutClauses', () => {
  it('gives the text back but for white space', () => {
    const text =
      '一、总则 第一条 学校应当公示，（含民办，不含机构）并备案；不得收费。二、附则：自8:30起，1,000元。'
    const words = cutClauses(text).map(({ start, end }) => text.slice(start, end))
    expect(words.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    expect(words).toContain('（含民办，不含机构）并备案；')
    expect(words).toContain('1,000元。')
  })

  it('numbers the parts of a list alike up to the full stop', () => {
    const clauses = cutClauses('条件如下：甲；乙；丙。其他。')
    expect(clauses.map(({ period }) => period)).toEqual([0, 0, 0, 0, 1])
    expect(clauses[0]?.opensList).toBe(true)
  })
})

describe('readWants', () => {
  it.each([
    ['补助多少钱', 'money'],
    ['报名时间是什么时候', 'date'],
    ['缓缴几个月', 'duration'],
    ['覆盖率达到多少', 'share'],
    ['新建多少处幼儿园', 'count'],
    ['咨询电话是多少', 'phone'],
    ['由谁负责', 'who'],
    ['要带哪些材料', 'materials'],
    ['符合什么条件', 'conditions'],
    ['什么是普惠性幼儿园', 'definition'],
    ['去哪里办', 'where'],
  ])('%s wants %s', (question, name) => {
    expect(readWants(question)[0]?.name).toBe(name)
  })

  it('wants nothing particular of a plain question', () => {
    expect(readWants('学校能补课吗')).toEqual([])
  })
})
