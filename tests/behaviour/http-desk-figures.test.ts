import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ErrorSchema } from '../../server/contract.ts'
import { DashboardSchema } from '../../server/desk-contract.ts'
import { STAFF_ROLES, type StaffRole } from '../../server/domain/knowledge.ts'
import { writeXlsx } from '../../server/http/desk-exports-xlsx.ts'
import type { AuditEntry } from '../../server/people/people-store.ts'
import type { People } from '../../server/people/people.ts'
import { migrateAlone } from '../../server/store/migrate.ts'
import { buildReports } from '../../server/store/read-reports.ts'
import * as schema from '../../server/store/schema.ts'
import { A_DAY, buildTestApp } from '../support/test-app.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const client = new PGlite()
const db = drizzle(client, { schema })
const entries: AuditEntry[] = []

/** Whoever sends a role as the token has it. */
const people = {
  store: { appendAudit: async (entry: AuditEntry) => void entries.push(entry) },
  findCurrent: async (token: string) => {
    const role = STAFF_ROLES.find((each) => each === token)
    return role && { member: { name: `the-${role}`, displayName: role, role }, csrf: 'c', idHash: 'h' }
  },
} as unknown as People

const { app } = buildTestApp({ people: () => people, reports: () => buildReports(db) })
const get = async (path: string, role?: StaffRole) =>
  app.request(`/v1/desk/${path}`, role && { headers: { Cookie: `wence-session=${role}` } })
const codeOf = async (response: Response) => ErrorSchema.parse(await response.json()).error.code

type NewQuestion = typeof schema.questions.$inferInsert

function aQuestion(id: string, agoMs: number, given: Partial<NewQuestion> = {}): NewQuestion {
  return {
    id,
    askedAt: new Date(A_DAY - agoMs),
    channel: 'api',
    callerHmac: 'a-secret-name',
    release: 'r1',
    request: { question: 'q', asOf: '2020-06-01', role: null, carried: [], drop: [] },
    question: '有课后服务吗',
    status: 'answered',
    confidence: 0.87654,
    paragraphIds: ['test-plan#第1条'],
    topic: '课后服务',
    answerMs: 4,
    answerSha256: 'f',
    ...given,
  }
}

beforeAll(async () => {
  await migrateAlone(db)
  const none = { paragraphIds: [], topic: null }
  await db.insert(schema.questions).values([
    aQuestion('q1', HOUR),
    aQuestion('q2', 2 * HOUR, {
      status: 'partial',
      answerMs: 10,
      paragraphIds: ['test-plan#第1条', 'test-plan#第2条'],
    }),
    // 2020-05-31 21:00 in China, on the day before.
    aQuestion('q3', 7 * HOUR, {
      ...none,
      status: 'unanswered',
      reason: 'no_evidence',
      question: '=1+1',
      answerMs: 2,
    }),
    aQuestion('q4', 3 * DAY, { ...none, status: 'crisis', answerMs: 1 }),
    aQuestion('old', 40 * DAY, { reason: 'too_vague', answerMs: 9_000 }),
  ])
  await db.insert(schema.gaps).values([
    { ...aGap('small'), lastAskedAt: new Date(A_DAY) },
    { ...aGap('large'), lastAskedAt: new Date(A_DAY - DAY) },
    { ...aGap('done'), state: 'resolved', lastAskedAt: new Date(A_DAY) },
  ])
  await db.insert(schema.gapQuestions).values([
    { gapId: 'large', questionId: 'q3' },
    { gapId: 'large', questionId: 'q4' },
    { gapId: 'small', questionId: 'old' },
  ])
  await db.insert(schema.feedback).values({
    id: 'f1',
    at: new Date(A_DAY),
    release: 'r1',
    question: '有课后服务吗',
    paragraphIds: [],
    verdict: 'outdated',
    comment: '@SUM(A1)\u0007, 第一行\n第二行',
    callerHmac: 'a-secret-name',
  })
  await db.insert(schema.audit).values({ at: new Date(A_DAY), who: 'root', action: 'sign_in' })
})
afterAll(() => client.close())

