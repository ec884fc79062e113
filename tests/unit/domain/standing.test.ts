import { describe, expect, it } from 'vitest'
import { isSuperseded, isTextOfLaterDay, standingOn, standsOn } from '../../../server/domain/standing.ts'
import { aDocument } from '../../support/a-document.ts'

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
    expect(standsOn(aDocument({ status: 'in_force', period: null }), '1999-01-01')).toBe(true)
    expect(standsOn(aDocument({ status: 'unverified', period: null }), '2020-01-01')).toBe(true)
    expect(standsOn(aDocument({ status: 'lapsed', period: null }), '2020-01-01')).toBe(false)
    expect(standsOn(aDocument({ status: 'not_yet_in_force', period: null }), '2020-01-01')).toBe(false)
  })

  it('holds an amended rule for superseded only where another document took its place', () => {
    expect(isSuperseded(aDocument({ status: 'amended' }), '2020-06-01')).toBe(false)
    expect(isSuperseded(aDocument({ status: 'amended', supersededBy: 'newer' }), '2020-06-01')).toBe(true)
    expect(isSuperseded(aDocument(), '2020-06-01')).toBe(false)
  })

  it('holds it for in force until the day of the amendment', () => {
    const amended = aDocument({ status: 'amended', supersededBy: 'newer', amendedOn: '2021-07-24' })
    expect(standingOn(amended, '2020-06-01')).toBe('in_force')
    expect(isSuperseded(amended, '2021-07-23')).toBe(false)
    expect(isSuperseded(amended, '2021-07-24')).toBe(true)
  })

  it.each([
    ['2016-12-31', 'not_yet_in_force', false],
    ['2017-01-01', 'in_force', true],
    ['2020-12-31', 'in_force', true],
    ['2021-01-01', 'expired', true],
  ] as const)('of a plan of 2017 to 2020, on %s: %s', (day, standing, stands) => {
    const plan = aDocument({ period: { from: '2017-01-01', to: '2020-12-31' } })
    expect(standingOn(plan, day)).toBe(standing)
    expect(standsOn(plan, day)).toBe(stands)
  })

  it('of a plan that lapsed with its years: in force within them', () => {
    const plan = aDocument({ status: 'lapsed', period: { from: '2017-01-01', to: '2020-12-31' } })
    expect(standingOn(plan, '2019-06-01')).toBe('in_force')
    expect(standingOn(plan, '2021-01-01')).toBe('lapsed')
  })

  it('of what came after the plan and tells no date: not before 2021, nor before the year in its number or title', () => {
    const later = { relation: '后续更新', period: null } as const
    expect(standsOn(aDocument(later), '2020-12-31')).toBe(false)
    expect(standsOn(aDocument(later), '2021-01-01')).toBe(true)
    const numbered = aDocument({ ...later, number: '教基厅〔2022〕3号' })
    expect(standsOn(numbered, '2021-12-31')).toBe(false)
    expect(standsOn(numbered, '2022-01-01')).toBe(true)
    const named = aDocument({ ...later, id: 'train-2023' })
    expect(standsOn(named, '2022-12-31')).toBe(false)
    expect(standsOn(named, '2023-01-01')).toBe(true)
    const titled = aDocument({ period: null, title: '办学规范（2014年修订）' })
    expect(standsOn(titled, '2013-12-31')).toBe(false)
    expect(standsOn(titled, '2014-01-01')).toBe(true)
  })

  it('of what is announced: in force from its day on', () => {
    const announced = aDocument({ status: 'not_yet_in_force', effectiveOn: '2025-06-01', period: null })
    expect(standingOn(announced, '2025-05-31')).toBe('not_yet_in_force')
    expect(standingOn(announced, '2025-06-01')).toBe('in_force')
  })

  it('knows when the text it holds is younger than the day asked about', () => {
    const law = aDocument({ effectiveOn: '1995-09-01', amendedOn: '2021-04-29' })
    expect(isTextOfLaterDay(law, '2021-04-28')).toBe(true)
    expect(isTextOfLaterDay(law, '2021-04-29')).toBe(false)
    expect(isTextOfLaterDay(aDocument(), '1990-01-01')).toBe(false)
  })
})
