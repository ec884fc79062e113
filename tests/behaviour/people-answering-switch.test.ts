import { afterEach, describe, expect, it } from 'vitest'
import { ErrorSchema } from '../../server/contract.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { aDocument } from '../support/a-document.ts'
import { aCitation, anAnswer } from '../support/an-answer.ts'
import { buildDeskApp } from '../support/desk-app.ts'
import { createDatabase, onPostgres, openTestSide, type TestDatabase } from '../support/open-test-store.ts'
import { requireAnswering } from '../../server/http/require-answering.ts'

const REASON = '系统维护，今晚八点恢复；急事请拨打 12345'

let database: TestDatabase | undefined
const open: StoreSide[] = []

afterEach(async () => {
  for (const side of open.splice(0)) await side.store.close()
  await database?.remove()
})

async function openSide(of: TestDatabase): Promise<StoreSide> {
  const side = await openTestSide(of)
  open.push(side)
  return side
}

const ask = (desk: ReturnType<typeof buildDeskApp>) =>
  desk.open().fetch('/v1/answers', { method: 'POST', body: { question: '有课后服务吗' } })

describe('the switch that turns answering off', () => {
  it('tells users the reason, survives a restart, and turns on again', async () => {
    database = await createDatabase('pglite')
    const side = await openSide(database)
    const desk = buildDeskApp(side)
    await desk.addUser('zhao', 'approver')
    const approver = desk.open()
    await approver.signIn('zhao')
    const turn = (body: object) => approver.fetch('/v1/desk/answering', { method: 'PUT', body })
    expect((await turn({ off: true, reason: ' ' })).status).toBe(400)
    expect((await ask(desk)).status).toBe(200)
    expect((await turn({ off: true, reason: REASON })).status).toBe(200)
    const refused = await ask(desk)
    expect(refused.status).toBe(503)
    expect(ErrorSchema.parse(await refused.json()).error).toMatchObject({
      code: 'answering_off',
      message: REASON,
    })

    await desk.close()
    await side.store.close()
    open.pop()
    const again = await openSide(database)
    const restarted = buildDeskApp(again)
    expect((await ask(restarted)).status).toBe(503)
    await again.answering.turn({ off: false, reason: null }, 'zhao', new Date())
    expect((await ask(restarted)).status).toBe(200)
    await restarted.close()
    const actions = (await again.people.listAudit(10)).map(({ action, detail }) => [action, detail])
    expect(actions.filter(([action]) => action?.startsWith('answering'))).toEqual([
      ['answering_on', null],
      ['answering_off', REASON],
    ])
  })

  it('never keeps back an answer to danger', () => {
    const answer = anAnswer(aCitation(aDocument()))
    const state = { off: true, reason: REASON }
    const answering = () => ({ current: () => state, turn: () => Promise.resolve() })
    expect(() => requireAnswering({ answering } as never, answer)).toThrow(REASON)
    const crisis = { ...answer, status: 'crisis' as const, reason: null }
    expect(() => requireAnswering({ answering } as never, crisis)).not.toThrow()
  })
})

onPostgres('the switch on several processes', (create) => {
  it('reaches the others, also after their connection was lost', async () => {
    database = await create()
    const [one, other] = [await openSide(database), await openSide(database)]
    await one.answering.turn({ off: true, reason: REASON }, 'zhao', new Date())
    await expect
      .poll(() => other.answering.current(), { timeout: 20_000 })
      .toEqual({ off: true, reason: REASON })
    await one.store.db.execute(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
    )
    await one.answering.turn({ off: false, reason: null }, 'zhao', new Date())
    await expect.poll(() => other.answering.current().off, { timeout: 20_000 }).toBe(false)
  })
})
