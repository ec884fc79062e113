import { expect, it } from 'vitest'
import { collectGaps } from '../../../server/knowledge/gaps-collect.ts'
import type { GapStore, LooseQuestion } from '../../../server/knowledge/gaps-store.ts'

/** A store in which this many failed questions wait; `onBatch` hears of each batch that was kept. */
function storeOf(
  waiting: number,
  onBatch: () => void = () => undefined,
): { store: GapStore; left(): number } {
  let left = waiting
  const loose = (at: number): LooseQuestion => ({
    id: String(at),
    source: 'question',
    question: `问题${at}`,
    askedAt: new Date(0),
    release: 'r1',
    nearest: [],
  })
  const store = {
    async groupLoose(limit: number, group: Parameters<GapStore['groupLoose']>[1]) {
      const some = Array.from({ length: Math.min(limit, left) }, (_, at) => loose(left - at))
      left -= (await group(some, [])).length
      onBatch()
      return some.length
    },
  } as unknown as GapStore
  return { store, left: () => left }
}
const termsOf = (questions: readonly string[]) => Promise.resolve(questions.map((question) => [question]))

it('groups until none is left', async () => {
  const { store, left } = storeOf(90)
  expect(await collectGaps(store, termsOf, 'r1', new AbortController().signal)).toBe(90)
  expect(left()).toBe(0)
})

it('keeps what it began and stops there when it is told to', async () => {
  const stop = new AbortController()
  const { store, left } = storeOf(90, () => stop.abort())
  const grouped = await collectGaps(store, termsOf, 'r1', stop.signal)
  expect(grouped).toBeGreaterThan(0)
  expect(left()).toBe(90 - grouped)
  expect(left()).toBeGreaterThan(0)
})
