import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../server/contract.ts'
import { createWence, type Wence } from '../../server/wire.ts'

/** Who issued a document, when, and whether it is in force: told from what is registered, never from a rule by chance. */
let wence: Wence
beforeAll(async () => {
  wence = await createWence({ corpusDir: 'corpus' })
})

const ask = (question: string): Answer =>
  wence.assistant.explain({ question, asOf: '2026-11-23', carried: [], drop: [] }).answer

describe('asked about a document itself, an answer', () => {
  it('tells the days with the standing', () => {
    const { status, text, understood, citations } = ask('义务教育法什么时候开始施行的')
    expect([status, understood.kind]).toEqual(['answered', 'date'])
    expect(text).toContain('收录的文本自2006年9月1日起施行。1986年4月12日发布。效力：现行。')
    expect(citations.map(({ documentId }) => documentId)).toEqual(['law-compulsory'])
  })

  it('names who issued it', () => {
    const { status, text } = ask('这份工作要点谁印发的')
    expect([status, text.startsWith('《中共淄博市委教育工委 淄博市教育局2020年工作要点》：由')]).toEqual([
      'answered',
      true,
    ])
    expect(text).toContain('由中共淄博市委教育工委、淄博市教育局发布。')
  })

  it('names what came after a lapsed one', () => {
    const { status, text } = ask('乡村教师支持计划还有效吗')
    expect(status).toBe('answered')
    expect(text).toContain('效力：已失效。')
    expect(text).toContain('后来的文件是《教育部等六部门关于加强新时代乡村教师队伍建设的意见》。')
  })

  it('gives no number that no source gives, and hands over', () => {
    const { status, text, citations, handoff } = ask('双减意见文号是多少')
    expect([status, citations]).toEqual(['unanswered', []])
    expect(text).toContain('文号没有登记，来源没有给出。')
    expect(handoff.length).toBeGreaterThan(0)
  })

  it('does not call in force what nobody has checked', () => {
    const { status, text } = ask('教育惩戒规则现在还有效吗')
    expect(status).toBe('unanswered')
    expect(text).toContain('效力：是否现行有效未核实，以发布机关最新文件为准。')
  })

  it('is of the document that the turn before quoted', () => {
    const first = wence.assistant.explain({
      question: '校车超员怎么罚',
      asOf: '2026-11-23',
      carried: [],
      drop: [],
    })
    const { answer } = wence.assistant.explain({
      question: '这个条例是谁发布的',
      asOf: '2026-11-23',
      carried: first.carried,
      drop: [],
    })
    expect(answer.citations[0]?.documentId).toBe(first.answer.citations[0]?.documentId)
    expect(answer.understood.kind).toBe('who')
  })
})
