import { describe, expect, it } from 'vitest'
import type { PolicyDocument } from '../../../server/domain/document.ts'
import { buildLibrary } from '../../../server/domain/library.ts'
import { aText } from './a-text.ts'

const named = (id: string, title: string, facts: Partial<PolicyDocument> = {}): PolicyDocument =>
  aText('第一条 甲。', { id, title, ...facts })

const library = buildLibrary([
  named('edu', '中华人民共和国教育法'),
  named('teachers', '中华人民共和国教师法'),
  named('compulsory-old', '中华人民共和国义务教育法', { status: 'repealed', effectiveOn: '1986-07-01' }),
  named('compulsory', '中华人民共和国义务教育法', { effectiveOn: '2006-09-01' }),
  named('review', '山东省中小学教师职称评审办法', {
    aliases: ['职称评审办法'],
    number: '鲁人社规〔2018〕1号',
  }),
  named('carried-out', '山东省实施《中华人民共和国义务教育法》办法'),
  named('plan', '中共淄博市委教育工委 淄博市教育局2020年工作要点', { aliases: ['工作要点'] }),
])
const idsIn = (text: string): string[] => library.findNames(text).map(({ documents }) => documents[0].id)

describe('findNames', () => {
  it.each([
    ['教育法第三条', ['edu']],
    ['《中华人民共和国教育法》第三条', ['edu']],
    ['义务教育法怎么规定', ['compulsory']],
    ['教师法和教育法', ['teachers', 'edu']],
    ['山东省实施《中华人民共和国义务教育法》办法第三条', ['carried-out']],
    ['山东省实施义务教育法办法第三条', ['carried-out']],
    ['工作要点里怎么说', ['plan']],
    ['中共淄博市委教育工委淄博市教育局2020年工作要点', ['plan']],
    ['职称评审办法第五条', ['review']],
    ['鲁人社规[2018]1号', ['review']],
    ['鲁人社规（2018）1 号文件', ['review']],
  ])('finds the documents named in %s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids)
  })

  it.each([
    '职业教育法第三条',
    '高等教育法',
    '教师法实施办法',
    '山东省实施教师法办法',
    '《山东省教育法》',
    '学前教育法',
    '教育怎么办',
  ])('finds none of ours in %s', (text) => {
    expect(idsIn(text)).toEqual([])
  })

  it('gives all versions of a name, the one in force first', () => {
    const [mention] = library.findNames('义务教育法')
    expect(mention?.documents.map(({ id }) => id)).toEqual(['compulsory', 'compulsory-old'])
  })

  it('gives a full text before a digest of the same day, and a newer text nobody has checked before an older one', () => {
    const versions = buildLibrary([
      named('old', '中华人民共和国教师法', { status: 'in_force', effectiveOn: '1994-01-01' }),
      named('digest', '中华人民共和国教师法', { form: 'digest', effectiveOn: '2009-08-27' }),
      named('text', '中华人民共和国教师法', { status: 'unverified', effectiveOn: '2009-08-27' }),
    ])
    expect(versions.findNames('教师法')[0]?.documents.map(({ id }) => id)).toEqual(['text', 'digest', 'old'])
  })

  it('gives the place of the words', () => {
    const text = '请问《义务教育法》第二条'
    const mention = library.findByName(text)
    expect(text.slice(mention?.start, mention?.end)).toBe('义务教育法')
  })

  it('prefers the longest name', () => {
    expect(library.findByName('教育法、山东省中小学教师职称评审办法')?.documents[0].id).toBe('review')
    expect(library.findByName('今天天气')).toBeUndefined()
  })
})
