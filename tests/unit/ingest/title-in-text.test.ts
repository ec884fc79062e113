import { describe, expect, it } from 'vitest'
import { titleInText } from '../../../server/ingest/title-in-text.ts'

describe('the title of a text that is all in one line', () => {
  it.each([
    ['某市教育局关于印发《校车管理办法》的通知 各区县：', '某市教育局关于印发《校车管理办法》的通知'],
    ['某省学前教育条例实施细则第一条 为了', '某省学前教育条例实施细则'],
    ['某市人民政府关于稳定就业的若干措施各区县人民政府：', '某市人民政府关于稳定就业的若干措施'],
    ['某市教育局关于招生的意见某教字〔2020〕3号', '某市教育局关于招生的意见'],
    [
      '首页 > 政务公开 > 通知公告 字号：大 中 小 发布日期：2020-02-11 某市校车管理办法 第一条 为了',
      '某市校车管理办法',
    ],
    [
      '索引号：003/2020-12 发文机关：市政府 有效性：有效 某市教育局关于招生的意见 各区县：',
      '某市教育局关于招生的意见',
    ],
  ])('is read from %s', (text, title) => expect(titleInText(text)).toBe(title))

  it.each([
    '第一条 本办法所称教师',
    '教师职称评聘办法由省里规定。',
    '全市新改扩建幼儿园，按照有关规定执行',
    '学校要制定方案。',
    '通知公告 为了做好有关工作，现将要求说明如下',
    '各单位要认真学习。 某市校车管理办法 第一条',
    '',
  ])('is not made of a sentence: %s', (text) => expect(titleInText(text)).toBe(''))
})
