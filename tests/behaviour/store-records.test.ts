import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordOf } from '../../server/knowledge/record-answer.ts'
import type { Caller, WaitingQuestion } from '../../server/knowledge/record-ports.ts'
import { retainWithin } from '../../server/knowledge/retain-limits.ts'
import { appendAudit } from '../../server/store/append-audit.ts'
import { deleteRecords } from '../../server/store/delete-records.ts'
import { openStore } from '../../server/store/open-store.ts'
import { readTable } from '../../server/store/read-tables.ts'
import { audit, feedback, gapQuestions, gaps, questions, settings } from '../../server/store/schema.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { aDocument } from '../support/a-document.ts'
import { aCitation, anAnswer } from '../support/an-answer.ts'
import { onEachDatabase, openTestSide, type TestDatabase } from '../support/open-test-store.ts'

const DAY_MS = 24 * 3_600_000
const HOME: Caller = { address: '192.0.2.1', sessionToken: undefined }
const SCHOOL: Caller = { address: '198.51.100.7', sessionToken: undefined }

function aQuestion(question: string, at: number, caller = HOME): WaitingQuestion {
  const answer = anAnswer(aCitation(aDocument()), { question })
  const given = { answer, channel: 'api', role: null, carried: [], drop: [], topic: null, at, ms: 1 } as const
  return { record: recordOf(given), caller }
}