function aGap(id: string): typeof schema.gaps.$inferInsert {
  const openedAt = new Date(A_DAY - DAY)
  return {
    id,
    question: `${id}的问题`,
    terms: [],
    state: 'open',
    openedAt,
    lastAskedAt: openedAt,
    nearest: [],
  }
}

describe('the dashboard', () => {
  it('counts days as they are in China, and days without questions too', async () => {
    const { days } = DashboardSchema.parse(await (await get('dashboard?days=5', 'reader')).json())
    expect(days).toEqual([
      { day: '2020-05-28', answered: 0, partial: 0, unanswered: 0, other: 0 },
      { day: '2020-05-29', answered: 0, partial: 0, unanswered: 0, other: 1 },
      { day: '2020-05-30', answered: 0, partial: 0, unanswered: 0, other: 0 },
      { day: '2020-05-31', answered: 0, partial: 0, unanswered: 1, other: 0 },
      { day: '2020-06-01', answered: 1, partial: 1, unanswered: 0, other: 0 },
    ])
  })

  it('shows reasons, topics, open gaps, times, documents and paragraphs of the period', async () => {
    const shown = DashboardSchema.parse(await (await get('dashboard', 'reader')).json())
    expect(shown.days).toHaveLength(30)
    expect(shown.reasons).toEqual([{ reason: 'no_evidence', questions: 1 }])
    expect(shown.topics).toEqual([{ topic: '课后服务', questions: 2 }])
    expect(shown.gaps).toEqual([
      { id: 'large', question: 'large的问题', questions: 2 },
      { id: 'small', question: 'small的问题', questions: 1 },
    ])
    expect(shown.answerMs).toEqual({ median: 3, slowest: 10 })
    expect(shown.paragraphs).toEqual([
      { paragraphId: 'test-plan#第1条', hits: 2 },
      { paragraphId: 'test-plan#第2条', hits: 1 },
    ])
    expect(shown.documents).toMatchObject([
      { id: 'test-plan', daysSinceCheck: null, checkDue: true, hits: 2 },
    ])
  })

  it('goes back further when asked', async () => {
    const shown = DashboardSchema.parse(await (await get('dashboard?days=60', 'reader')).json())
    expect(shown.answerMs.slowest).toBe(9_000)
    expect(shown.reasons).toHaveLength(2)
  })

  it.each(['0', '366', '1.5', 'x', '', '1&days=2'])('refuses %s days', async (days) => {
    expect((await get(`dashboard?days=${days}`, 'admin')).status).toBe(400)
  })

  it('says so when the store is down', async () => {
    const { app: broken } = buildTestApp({ people: () => people, reports: () => undefined })
    const headers = { Cookie: 'wence-session=reader' }
    const response = await broken.request('/v1/desk/dashboard', { headers })
    expect(response.status).toBe(503)
    expect(await codeOf(response)).toBe('store_down')
  })
})

