import { describe, expect, it } from 'vitest'
import { buildAccumulator } from '../../../server/search/accumulate.ts'
import { pickBest } from '../../../server/search/best-first.ts'
import { impact, inverseDocumentFrequency } from '../../../server/search/bm25.ts'
import { compareCandidates } from '../../../server/search/compare-candidates.ts'
import { FEATURE_AT, FEATURES, type Feature } from '../../../server/search/features.ts'
import { buildFieldIndex } from '../../../server/search/field-index.ts'
import { buildForwardScorer } from '../../../server/search/forward-scorer.ts'
import { splitWindows } from '../../../server/search/split-windows.ts'
import { buildTermLists } from '../../../server/search/term-lists.ts'
import { closestDistance } from '../../../server/search/term-sequence.ts'

describe('BM25', () => {
  it('gives the values worked out by hand', () => {
    // f 2, length 10, average 20: 2 · 2.2 / (2 + 1.2 · (0.25 + 0.75 · 0.5)) = 4.4 / 2.75
    expect(impact(2, 10, 20)).toBeCloseTo(1.6, 10)
    // f 1 at average length: 2.2 / 2.2
    expect(impact(1, 20, 20)).toBeCloseTo(1, 10)
    // N 4, df 1: ln(1 + 3.5 / 1.5)
    expect(inverseDocumentFrequency(4, 1)).toBeCloseTo(Math.log(10 / 3), 10)
  })
  it('never counts against a passage, even for a word in all of them', () => {
    expect(inverseDocumentFrequency(10, 10)).toBeGreaterThan(0)
  })
})

const LISTS = [['学校', '课后', '服务'], ['课后', '课后', '服务'], ['职称'], []]

describe('a field', () => {
  const builder = buildTermLists()
  for (const list of LISTS) builder.add(list)
  const lists = builder.finish()
  const field = buildFieldIndex(lists)
  it('knows in how many lists a term stands', () => {
    expect(['课后', '职称', '校车'].map((term) => field.documentFrequency(term))).toEqual([2, 1, 0])
    expect(field.idf('校车')).toBe(0)
  })
  it('puts a posting into the slot that holds its impact', () => {
    const average = 7 / 3
    const slots = field.slots('课后')
    for (const [list, frequency] of [
      [0, 1],
      [1, 2],
    ] as const) {
      const slot = slots.findIndex((each) => each?.includes(list))
      expect(Math.abs(field.slotImpact(slot) - impact(frequency, 3, average))).toBeLessThanOrEqual(
        2.2 / 64 + 1e-9,
      )
    }
    expect(slots.findIndex((each) => each?.includes(1))).toBeLessThan(
      slots.findIndex((each) => each?.includes(0)),
    )
  })
  it('has no slots for an unknown term', () => {
    expect(field.slots('校车')).toEqual([])
  })
  it('scores a list exactly when read forward', () => {
    const into = new Float64Array(2)
    const score = buildForwardScorer(lists, field).prepare([
      [{ term: '课后', weight: 2 }],
      [{ term: '职称', weight: 1 }],
    ])
    score(1, into)
    expect(into[0]).toBeCloseTo(2 * field.idf('课后') * impact(2, 3, 7 / 3), 10)
    expect(into[1]).toBe(0)
  })
  it('does not let one query leak into the next', () => {
    const scorer = buildForwardScorer(lists, field)
    scorer.prepare([[{ term: '课后', weight: 1 }]])
    const into = new Float64Array(1)
    scorer.prepare([[{ term: '职称', weight: 1 }]])(1, into)
    expect(into[0]).toBe(0)
    const accumulator = buildAccumulator(LISTS.length)
    accumulator.best([{ field, term: '课后', worth: 1 }], 5)
    expect(accumulator.best([{ field, term: '职称', worth: 1 }], 5).map(({ list }) => list)).toEqual([2])
  })
})

describe('the best of many', () => {
  const values = Float32Array.of(3, 9, 1, 9, 4, 0, 7)
  const members = Int32Array.from(values.keys())
  it('come in order, equal ones by number', () => {
    expect(pickBest(members, values, 4)).toEqual([1, 3, 6, 4])
  })
  it('agree with sorting, whatever the order of arrival', () => {
    let seed = 7
    const random = Float32Array.from({ length: 500 }, () => (seed = (seed * 48271) % 2147483647) % 50)
    const all = Int32Array.from(random.keys())
    const sorted = [...all].sort((a, b) => random[b]! - random[a]! || a - b)
    expect(pickBest(all.reverse(), random, 37)).toEqual(sorted.slice(0, 37))
  })
  it('are none when none are wanted', () => {
    expect(pickBest(members, values, 0)).toEqual([])
  })
})

/** Half of a surrogate pair. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

describe('comparing candidates', () => {
  const rows = new Float32Array(3 * FEATURES.length)
  ;[2, 4, 2].forEach((value, at) => (rows[at * FEATURES.length + FEATURE_AT.words] = value))
  compareCandidates(rows)
  const column = (feature: Feature): number[] =>
    [0, 1, 2].map((at) => rows[at * FEATURES.length + FEATURE_AT[feature]] as number)

  it('gives each its share of the highest', () => expect(column('wordsShare')).toEqual([0.5, 1, 0.5]))

  it('gives one over the place, the same for equal ones', () =>
    expect(column('wordsPlace')).toEqual([0.5, 1, 0.5]))

  it('says nothing where no candidate has the feature', () =>
    expect(column('wordingShare')).toEqual([0, 0, 0]))
})

describe('windows of a long text', () => {
  const sentence = (n: number): string => `第${n}句说明学校应当按照规定办理有关事项并且及时告知家长。`
  const paper = Array.from({ length: 400 }, (_, n) => sentence(n)).join('')
  it('give the text back when joined, and are neither tiny nor huge', () => {
    const windows = splitWindows(paper)
    expect(windows.map(({ start, end }) => paper.slice(start, end)).join('')).toBe(paper)
    for (const { start, end } of windows.slice(0, -1)) {
      expect(end - start).toBeGreaterThanOrEqual(200)
      expect(end - start).toBeLessThanOrEqual(400)
      expect(paper.charAt(end - 1)).toBe('。')
    }
  })
  it('cut a text without any mark anyway, and never inside a character', () => {
    const text = '字'.repeat(399) + '𠀀'.repeat(900)
    const windows = splitWindows(text)
    expect(windows.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    for (const { start, end } of windows) expect(text.slice(start, end)).not.toMatch(HALF)
  })
  it('leave a short text whole', () => {
    expect(splitWindows('第一条　为了……')).toHaveLength(1)
    expect(splitWindows('')).toEqual([{ start: 0, end: 0 }])
  })
})

describe('distance', () => {
  it('is the smallest between two terms in either order', () => {
    expect(closestDistance(Int32Array.from([1, 5, 5, 2, 5, 1]), 1, 2)).toBe(2)
    expect(closestDistance(Int32Array.from([1, 5]), 1, 2)).toBe(Infinity)
  })
})