onEachDatabase('records', (create) => {
  let database: TestDatabase
  let side: StoreSide

  beforeAll(async () => {
    database = await create()
    side = await openTestSide(database)
  })
  afterAll(async () => {
    await side.store.close()
    await database.remove()
  })

  const rowOf = async (id: string) =>
    (await side.store.db.select().from(questions).where(eq(questions.id, id)))[0]
  const say = (question: string, at: number, caller = HOME) => {
    const id = `said-${question}-${at}`
    const said = { id, at: new Date(at), release: 'test', question, paragraphIds: [], comment: null }
    return side.records.writeFeedback({ ...said, verdict: 'wrong' }, caller).then(() => id)
  }

  it('keeps a question once, however often it is written, and reads it back whole', async () => {
    const waiting = aQuestion('写两次', Date.now())
    await side.records.writeQuestions([waiting])
    await side.records.writeQuestions([waiting, waiting])
    expect(await rowOf(waiting.record.id)).toMatchObject({ ...waiting.record, staffName: null })
    expect(await side.store.db.$count(questions, eq(questions.question, '写两次'))).toBe(1)
  })

  it('keeps no address: a caller has one name a day, in every process, and another the next day', async () => {
    const today = Date.parse('2026-03-02T03:00:00Z')
    const asked = [
      aQuestion('同一天', today),
      aQuestion('同一天', today + 3_600_000),
      aQuestion('别人', today, SCHOOL),
      aQuestion('第二天', today + DAY_MS),
    ]
    await side.records.writeQuestions(asked)
    const [first, second, other, next] = await Promise.all(
      asked.map(async ({ record }) => (await rowOf(record.id))?.callerHmac),
    )
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect(second).toBe(first)
    expect(new Set([first, other, next]).size).toBe(3)
    const everything: string[] = []
    for await (const row of readTable(side.store.db, 'questions')) everything.push(JSON.stringify(row))
    expect(everything.join('\n')).not.toContain(HOME.address)
  })

  it('joins feedback to the question it speaks of, and only to the same caller’s', async () => {
    const now = Date.now()
    const waiting = aQuestion('评价的问题', now)
    await side.records.writeQuestions([waiting])
    const mine = await say('评价的问题', now + 1000)
    const theirs = await say('评价的问题', now + 2000, SCHOOL)
    const joined = async (id: string) =>
      (await side.store.db.select().from(feedback).where(eq(feedback.id, id)))[0]?.questionId
    expect(await joined(mine)).toBe(waiting.record.id)
    expect(await joined(theirs)).toBeNull()
  })

  it('never changes a line of the audit log, and deletes none before its time, whoever asks', async () => {
    const { db } = side.store
    await appendAudit(db, { at: new Date(), who: 'li', action: 'young' })
    await appendAudit(db, { at: new Date(Date.now() - 401 * DAY_MS), who: 'li', action: 'old' })
    const refused = { cause: { message: 'the audit log is append-only' } }
    await expect(db.update(audit).set({ who: 'nobody' })).rejects.toMatchObject(refused)
    await expect(db.delete(audit).where(eq(audit.action, 'young'))).rejects.toMatchObject(refused)
    await expect(db.execute(sql`TRUNCATE audit`)).rejects.toMatchObject(refused)
    expect(await db.delete(audit).where(eq(audit.action, 'old')).returning()).toHaveLength(1)
    // Not even when somebody says that a day is enough: six months is the least.
    await side.retention.declareAuditDays(1, new Date())
    await appendAudit(db, { at: new Date(Date.now() - 100 * DAY_MS), who: 'li', action: 'young' })
    await expect(db.delete(audit).where(eq(audit.action, 'young'))).rejects.toMatchObject(refused)
  })

  it('deletes what is past its time and nothing else, in batches, and says so', async () => {
    const { db } = side.store
    const now = Date.now()
    const old = Array.from({ length: 1203 }, (_, index) => aQuestion(`旧${index}`, now - 91 * DAY_MS))
    const young = aQuestion('新', now - 89 * DAY_MS)
    await side.records.writeQuestions([...old.slice(0, 700), young])
    await side.records.writeQuestions(old.slice(700))
    await say('旧0', now - 91 * DAY_MS)
    await appendAudit(db, { at: new Date(now - 500 * DAY_MS), who: 'li', action: 'ancient' })
    await side.callers.nameOf('192.0.2.9', new Date(now))
    const days = { questions: 90, feedback: 90, audit: 400 }
    const expired = await retainWithin(side.retention, days, now)
    expect(expired).toMatchObject({ questions: 1203 + 4, feedback: 1, audit: 1 })
    expect(await rowOf(young.record.id)).toBeDefined()
    expect(await db.$count(audit, eq(audit.action, 'data_expired'))).toBe(1)
    const keys = await db
      .select()
      .from(settings)
      .where(sql`${settings.key} LIKE 'caller_key:%'`)
    expect(keys.length).toBeLessThanOrEqual(2)
    expect(await retainWithin(side.retention, days, now)).toMatchObject({
      questions: 0,
      feedback: 0,
      audit: 0,
    })
  })

  it('deletes what one caller asked and said, with the gap that is left empty', async () => {
    const { db } = side.store
    const now = Date.now()
    const mine = aQuestion('我的问题', now, { address: '203.0.113.5', sessionToken: undefined })
    const theirs = aQuestion('别人的问题', now, SCHOOL)
    await side.records.writeQuestions([mine, theirs])
    await say('我的问题', now + 1, mine.caller)
    const gap = {
      terms: [],
      state: 'open',
      openedAt: new Date(),
      lastAskedAt: new Date(),
      nearest: [],
    } as const
    await db.insert(gaps).values([
      { ...gap, id: 'only-mine', question: '我的问题' },
      { ...gap, id: 'shared', question: '别人的问题' },
    ])
    await db.insert(gapQuestions).values([
      { gapId: 'only-mine', questionId: mine.record.id },
      { gapId: 'shared', questionId: theirs.record.id },
    ])
    const callerHmac = (await rowOf(mine.record.id))?.callerHmac ?? ''
    const acting = { who: 'command', at: new Date() }
    expect(await deleteRecords(db, { by: 'caller', callerHmac }, acting)).toEqual({
      questions: 1,
      feedback: 1,
      gaps: 1,
    })
    expect(await rowOf(theirs.record.id)).toBeDefined()
    expect((await db.select({ id: gaps.id }).from(gaps)).map(({ id }) => id)).toEqual(['shared'])
    expect(await deleteRecords(db, { by: 'question', id: theirs.record.id }, acting)).toMatchObject({
      questions: 1,
      gaps: 1,
    })
    const noted = await db.select().from(audit).where(eq(audit.action, 'data_deleted'))
    expect(noted.map(({ subject }) => subject)).toEqual(['one caller', 'one question'])
  })

  it('tells every listener of a notification, until it stops', async () => {
    const heard: string[] = []
    const stop = await side.store.listen('test', (payload) => heard.push(payload))
    await side.store.notify('test', '第一')
    await expect.poll(() => heard).toEqual(['第一'])
    await stop()
    await side.store.notify('test', '第二')
    await side.store.ping()
    expect(heard).toEqual(['第一'])
  })

  it('opens again with everything in it, its migrations applied once', async () => {
    const before = await side.store.db.$count(questions)
    await side.store.close()
    side = await openTestSide(database)
    expect(await side.store.db.$count(questions)).toBe(before)
  })
})

onEachDatabase('a store that several open at once', (create) => {
  it('is either shared, every migration applied once, or refused', async () => {
    const database = await create()
    const tries = await Promise.allSettled([1, 2, 3].map(() => openStore(database.settings)))
    const opened = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(opened).toHaveLength(database.settings.databaseUrl === undefined ? 1 : 3)
    for (const store of opened) await store.ping()
    await Promise.all(opened.map((store) => store.close()))
    await database.remove()
  })
})
