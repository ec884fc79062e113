import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPhraseFinder } from '../../../server/text/phrases.ts'

describe('buildPhraseFinder', () => {
  it('takes the longest phrase at a place', () => {
    const find = buildPhraseFinder(['课后', '课后服务', '服务'])
    expect(find('有课后服务')).toEqual([{ phrase: '课后服务', start: 1, end: 5 }])
  })

  it('finds the short phrase where the long one is not', () => {
    const find = buildPhraseFinder(['课后', '课后服务'])
    expect(find('课后辅导和课后服务').map(({ phrase }) => phrase)).toEqual(['课后', '课后服务'])
  })

  it('keeps phrases that overlap in part', () => {
    const find = buildPhraseFinder(['义务教育', '教育资助'])
    expect(find('义务教育资助').map(({ phrase }) => phrase)).toEqual(['义务教育', '教育资助'])
  })

  it('finds nothing with no phrases', () => {
    expect(buildPhraseFinder([])('课后')).toEqual([])
  })

  it('never reports words that are not there, nor one match inside another', () => {
    const some = fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(some), fc.string({ unit: fc.constantFrom(...'甲乙丙丁') }), (phrases, text) => {
        const matches = buildPhraseFinder(phrases)(text)
        let end = 0
        for (const match of matches) {
          expect(phrases).toContain(match.phrase)
          expect(text.slice(match.start, match.end)).toBe(match.phrase)
          expect(match.end).toBeGreaterThan(end)
          end = match.end
        }
        expect(matches.length > 0).toBe(phrases.some((phrase) => text.includes(phrase)))
      }),
    )
  })
})
