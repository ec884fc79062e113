import { describe, expect, it } from 'vitest'
import { citeWhole } from '../../../../server/answer/compose/cite.ts'
import { NOTICES } from '../../../../server/answer/compose/messages.ts'
import { noticesFor, noticesOnQuestion } from '../../../../server/answer/compose/notices.ts'
import type { PolicyDocument } from '../../../../server/domain/document.ts'
import { buildLibrary } from '../../../../server/domain/library.ts'
import { aDocument, aParagraph } from '../../../support/a-document.ts'

const PLAIN = { period: null }

function noticesOf(given: Partial<PolicyDocument>, asOf = '2020-06-01'): string[] {
  const document = aDocument({ ...PLAIN, ...given })
  const citation = citeWhole(document, document.paragraphs[0]!, asOf)
  return noticesFor([citation, citation], buildLibrary([document]), asOf)
}

describe('noticesFor', () => {
  it('has no remark on the plain text of a rule in force', () => {
    expect(noticesOf({})).toEqual([])
  })

  it('names the years of a plan, once', () => {
    expect(noticesOf({ period: { from: '2020-01-01', to: '2020-12-31' } })).toEqual([
      NOTICES.planYear('2020', '2020'),
    ])
    expect(noticesOf({ period: { from: '2018-01-01', to: '2020-12-31' } })[0]).toContain('2018至2020年')
  })

  it('says that the years of a plan are over', () => {
    const plan = { period: { from: '2020-01-01', to: '2020-12-31' } }
    expect(noticesOf(plan, '2020-12-31')).toEqual([NOTICES.planYear('2020', '2020')])
    expect(noticesOf(plan, '2021-01-01')).toEqual([NOTICES.planOver('2020', '2020')])
  })

  it('says from when on a rule is in force, and that an older text was before', () => {
    const law = { issuedOn: '2021-10-23', effectiveOn: '2022-01-01' }
    expect(noticesOf(law, '2021-12-31')).toEqual([NOTICES.notYetInForce('测试计划', '2022-01-01')])
    expect(noticesOf(law, '2022-01-01')).toEqual([])
    const revised = { issuedOn: '1991-09-04', effectiveOn: '2021-06-01', statusNote: '2020年修订' }
    expect(noticesOf(revised, '2020-06-01')).toEqual([
      NOTICES.earlierTextThen('测试计划', '2021-06-01'),
      NOTICES.statusNote('测试计划', '2020年修订'),
    ])
  })

  it('says that the text is younger than the day asked about', () => {
    const law = { effectiveOn: '1995-09-01', amendedOn: '2021-04-29' }
    expect(noticesOf(law, '2019-01-01')).toEqual([NOTICES.laterText('测试计划', '2021-04-29')])
    expect(noticesOf(law, '2022-01-01')).toEqual([])
  })

  it('says that a document came after the plan', () => {
    expect(noticesOf({ relation: '后续更新' }, '2022-06-01')).toEqual([NOTICES.laterThanPlan])
  })

  it('says why a rule stands no more, on the days when it does not', () => {
    const ended = {
      status: 'repealed',
      statusNote: '2021年6月1日废止',
      repealedOn: '2021-06-01',
    } as const
    expect(noticesOf(ended, '2021-06-01')).toEqual([NOTICES.statusNote('测试计划', '2021年6月1日废止')])
    expect(noticesOf(ended, '2021-05-31')).toEqual([])
  })

  it('calls a digest a digest and a report a report', () => {
    const paragraphs = [aParagraph('要点1', '学校提供课后服务。', { attestation: 'reported' })]
    expect(noticesOf({ form: 'digest', paragraphs })).toEqual([NOTICES.reported])
    expect(noticesOf({ form: 'digest' })).toEqual([NOTICES.digest])
  })
})

describe('noticesOnQuestion', () => {
  const understood = { kind: 'fact', mapped: [], corrected: [], carried: [], masked: [] } as const
  it('tells what was masked, corrected and mapped, and nothing else', () => {
    expect(noticesOnQuestion(understood)).toEqual([])
    const notices = noticesOnQuestion({
      ...understood,
      masked: ['姓名', '手机号'],
      corrected: [{ from: '课后延石', to: '课后延时' }],
      mapped: [{ from: '晚托', to: '课后服务' }],
    })
    expect(notices).toEqual([
      NOTICES.masked('姓名、手机号'),
      NOTICES.corrected('课后延时'),
      NOTICES.mapped('课后服务'),
    ])
  })
})
