import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../server/contract.ts'
import type { Paragraph, PolicyDocument } from '../../server/domain/document.ts'
import { createWence, type Wence } from '../../server/wire.ts'

/** What standing in law and time promise, over the whole corpus that ships. */
let wence: Wence
beforeAll(async () => {
  wence = await createWence({ corpusDir: 'corpus' })
})

const ask = (question: string, asOf: string): Answer =>
  wence.assistant.explain({ question, asOf, carried: [], drop: [] }).answer

const provisions = (): { document: PolicyDocument; paragraph: Paragraph }[] =>
  wence.library.documents.flatMap((document) =>
    document.paragraphs.map((paragraph) => ({ document, paragraph })),
  )

const NO_RULE = ['repealed', 'lapsed', 'not_yet_in_force']
const DAYS = ['2019-06-01', '2020-06-01', '2026-11-23']

describe('laws by the day asked about', () => {
  it.each([
    ['未成年人保护法', '第一百一十九条', '2021-06-01', /此前的文本/],
    ['家庭教育促进法', '第四十三条', '2022-01-01', /自2022-01-01起施行/],
    ['职业教育法', '第六条', '2022-05-01', /此前的文本/],
    ['学前教育法', '第三条', '2025-06-01', /自2025-06-01起施行/],
    ['体育法', '第二十七条', '2023-01-01', /此前的文本/],
  ])('《%s》%s is no rule before %s, and one from then on', (law, address, begins, notice) => {
    const document = wence.library.findByName(law)?.documents[0]
    expect(document?.effectiveOn).toBe(begins)
    const place = document?.paragraphs.find(({ originalAddress }) => originalAddress !== null)
    const question = `《${law}》${place?.originalAddress ?? address}讲什么`
    const before = ask(question, dayBefore(begins))
    expect([before.status, before.reason]).toEqual(['partial', 'not_yet_in_force'])
    expect(before.text).toMatch(/^相关规定在您问的日期还没有施行。.*（尚未施行）/)
    expect(before.notices.join()).toMatch(notice)
    expect(before.citations.map(({ status }) => status)).not.toContain('in_force')
    const after = ask(question, begins)
    expect([after.status, after.reason]).toEqual(['answered', null])
    expect(after.text).not.toContain('尚未施行')
    expect(new Set(after.citations.map(({ status }) => status))).toEqual(new Set(['in_force']))
  })

  it('says that the text is younger than the day asked about', () => {
    const then = ask('《教育法》第七十八条讲什么', '2020-06-01')
    expect(then.notices.join()).toContain('2021-04-29修改后的文本')
    expect(ask('《教育法》第七十八条讲什么', '2021-04-29').notices.join()).not.toContain('修改后的文本')
  })
})

describe('plans and their years', () => {
  it('the plan of 2020 is in force within its year, over after it, and the answer says so', () => {
    const [during, after] = ['2020-12-31', '2021-01-01'].map((day) => ask('第6条讲什么', day))
    expect(during?.citations[0]?.status).toBe('in_force')
    expect(during?.notices).toContain('这是2020年的计划，只说明2020年的安排。')
    expect(after?.status).toBe('answered')
    expect(after?.citations[0]?.status).toBe('expired')
    expect(after?.notices.join()).toContain('2020年的计划，期限已过')
  })

  it('a plan that ended is quoted as in force only within its years', () => {
    const ended = wence.library.documents.filter(
      ({ status, period }) => status === 'lapsed' && period !== null,
    )
    expect(ended.length).toBeGreaterThan(3)
    for (const { title, period, paragraphs } of ended) {
      const address = paragraphs.find(({ attestation }) => attestation !== 'recalled')?.address
      if (address === undefined || period === null) continue
      const within = ask(`《${title}》${address}`, period.to)
      expect([title, within.status, within.citations[0]?.status]).toEqual([title, 'answered', 'in_force'])
      const later = ask(`《${title}》${address}`, '2026-11-23')
      expect([title, later.status, later.reason]).toEqual([title, 'partial', 'superseded_only'])
      expect(later.text).toContain('（已失效）')
    }
  })

  it('what was amended later was in force until then', () => {
    const then = ask('《减负三十条》要点1', '2020-06-01')
    const now = ask('《减负三十条》要点1', '2026-11-23')
    expect([then.status, then.citations[0]?.documentId, then.citations[0]?.status]).toEqual([
      'answered',
      'burden-2018',
      'in_force',
    ])
    expect([now.status, now.reason, now.citations[0]?.status]).toEqual([
      'partial',
      'superseded_only',
      'amended',
    ])
    expect(now.text).toContain('（部分内容已被修改）')
  })
})

