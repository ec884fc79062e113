import { describe, expect, it } from 'vitest'
import { rateLearned } from '../../../server/cli/rate-learned.ts'

const decided = (features: Readonly<Record<string, number>>) => ({
  answerable: false,
  confidence: 0,
  conflicts: [],
  features,
})
const HELD = { coverage: 1, near: 1, bigrams: 1, gap: 0 }

describe('the decision after learning', () => {
  it('rises with the chance of the first passage, whatever the scores', () => {
    const at = (chance: number): number => rateLearned(decided(HELD), chance).confidence
    expect(at(0.2)).toBeLessThan(at(0.5))
    expect(at(0.5)).toBeLessThan(at(0.9))
    expect(rateLearned(decided({ ...HELD, gap: 1 }), 0.5).confidence).toBe(at(0.5))
  })
  it('answers a sure first passage, and not one that speaks of another place', () => {
    expect(rateLearned(decided(HELD), 0.9).answerable).toBe(true)
    expect(rateLearned(decided({ ...HELD, place: 1 }), 0.9).answerable).toBe(false)
  })
  it('never answers from nothing', () => {
    expect(rateLearned(decided({}), 0)).toMatchObject({ answerable: false, confidence: 0 })
  })
})
