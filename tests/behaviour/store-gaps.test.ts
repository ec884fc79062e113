import { afterAll, beforeAll, expect, it } from 'vitest'
import { collectGaps } from '../../server/knowledge/gaps-collect.ts'
import type { GapStore } from '../../server/knowledge/gaps-store.ts'
import { recordOf } from '../../server/knowledge/record-answer.ts'
import type { Caller } from '../../server/knowledge/record-ports.ts'
import { buildGapTables } from '../../server/store/gap-tables.ts'
import * as tables from '../../server/store/schema.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { aDocument } from '../support/a-document.ts'
import { aCitation, anAnswer } from '../support/an-answer.ts'
import { onEachDatabase, openTestSide, type TestDatabase } from '../support/open-test-store.ts'

const CALLER: Caller = { address: '192.0.2.1', sessionToken: undefined }
const START = Date.parse('2026-03-02T03:00:00Z')
const RELEASE = anAnswer(aCitation(aDocument())).release

/** Questions are alike where they are the same. */
const termsOf = (asked: readonly string[]) => Promise.resolve(asked.map((question) => [question]))

onEachDatabase('gaps', (create) => {
  let database: TestDatabase
  let side: StoreSide
  let gaps: GapStore

  beforeAll(async () => {
    database = await create()
    side = await openTestSide(database)
    gaps = buildGapTables(side.store.db)
  })
  afterAll(async () => {
    await side.store.close()
    await database.remove()
  })

  const fail = (question: string, at: number) => {
    const answer = anAnswer(aCitation(aDocument()), { question })
    const given = {
      answer,
      channel: 'api',
      role: null,
      carried: [],
      drop: [],
      topic: null,
      at,
      ms: 1,
    } as const
    const record = { ...recordOf(given), status: 'unanswered', reason: 'no_evidence' }
    return side.records.writeQuestions([{ record, caller: CALLER }])
  }
  const collect = () => collectGaps(gaps, termsOf, RELEASE, new AbortController().signal)

  it('counts a flood of the same failures in one gap each, and opens a resolved one again', async () => {
    for (let at = 0; at < 50; at++) await fail(at % 2 === 0 ? '校车几点来' : '校服怎么洗', START + at * 1000)
    await side.records.writeFeedback(
      {
        id: 'said',
        at: new Date(START + 60_000),
        release: RELEASE,
        question: '校车几点来',
        paragraphIds: [],
        verdict: 'wrong',
        comment: null,
      },
      CALLER,
    )
    expect(await collect()).toBe(51)
    const [bus, uniform] = await gaps.listGaps({})
    expect(bus).toMatchObject({
      question: '校车几点来',
      state: 'open',
      questions: 26,
      reasons: { no_evidence: 25, wrong: 1 },
      openedAt: new Date(START).toISOString(),
      lastAskedAt: new Date(START + 60_000).toISOString(),
    })
    expect(uniform).toMatchObject({ question: '校服怎么洗', questions: 25, reasons: { no_evidence: 25 } })
    expect(await collect()).toBe(0)

    await side.store.db.update(tables.gaps).set({ state: 'resolved' })
    await fail('校车几点来', START + 80_000)
    await fail('校车几点来', START + 75_000)
    expect(await collect()).toBe(2)
    expect((await gaps.listGaps({}))[0]).toMatchObject({
      state: 'open',
      questions: 28,
      lastAskedAt: new Date(START + 80_000).toISOString(),
    })
  })
})