describe('exports', () => {
  it('are CSV that spreadsheets read as UTF-8 and never as formulas', async () => {
    const response = await get('exports/questions.csv', 'editor')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="wence-questions-2020-06-01.csv"',
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
    expect(lines[0]).toBe('时间,问题,结果,原因,把握,专题,引用段落,来路,身份,坐席,毫秒,版本,编号')
    expect(lines[1]).toBe(
      '2020-06-01 03:00:00,有课后服务吗,answered,,0.877,课后服务,test-plan#第1条,api,,,4,r1,q1',
    )
    expect(lines[3]).toContain(",'=1+1,")
    expect(lines).toHaveLength(6)
    expect(lines.join()).not.toContain('a-secret-name')
  })

  it('keep lines and commas inside their cell', async () => {
    const text = await (await get('exports/feedback.csv', 'editor')).text()
    expect(text).toContain('"\'@SUM(A1)\u0007, 第一行\n第二行"')
  })

  it('read page by page, each row once', async () => {
    const many = Array.from({ length: 2500 }, (_, index) =>
      aQuestion(`many-${index}`, 90 * DAY + (index % 7)),
    )
    await db.insert(schema.questions).values(many)
    const text = await (await get('exports/questions.csv', 'editor')).text()
    const ids = text.match(/many-\d+/g) ?? []
    expect(ids).toHaveLength(2500)
    expect(new Set(ids).size).toBe(2500)
    await client.query("DELETE FROM questions WHERE id LIKE 'many-%'")
  })

  it('are Excel workbooks with text as text', async () => {
    const response = await get('exports/feedback.xlsx', 'editor')
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const read = (end: string) =>
      strFromU8(Object.entries(files).find(([path]) => path.endsWith(end))?.[1] ?? new Uint8Array())
    expect(read('sheet1.xml')).toContain('<col ')
    expect(read('sheet1.xml')).not.toMatch(/<f[ >]/)
    const words = read('sheet1.xml') + read('sharedStrings.xml')
    expect(words).toContain('@SUM(A1), 第一行')
    expect(words).toContain('评价')
  })

  it('say in a workbook when there are more rows than it holds', async () => {
    async function* rows() {
      for (let row = 0; row < 5; row++) yield [`第${row}行`]
    }
    const workbook = await writeXlsx({ columns: [{ title: '甲', width: 9 }], rows: rows() }, 3)
    const files = unzipSync(workbook)
    const words = Object.values(files)
      .map((file) => strFromU8(file))
      .join('')
    expect(words).toContain('第2行')
    expect(words).not.toContain('第3行')
    expect(words).toContain('只含最新的 3 行')
  })

  it.each([
    ['gaps.csv', '问题,状态,问过几次,经办,首次,最近,处理说明,编号'],
    ['documents.csv', '编号,标题,文号,发文机关,层级,效力,形式,段落,核对日期,距今天数,该核对了,来源'],
    ['dashboard.csv?days=2', '日期,已答,部分答,未答,其他'],
  ])('%s has its columns', async (file, header) => {
    const text = await (await get(`exports/${file}`, 'editor')).text()
    expect(text.split('\r\n')[0]).toBe(header)
    expect(text.split('\r\n').length).toBeGreaterThan(2)
  })

  it('leave a line in the audit log', async () => {
    entries.length = 0
    await get('exports/gaps.xlsx', 'approver')
    expect(entries).toMatchObject([{ who: 'the-approver', action: 'export', subject: 'gaps.xlsx' }])
  })

  it.each([
    'exports/users.csv',
    'exports/questions.pdf',
    'exports/questions',
    'exports/questions.csv.xlsx',
    'exports/__proto__.csv',
    'exports/..%2f..%2fetc%2fpasswd.csv',
    'exports/questions.csv%00',
    'exports/dashboard.csv?days=100000',
    'exports/questions.csv?table=audit',
  ])('refuse %s', async (path) => {
    const response = await get(path, 'admin')
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('invalid_request')
  })
})

describe('who may', () => {
  const statusOf = async (path: string, role?: StaffRole) => {
    const response = await get(path, role)
    await response.arrayBuffer()
    return response.status
  }
  const allowed = async (path: string) => {
    const statuses = await Promise.all(STAFF_ROLES.map((role) => statusOf(path, role)))
    return STAFF_ROLES.filter((_, index) => statuses[index] === 200)
  }

  it('see the dashboard: all staff, nobody else', async () => {
    expect(await allowed('dashboard')).toEqual([...STAFF_ROLES])
    expect(await statusOf('dashboard')).toBe(401)
  })

  it('export: editors and above; the audit log only administrators', async () => {
    expect(await allowed('exports/questions.csv')).toEqual(['editor', 'approver', 'admin'])
    expect(await allowed('exports/audit.csv')).toEqual(['admin'])
    expect(await statusOf('exports/audit.csv')).toBe(401)
  })
})
