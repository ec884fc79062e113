import { describe, expect, it } from 'vitest'
import { weighDocuments, type Weighing } from '../../../../server/answer/evidence/weigh-documents.ts'
import type { Paragraph, PolicyDocument } from '../../../../server/domain/document.ts'
import { buildLibrary } from '../../../../server/domain/library.ts'
import type { RankedPassage } from '../../../../server/search/rank-passages.ts'
import { aDocument, aParagraph } from '../../../support/a-document.ts'

function documentOf(
  id: string,
  given: Partial<PolicyDocument> = {},
  one: Partial<Paragraph> = {},
): PolicyDocument {
  const paragraphs = [aParagraph('第1条', '学校提供课后服务。', { documentId: id, ...one })]
  return aDocument({ id, title: id, aliases: [], period: null, paragraphs, ...given })
}

const plan = documentOf('plan')
const rule = documentOf('rule')
const later = documentOf('later', { relation: '后续更新' })
const repealed = documentOf('repealed', { status: 'repealed' })
const reported = documentOf('reported', {}, { attestation: 'reported' })
const recalled = documentOf('recalled', {}, { attestation: 'recalled' })
const all = [plan, rule, later, repealed, reported, recalled]

const weighing: Weighing = {
  library: buildLibrary(all),
  planId: 'plan',
  asOf: '2020-06-01',
  timeAsked: null,
  named: [],
}

/** Document ids in the order that equally ranked paragraphs take. */
function ordered(given: Partial<Weighing>, ids: readonly string[]): string[] {
  return weighed(given, ids).map(({ id }) => id.replace('#第1条', ''))
}

function weighed(given: Partial<Weighing>, ids: readonly string[]): RankedPassage[] {
  const ranked = ids.map((id, passage) => ({
    passage,
    id: `${id}#第1条`,
    score: 10,
    why: [{ label: 'words', value: 10 }],
    windows: [],
  }))
  return weighDocuments(ranked, { ...weighing, ...given })
}

describe('weighDocuments', () => {
  it('never lets recalled or unknown text through', () => {
    expect(ordered({}, ['recalled', 'rule', 'missing'])).toEqual(['rule'])
  })

  it('puts the plan before a rule, what was read before what was reported, what stands before what does not', () => {
    expect(ordered({}, ['repealed', 'reported', 'rule', 'plan'])).toEqual([
      'plan',
      'rule',
      'reported',
      'repealed',
    ])
  })

  it('puts the plan behind when the present is asked about, and leaves later rules out when the plan is', () => {
    expect(ordered({ timeAsked: 'now' }, ['plan', 'later'])).toEqual(['later', 'plan'])
    expect(ordered({ timeAsked: 'plan' }, ['later', 'rule', 'plan'])).toEqual(['plan', 'rule'])
    expect(ordered({ timeAsked: 'plan', named: [later] }, ['later'])).toEqual(['later'])
    expect(ordered({ asOf: '2021-01-01' }, ['later', 'rule'])).toEqual(['later', 'rule'])
  })

  it('puts a named document before the plan, and keeps the others', () => {
    expect(ordered({ named: [rule] }, ['plan', 'later', 'rule'])).toEqual(['rule', 'plan', 'later'])
  })

  it('keeps scores explained: the parts add up', () => {
    for (const { score, why } of weighed({ named: [rule] }, ['plan', 'rule', 'reported', 'repealed'])) {
      expect(why.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 10)
    }
  })
})