describe('what no longer stands', () => {
  it('answers in full for a year in which it did', () => {
    for (const question of ['2020年春天高三是几号开的学', '2018年国家规定培训机构几点下课'])
      expect([question, ask(question, '2026-11-23').status]).toEqual([question, 'answered'])
    expect(ask('2018年规定的培训机构几点下课，现在还算数吗', '2026-11-23').citations[0]?.status).not.toBe(
      'lapsed',
    )
  })

  it('gives way to a rule that stands and says as much', () => {
    const { status, citations } = ask('培训班一次最多收几个月的钱', '2026-11-23')
    expect([status, citations[0]?.documentId]).toEqual(['answered', 'train-2022'])
  })

  it('stays where the asker names it', () => {
    const { citations } = ask('规范校外培训机构发展的意见里，一次最多收几个月的钱', '2026-11-23')
    expect(citations[0]?.documentId).toBe('train-2018')
  })
})

describe('every provision, asked in its own words', () => {
  it.each(DAYS)('on %s: nothing that is no rule on that day is the ground of a full answer', (day) => {
    for (const { document, paragraph } of provisions().filter((_, at) => at % 8 === 0)) {
      const question = paragraph.text.slice(0, 60)
      const { status, citations } = ask(question, day)
      if (status !== 'answered') continue
      // Who names a past year asks what was laid down in it.
      const namesPast = [...question.matchAll(/20\d\d/g)].some(([year]) => year <= day.slice(0, 4))
      const standing = citations[0]?.status
      if (namesPast) expect(standing, document.id).not.toBe('not_yet_in_force')
      else expect(NO_RULE, document.id).not.toContain(standing)
    }
  })

  it('what came after the plan never says what the plan said', () => {
    const later = provisions().filter(({ document }) => document.relation === '后续更新')
    expect(later.length).toBeGreaterThan(100)
    for (const { paragraph } of later.filter(({ paragraph }) => paragraph.attestation !== 'recalled')) {
      const { citations, nearest } = ask(`2020年的工作要点里，${paragraph.text.slice(0, 50)}`, '2026-11-23')
      const named = [...citations, ...nearest].map(({ documentId }) => wence.library.findDocument(documentId))
      const wrong = named.filter((document) => document?.relation === '后续更新')
      // A provision that names its own document asks for that one.
      const asked = wence.library.findNames(paragraph.text.slice(0, 50)).flatMap(({ documents }) => documents)
      expect(wrong.filter((document) => document && !asked.includes(document)).map((one) => one?.id)).toEqual(
        [],
      )
    }
  })

  it('what came after the plan and tells no date is not in force in 2020', () => {
    const undated = provisions().filter(
      ({ document: { relation, issuedOn, effectiveOn } }) =>
        relation === '后续更新' && issuedOn === null && effectiveOn === null,
    )
    expect(undated.length).toBeGreaterThan(50)
    for (const { document, paragraph } of undated) {
      const { citations } = ask(paragraph.text.slice(0, 60), '2020-12-31')
      for (const { documentId, status } of citations)
        if (documentId === document.id) expect(status, paragraph.id).toBe('not_yet_in_force')
    }
  })
})

describe('what nobody has read', () => {
  const recalled = () => provisions().filter(({ paragraph }) => paragraph.attestation === 'recalled')
  const isRecalled = (id: string) => wence.library.paragraphById(id)?.attestation === 'recalled'

  it('holds no figures and says that it is to be checked', () => {
    expect(recalled().length).toBeGreaterThan(50)
    for (const { paragraph } of recalled()) {
      expect(paragraph.text, paragraph.id).toContain('此处资料待核')
      const bare = paragraph.text.replace(/《[^》]*》|“[^”]*”|\d{4}年/g, '')
      expect(bare, paragraph.id).not.toMatch(/\d/)
    }
  })

  it.each(DAYS)('is never quoted, whether asked in its words or by its address (%s)', (day) => {
    for (const { document, paragraph } of recalled()) {
      const inWords = paragraph.text.replace(/[，,]?此处资料待核。?/, '')
      const questions = [inWords, `${inWords}是什么？`, `《${document.title}》${paragraph.address}`]
      for (const question of questions) {
        const { citations, nearest } = ask(question, day)
        const wrong = [...citations, ...nearest].filter(({ paragraphId }) => isRecalled(paragraphId))
        expect(wrong.map(({ paragraphId }) => paragraphId)).toEqual([])
      }
    }
  })
})

describe('what was only reported', () => {
  it('is introduced as a report wherever it is quoted, and the notices say so', () => {
    const reported = provisions().filter(({ paragraph }) => paragraph.attestation === 'reported')
    for (const { paragraph } of reported.filter((_, at) => at % 4 === 0)) {
      const answer = ask(paragraph.text.slice(0, 60), '2026-11-23')
      const quoted = answer.citations.filter(({ attestation }) => attestation === 'reported')
      if (quoted.length === 0) continue
      expect(answer.text, paragraph.id).toContain('据公开报道')
      expect(answer.text, paragraph.id).toContain('以原文为准')
      expect(answer.notices.join(), paragraph.id).toContain('未见原文')
    }
  })
})

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
