import { describe, expect, it } from 'vitest'
import { citeWhole } from '../../../../server/answer/compose/cite.ts'
import { findBasis } from '../../../../server/answer/compose/find-basis.ts'
import type { PolicyDocument } from '../../../../server/domain/document.ts'
import { buildLibrary } from '../../../../server/domain/library.ts'
import { aDocument, aParagraph } from '../../../support/a-document.ts'

function documentOf(id: string, given: Partial<PolicyDocument>): PolicyDocument {
  const paragraphs = [aParagraph('第1条', '落实《乙法》。', { documentId: id })]
  return aDocument({ id, title: id, aliases: [], period: null, planItems: [1], paragraphs, ...given })
}

const city = documentOf('city', { level: 'municipal' })
const province = documentOf('province', { level: 'provincial' })
const state = documentOf('state', { level: 'national', title: '乙法' })
const other = documentOf('other', { level: 'national', topics: ['别的'] })
const later = documentOf('later', { level: 'national', relation: '后续更新' })
const future = documentOf('future', { level: 'national', effectiveOn: '2021-01-01' })
const all = [city, province, state, other, later, future]

const reference = (documentId: string, target: string, mention = target) => ({
  documentId,
  paragraphAddress: '第1条',
  mention,
  target,
})
const library = buildLibrary(all, [
  reference('city', 'other'),
  reference('city', 'state', '乙法'),
  reference('city', 'later'),
  reference('city', 'future'),
  reference('state', 'city'),
])

const basisOf = (document: PolicyDocument, found: readonly string[] = [], asOf = '2020-06-01') =>
  findBasis([citeWhole(document, document.paragraphs[0]!, asOf)], { library, asOf, found })
const ids = (basis: ReturnType<typeof basisOf>): string[] => basis.map(({ documentId }) => documentId)

describe('findBasis', () => {
  it('links what the paragraph names, then what the editor linked; never what came later or is not in force', () => {
    expect(ids(basisOf(city))).toEqual(['state', 'other'])
  })

  it('takes in what the question found on the same item and subject, with the paragraph it found', () => {
    const basis = basisOf(city, ['province#第1条', 'state#第1条'])
    expect(basis.map(({ level, documentId }) => `${level} ${documentId}`)).toEqual([
      'national state',
      'provincial province',
    ])
    expect(basis.map(({ paragraphAddress }) => paragraphAddress)).toEqual(['第1条', '第1条'])
  })

  it('goes upwards only', () => {
    expect(ids(basisOf(state, ['city#第1条', 'province#第1条']))).toEqual([])
    expect(ids(basisOf(province, ['city#第1条', 'state#第1条']))).toEqual(['state'])
  })

  it('tells each one’s standing on the day and which citation rests on it', () => {
    expect(basisOf(city, [], '2021-06-01').map(({ status, citation }) => `${status} ${citation}`)).toEqual([
      'in_force 0',
      'in_force 0',
    ])
    expect(ids(basisOf(city, [], '2021-06-01'))).toEqual(['state', 'other'])
  })
})
