import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkCorpus } from '../../../server/ingest/check-corpus.ts'
import { readLexicon } from '../../../server/ingest/read-lexicon.ts'

const LEXICON: Record<string, string> = {
  'user-words.txt': '# 说明\n县管校聘\n强基计划\t招生名称\n',
  'stop-words.txt': '请问\n',
  'lay-terms.tsv': '延时班\t课后延时服务、课后服务\t口语\n',
  'synonyms.tsv': '课后延时服务、课后延时\t同义\n',
  'intents.yaml': '- kind: fact\n  examples: [怎么规定的]\n',
  'topics.yaml':
    '- id: after-school\n  name: 课后服务\n  audience: [parent]\n  questions: [放学没人接怎么办]\n',
  'offices.yaml': "- id: hotline\n  office: 热线\n  phone: '12345'\n  hours: null\n  source: 某文件\n",
  'crisis.yaml': '- id: fire\n  words: [着火了]\n  message: 先离开。\n  offices: [hotline]\n',
  'danger-examples.tsv': '后厨冒黑烟\tfire\n消防演练多久一次\t-\n',
}

function plan(facts: Record<string, string> = {}, body = '1.课后服务要做好。\n2.课后延时要做好。'): string {
  const all: Record<string, string> = {
    id: 'plan',
    title: '工作要点',
    aliases: '[]',
    number: 'null',
    issuers: '[市教育局]',
    level: 'municipal',
    kind: '年度计划',
    issuedOn: 'null',
    effectiveOn: 'null',
    status: 'in_force',
    statusNote: 'null',
    supersededBy: 'null',
    repealedOn: 'null',
    period: '{ from: 2020-01-01, to: 2020-12-31 }',
    form: 'verbatim',
    source: '{ url: null, retrievedOn: null, sha256: null }',
    checkedBy: 'null',
    checkedOn: 'null',
    audience: '[]',
    topics: '[]',
    leansOn: '{}',
    gaps: '[]',
    ...facts,
  }
  const yaml = Object.entries(all).map(([key, value]) => `${key}: ${value}`)
  return ['---', ...yaml, '---', body].join('\n')
}

