import { describe, expect, it } from 'vitest'
import { isSuperseded, standingOn, standsOn } from '../../../../server/answer/evidence/standing.ts'
import { aDocument } from '../../../support/a-document.ts'

describe('standing on a day', () => {
  it.each([
    ['2019-12-31', 'not_yet_in_force', false],
    ['2020-01-01', 'in_force', true],
    ['2022-06-30', 'in_force', true],
    ['2022-07-01', 'repealed', false],
    ['2030-01-01', 'repealed', false],
  ] as const)('of a rule of 2020 repealed on 2022-07-01, on %s: %s', (day, standing, stands) => {
    const document = aDocument({
      effectiveOn: '2020-01-01',
      repealedOn: '2022-07-01',
      status: 'repealed',
    })
    expect(standingOn(document, day)).toBe(standing)
    expect(standsOn(document, day)).toBe(stands)
    expect(isSuperseded(document, day)).toBe(!stands)
  })

  it('counts from the day of issue where no day of effect is given, else from that of effect', () => {
    expect(standsOn(aDocument({ issuedOn: '2020-05-01' }), '2020-04-30')).toBe(false)
    expect(standsOn(aDocument({ issuedOn: '2020-05-01' }), '2020-05-01')).toBe(true)
    const later = aDocument({ issuedOn: '2020-05-01', effectiveOn: '2020-09-01' })
    expect(standsOn(later, '2020-08-31')).toBe(false)
  })

  it('takes a rule without dates as its status says', () => {
    expect(standsOn(aDocument({ status: 'in_force' }), '1999-01-01')).toBe(true)
    expect(standsOn(aDocument({ status: 'unverified' }), '2020-01-01')).toBe(true)
    expect(standsOn(aDocument({ status: 'lapsed' }), '2020-01-01')).toBe(false)
    expect(standsOn(aDocument({ status: 'not_yet_in_force' }), '2020-01-01')).toBe(false)
  })

  it('holds an amended rule for superseded only where another document took its place', () => {
    expect(isSuperseded(aDocument({ status: 'amended' }), '2020-06-01')).toBe(false)
    expect(isSuperseded(aDocument({ status: 'amended', supersededBy: 'newer' }), '2020-06-01')).toBe(true)
    expect(isSuperseded(aDocument(), '2020-06-01')).toBe(false)
  })
})
