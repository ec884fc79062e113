import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../server/ingest/read-document.ts'

const FACTS = `id: school-bus
title: 校车办法
aliases: [校车规定]
number: null
issuers: [市政府]
level: municipal
kind: 规章
issuedOn: 2020-03-02
effectiveOn: 2020-04-01
status: in_force
statusNote: null
supersededBy: null
repealedOn: null
period: null
form: verbatim
source: { url: null, retrievedOn: null, sha256: null }
checkedBy: null
checkedOn: null
audience: [parent]
topics: [校车]
leansOn: {}
gaps: []`

const file = (facts: string, body: string): string => `---\n${facts}\n---\n${body}`
const read = (facts: string, body = '第一条 甲。\n第二条 乙。') =>
  readDocument(file(facts, body), 'corpus/policies/school-bus.md')
const faultsOf = (facts: string, body?: string): string[] =>
  read(facts, body).faults.map(({ line, message }) => `${line} ${message}`)
const change = (key: string, value: string): string =>
  FACTS.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`)

describe('readDocument', () => {
  it('reads facts and text', () => {
    const { document, faults } = read(FACTS)
    expect(faults).toEqual([])
    expect(document).toMatchObject({
      id: 'school-bus',
      aliases: ['校车规定'],
      issuedOn: '2020-03-02',
      status: 'in_force',
      form: 'verbatim',
    })
    expect(document.paragraphs.map(({ id, attestation }) => [id, attestation])).toEqual([
      ['school-bus#第一条', 'verified'],
      ['school-bus#第二条', 'verified'],
    ])
  })

  it('reads files with a byte order mark and Windows line ends', () => {
    const source = `\ufeff${file(FACTS, '第一条 甲。').replaceAll('\n', '\r\n')}`
    const { document, faults } = readDocument(source, 'school-bus.md')
    expect(faults).toEqual([])
    expect(document.paragraphs[0]?.text).toBe('甲。')
  })

  it.each([
    ['a wrong status', change('status', 'valid'), /^11 status：要从 in_force、/],
    ['a wrong date', change('issuedOn', '2020-02-30'), /^9 issuedOn：要写成 YYYY-MM-DD 的日期或 null$/],
    ['a year alone', change('effectiveOn', '2020'), /^10 effectiveOn：/],
    ['an unknown key', `${FACTS}\ncolour: red`, /^24 不认识的键：colour$/],
    ['a missing key', FACTS.replace('kind: 规章\n', ''), /^2 缺少键：kind$/],
    ['a key that comes twice', `${FACTS}\ngaps: []`, /^24 YAML 写法有误/],
    ['another id than the file', change('id', 'other'), /^2 id 是 other，与文件名 school-bus 不同$/],
    ['a wrong level', change('level', 'city'), /^7 level：要从 national、/],
    [
      'an address that is none',
      change('source', '{ url: see book, retrievedOn: null, sha256: null }'),
      /^17 source.url：不是网址$/,
    ],
    [
      'a script for an address',
      change('source', '{ url: "javascript:alert(1)", retrievedOn: null, sha256: null }'),
      /^17 source.url：不是网址$/,
    ],
    ['an unknown audience', change('audience', '[parent, pupil]'), /^20 audience.1：要从 parent、/],
    [
      'a repeal before the issue',
      change('repealedOn', '2019-01-01').replace('status: in_force', 'status: repealed'),
      /^14 废止日期早于发布日期$/,
    ],
    ['a repealed document in force', change('repealedOn', '2021-01-01'), /^11 写了废止日期，却标为现行$/],
    ['a superseded document in force', change('supersededBy', 'other'), /^11 写了取代它的文件，却标为现行$/],
    ['a document that supersedes itself', change('supersededBy', 'school-bus'), /^13 不能由自己取代$/],
    [
      'a period that ends before it begins',
      change('period', '{ from: 2021-01-01, to: 2020-01-01 }'),
      /^15 period 的 to 早于 from$/,
    ],
    ['facts that are a list', '- a\n- b', /^2 开头的说明不是“键: 值”$/],
  ])('names %s with its line', (_, facts, expected) => {
    expect(
      faultsOf(facts).some((fault) => expected.test(fault)),
      faultsOf(facts).join('\n'),
    ).toBe(true)
  })

  it('claims nothing where a fact is wrong', () => {
    const { document } = read(change('status', 'valid').replace('form: verbatim', 'form: full'))
    expect(document.status).toBe('unverified')
    expect(document.form).toBe('digest')
  })

  it('says when there are no facts at all', () => {
    const { document, faults } = readDocument('第一条 甲。', 'corpus/policies/bus.md')
    expect(faults[0]).toEqual({ file: 'corpus/policies/bus.md', line: 1, message: '开头没有 --- 之间的说明' })
    expect(document).toMatchObject({ id: 'bus', title: 'bus', status: 'unverified' })
  })

  it('counts the lines of the text from the head of the file', () => {
    expect(faultsOf(FACTS, '第一条 甲。\n\n第三条 丙。')).toEqual(['27 编号不连续：缺少第2条'])
  })

  it('never fails', () => {
    const line = fc.oneof(
      fc.constantFrom('---', 'id: a', 'a: &b [*b]', '- [', '【要点1｜', '第一条', ': :', '{'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { document } = readDocument(lines.join('\n'), 'some.md')
        expect(document.paragraphs).toBeInstanceOf(Array)
      }),
      { numRuns: 400 },
    )
  })
})

describe('a digest', () => {
  const DIGEST = change('form', 'digest')

  it('has one paragraph a provision, with its place in the original and how well it is attested', () => {
    const { document, faults } = read(
      DIGEST,
      '## 报名\n【要点1｜第二条｜verified】自愿报名。\n可以退出。\n## 收费\n【要点2｜｜reported】收费另定。\n【要点3|三（二）|recalled】待核。',
    )
    expect(faults).toEqual([])
    expect(
      document.paragraphs.map(({ address, text, originalAddress, attestation, path }) => [
        address,
        text,
        originalAddress,
        attestation,
        path.join(),
      ]),
    ).toEqual([
      ['要点1', '自愿报名。\n可以退出。', '第二条', 'verified', '报名'],
      ['要点2', '收费另定。', null, 'reported', '收费'],
      ['要点3', '待核。', '三（二）', 'recalled', '收费'],
    ])
    expect(
      document.outline.map(({ title, firstParagraph, endParagraph }) => [
        title,
        firstParagraph,
        endParagraph,
      ]),
    ).toEqual([
      ['报名', 0, 1],
      ['收费', 1, 3],
    ])
  })

  it.each([
    [
      'an unknown attestation',
      '【要点1｜第二条｜sure】甲。',
      '25 核实程度“sure”要从 verified、reported、recalled 里选',
    ],
    [
      'a number that comes twice',
      '【要点1｜｜verified】甲。\n【要点1｜｜verified】乙。',
      '26 地址重复：要点1',
    ],
    [
      'a number that is missing',
      '【要点1｜｜verified】甲。\n【要点3｜｜verified】乙。',
      '26 编号不连续：要点1之后是要点3',
    ],
    ['a provision without words', '【要点1｜｜verified】', '25 要点1没有内容'],
    ['a head that is not closed', '【要点1｜第二条】甲。', '25 要点的开头写法不对'],
    [
      'words before the first provision',
      '甲。\n【要点1｜｜verified】乙。',
      '25 要点之前有不属于任何要点的文字',
    ],
    ['no provision', '', '25 没有读到任何要点'],
  ])('names %s', (_, body, fault) => {
    expect(faultsOf(DIGEST, body)).toContain(fault)
  })

  it('takes an unknown attestation for the weakest', () => {
    expect(read(DIGEST, '【要点1｜｜sure】甲。').document.paragraphs[0]?.attestation).toBe('recalled')
  })
})