let folder = ''
const write = (name: string, text: string): void => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
const check = (): string[] =>
  checkCorpus(folder).map(({ file, line, message }) => `${file.slice(folder.length + 1)}:${line}: ${message}`)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'))
  write('plan/plan.md', plan())
  mkdirSync(join(folder, 'policies'))
  for (const [name, text] of Object.entries(LEXICON)) write(`lexicon/${name}`, text)
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('checkCorpus', () => {
  it('finds nothing in a sound corpus', () => {
    expect(check()).toEqual([])
  })

  it('finds nothing in the corpus that ships', () => {
    expect(checkCorpus(new URL('../../../corpus', import.meta.url).pathname)).toEqual([])
  })

  it('says when the folder, a part of it or a lexicon file is not there', () => {
    expect(checkCorpus('/no/such/folder')).toEqual([
      { file: '/no/such/folder', line: 1, message: '没有这个文件夹' },
    ])
    rmSync(join(folder, 'policies'), { recursive: true })
    rmSync(join(folder, 'lexicon/crisis.yaml'))
    expect(check()).toEqual([
      'lexicon/crisis.yaml:1: 没有这个文件',
      'lexicon/danger-examples.tsv:1: crisis.yaml 里没有 fire',
      'policies:1: 没有这个文件夹',
    ])
  })

  it('names links to documents and paragraphs that are not there', () => {
    write('plan/plan.md', plan({ leansOn: '{ 第1条: [bus], 第9条: [plan] }' }))
    expect(check()).toEqual([
      'plan/plan.md:22: leansOn.第1条：库里没有 bus',
      'plan/plan.md:22: leansOn.第9条：指向了自己',
      'plan/plan.md:22: leansOn：没有第9条',
    ])
  })

  it('names a successor and plan items that are not there', () => {
    write(
      'policies/bus.md',
      plan({
        id: 'bus',
        status: 'repealed',
        statusNote: '已废止',
        supersededBy: 'new-bus',
        period: 'null',
        planItems: '[2, 35]',
      }),
    )
    expect(check()).toEqual([
      'policies/bus.md:13: supersededBy：库里没有 new-bus',
      'policies/bus.md:24: planItems：要点没有第35条',
    ])
  })

  it('names former addresses that lead nowhere or are still in use', () => {
    write('plan/plan.md', plan({ formerAddresses: '{ 要点1: [第1条, 第9条], 第2条: [第1条] }' }))
    expect(check()).toEqual([
      'plan/plan.md:24: formerAddresses.要点1：没有第9条',
      'plan/plan.md:24: formerAddresses：第2条仍是现在的地址',
    ])
  })

  it('names successors that go round in a circle, and one that is older', () => {
    const amended = { status: 'amended', period: 'null' }
    write('policies/a.md', plan({ ...amended, id: 'a', supersededBy: 'b', issuedOn: '2020-02-01' }))
    write('policies/b.md', plan({ ...amended, id: 'b', supersededBy: 'c', issuedOn: '2020-01-01' }))
    write('policies/c.md', plan({ ...amended, id: 'c', supersededBy: 'a' }))
    expect(check()).toEqual([
      'policies/a.md:13: supersededBy：b 发布得更早',
      'policies/a.md:13: supersededBy：绕回了自己',
      'policies/b.md:13: supersededBy：绕回了自己',
      'policies/c.md:13: supersededBy：绕回了自己',
    ])
  })

  it('checks the list of official addresses', () => {
    write('policies/bus.md', plan({ id: 'bus', period: 'null', number: '测〔2020〕1号' }))
    const entry = (facts: Record<string, string>): string => {
      const all = {
        id: 'bus',
        title: '标题',
        number: 'null',
        url: 'https://example.org/1',
        confidence: 'seen',
        ...facts,
      }
      const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`)
      return `- ${lines.join('\n  ')}\n`
    }
    write('sources.yaml', entry({ number: '测［2020］1号' }))
    expect(check()).toEqual([])
    write(
      'sources.yaml',
      [
        entry({ number: '测〔2021〕1号' }),
        entry({ url: 'https://example.org/2' }),
        entry({ id: 'nobody' }),
        entry({ id: 'plan', url: 'ftp://example.org', confidence: 'sure' }),
      ].join(''),
    )
    expect(check()).toEqual([
      'sources.yaml:3: 文号与资料里的 测〔2020〕1号 不同',
      'sources.yaml:6: id 重复：bus',
      'sources.yaml:11: 库里没有 nobody',
      'sources.yaml:14: 网址重复：bus 已用',
      'sources.yaml:19: url：不是网址',
      'sources.yaml:20: confidence：要从 seen、inferred 里选',
    ])
  })

  it('names lay terms that lead to words which stand nowhere', () => {
    write('lexicon/lay-terms.tsv', '# 说明\n延时班\t课后延时服务、托管班\t口语\n')
    expect(check()).toEqual(['lexicon/lay-terms.tsv:2: 资料里没有“托管班”'])
  })

  it('names an id that is used twice', () => {
    write('policies/bus.md', plan())
    expect(check()).toContain(`policies/bus.md:1: id 重复：plan 已用于 ${folder}/plan/plan.md`)
  })

  it('names a paragraph that comes twice', () => {
    write('plan/plan.md', plan({}, '1.甲要做好。\n1.乙要做好。'))
    expect(check()).toContain('plan/plan.md:26: 地址重复：第1条，第二处记作第1条（二）')
  })

  it('lists faults by file and line', () => {
    write('lexicon/lay-terms.tsv', '甲\t\t理由\n乙\n')
    write('plan/plan.md', plan({ status: 'valid' }))
    const files = check().map((fault) => fault.split(': ')[0])
    expect(files).toEqual(['lexicon/lay-terms.tsv:1', 'lexicon/lay-terms.tsv:2', 'plan/plan.md:11'])
  })
})

describe('readLexicon', () => {
  it('reads every list', () => {
    expect(readLexicon(join(folder, 'lexicon'))).toEqual({
      faults: [],
      lexicon: {
        userWords: ['县管校聘', '强基计划'],
        stopWords: ['请问'],
        layTerms: [{ lay: '延时班', official: ['课后延时服务', '课后服务'], reason: '口语' }],
        synonyms: [{ words: ['课后延时服务', '课后延时'], reason: '同义' }],
        intents: [{ kind: 'fact', examples: ['怎么规定的'] }],
        topics: [
          { id: 'after-school', name: '课后服务', audience: ['parent'], questions: ['放学没人接怎么办'] },
        ],
        offices: [{ id: 'hotline', office: '热线', phone: '12345', hours: null, source: '某文件' }],
        crisis: [{ id: 'fire', words: ['着火了'], message: '先离开。', offices: ['hotline'] }],
        dangerExamples: [
          { text: '后厨冒黑烟', rule: 'fire' },
          { text: '消防演练多久一次', rule: null },
        ],
      },
    })
  })

  it.each([
    ['lay-terms.tsv', '甲\t乙\t丙\n甲\t丁\t戊', '2: “甲”重复，第 1 行已有'],
    ['lay-terms.tsv', '# 说明\n甲\t 、 \t丙', '2: “甲”没有政策词'],
    ['lay-terms.tsv', '甲\t乙', '1: 要有三栏：口语词<TAB>政策词、政策词<TAB>理由'],
    ['lay-terms.tsv', '甲\t甲、乙\t丙', '1: “甲”指向了自己'],
    ['lay-terms.tsv', '甲\t乙\t ', '1: “甲”没有理由'],
    ['synonyms.tsv', '甲\t理由', '1: 一组至少两个词'],
    ['synonyms.tsv', '甲、乙\t理由\n乙、丙\t理由', '2: “乙”重复，第 1 行已有'],
    ['synonyms.tsv', '甲、乙', '1: 要有两栏：词、词<TAB>理由'],
    ['user-words.txt', '甲\n\n甲', '3: “甲”重复，第 1 行已有'],
    ['intents.yaml', '- kind: fact\n  examples: []', '2: examples：至少写一个例句'],
    ['intents.yaml', 'kind: fact', '1: 要写成一项一项的列表'],
    [
      'topics.yaml',
      '- id: a\n  name: 甲\n  audience: [pupil]\n  questions: [乙]',
      '3: audience.0：要从 parent、teacher、operator 里选',
    ],
    ['offices.yaml', "- id: a\n  office: 甲\n  phone: '12345'\n  hours: null", '1: source：电话要写来源'],
    [
      'offices.yaml',
      '- id: a\n  office: 甲\n  phone: 12345\n  hours: null\n  source: 乙',
      '3: phone：要写文字',
    ],
    [
      'offices.yaml',
      '- id: a\n  office: 甲\n  phone: 无\n  hours: null\n  source: 乙',
      '3: phone：不是电话号码（要加引号写成文字）',
    ],
    [
      'crisis.yaml',
      '- id: a\n  words: [甲]\n  message: 乙\n  offices: [nobody]',
      '4: offices.yaml 里没有 nobody',
    ],
    ['danger-examples.tsv', '地震了\tearthquake', '1: crisis.yaml 里没有 earthquake'],
  ])('names a fault of %s: %s', (name, text, fault) => {
    write(`lexicon/${name}`, text)
    const own = readLexicon(join(folder, 'lexicon')).faults.filter(({ file }) => file.endsWith(name))
    expect(own.map(({ line, message }) => `${line}: ${message}`)).toContain(fault)
  })

  it('leaves out an office that nobody knows', () => {
    write('lexicon/crisis.yaml', '- id: a\n  words: [甲]\n  message: 乙\n  offices: [nobody, hotline]')
    expect(readLexicon(join(folder, 'lexicon')).lexicon.crisis[0]?.offices).toEqual(['hotline'])
  })
})
