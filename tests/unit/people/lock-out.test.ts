import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lockMs, NAME_LOCK } from '../../../server/people/lock-out.ts'
import { STAFF_ROLES } from '../../../server/domain/knowledge.ts'
import { mayActAs } from '../../../server/people/staff.ts'

describe('a lock after failures', () => {
  it('comes with the fifth failure and doubles with each further one', () => {
    expect([4, 5, 6, 7].map((failures) => lockMs(failures, NAME_LOCK))).toEqual([0, 30_000, 60_000, 120_000])
  })

  it('never shrinks and never grows beyond its limit', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (failures) => {
        const now = lockMs(failures, NAME_LOCK)
        expect(now).toBeLessThanOrEqual(NAME_LOCK.longestMs)
        expect(lockMs(failures + 1, NAME_LOCK)).toBeGreaterThanOrEqual(now)
      }),
    )
  })
})

describe('roles', () => {
  it('may do what the roles before them may', () => {
    const table = STAFF_ROLES.map((role) => STAFF_ROLES.filter((needed) => mayActAs(role, needed)).length)
    expect(table).toEqual([1, 2, 3, 4, 5])
  })
})
