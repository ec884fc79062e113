import { describe, expect, it } from 'vitest'
import { findDueChecks, readCheckState } from '../../../server/knowledge/due-checks.ts'
import { aDocument } from '../../support/a-document.ts'

const stateOf = (checkedOn: string | null, status: 'in_force' | 'unverified' | 'repealed', today: string) =>
  readCheckState({ checkedOn, status }, today)

describe('the check of a document', () => {
  it('is due when there was none', () => {
    expect(stateOf(null, 'in_force', '2026-01-01')).toEqual({ daysSinceCheck: null, due: true })
  })

  it('holds half a year for what is in force', () => {
    expect(stateOf('2026-01-01', 'in_force', '2026-06-30')).toEqual({ daysSinceCheck: 180, due: false })
    expect(stateOf('2026-01-01', 'in_force', '2026-07-01')).toEqual({ daysSinceCheck: 181, due: true })
  })

  it('holds shorter for what is not verified and longer for what is repealed', () => {
    expect(stateOf('2026-01-01', 'unverified', '2026-02-01').due).toBe(true)
    expect(stateOf('2026-01-01', 'repealed', '2027-12-31').due).toBe(false)
  })

  it('is not older than nothing when the day is before it', () => {
    expect(stateOf('2026-01-02', 'in_force', '2026-01-01')).toEqual({ daysSinceCheck: 0, due: false })
  })
})

describe('due checks', () => {
  it('are found in the order of the library', () => {
    const documents = [
      aDocument({ id: 'never' }),
      aDocument({ id: 'fresh', checkedOn: '2026-01-01' }),
      aDocument({ id: 'old', checkedOn: '2020-01-01' }),
    ]
    expect(findDueChecks(documents, '2026-01-31').map(({ id }) => id)).toEqual(['never', 'old'])
  })
})
