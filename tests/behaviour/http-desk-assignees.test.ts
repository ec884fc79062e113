import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Gap } from '../../server/desk-contract.ts'
import type { GapPatch } from '../../server/knowledge/gaps-store.ts'
import type { KnowledgeLoop } from '../../server/knowledge/knowledge-loop.ts'
import { buildGapTables } from '../../server/store/gap-tables.ts'
import { gaps } from '../../server/store/schema.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { buildDeskApp, type Browser, type DeskApp } from '../support/desk-app.ts'
import { createDatabase, openTestSide, type TestDatabase } from '../support/open-test-store.ts'

let database: TestDatabase
let side: StoreSide
let desk: DeskApp
let editor: Browser
beforeAll(async () => {
  database = await createDatabase('pglite')
  side = await openTestSide(database)
  const store = buildGapTables(side.store.db)
  const loop = {
    listGaps: (filter: Parameters<KnowledgeLoop['listGaps']>[0]) => store.listGaps(filter),
    async patchGap(id: string, patch: GapPatch, by: string) {
      await store.patchGap(id, patch, by, new Date(desk.now()))
      return (await store.findGap(id))?.gap
    },
  } as unknown as KnowledgeLoop
  desk = buildDeskApp(side, { loop: () => loop })
  const at = new Date(desk.now())
  const row = { terms: [], nearest: [], state: 'open' as const, openedAt: at, lastAskedAt: at }
  await side.store.db.insert(gaps).values([
    { ...row, id: 'g1', question: '延时班多少钱' },
    { ...row, id: 'g2', question: '校车几点来' },
  ])
  await desk.addUser('op', 'operator')
  await desk.addUser('ed', 'editor')
  await desk.addUser('ap', 'approver')
  await desk.addUser('ad', 'admin')
  await desk.addUser('gone', 'editor')
  const entry = { at, who: 'test', action: 'user_disabled', subject: 'gone', detail: null }
  await side.people.changeUser('gone', { disabled: true }, entry)
  editor = desk.open()
  await editor.signIn('ed')
})
afterAll(async () => {
  await side.store.close()
  await database.remove()
})

const assign = (assignee: string | null): Promise<Response> =>
  editor.fetch('/v1/desk/gaps/g1', { method: 'PATCH', body: { assignee, state: 'in_work' } })
const listOf = async (assignee: string): Promise<string[]> => {
  const response = await editor.fetch(`/v1/desk/gaps?assignee=${assignee}`)
  return ((await response.json()) as { gaps: Gap[] }).gaps.map(({ id }) => id)
}

describe('giving a gap to a colleague', () => {
  it('names whoever may work on gaps, and nobody else', async () => {
    const response = await editor.fetch('/v1/desk/assignees')
    const { assignees } = (await response.json()) as { assignees: { name: string; displayName: string }[] }
    expect(assignees.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
      ['ad', 'ap', 'ed'].map((name) => ({ name, displayName: name })),
    )
  })

  it('is done by an editor, for any of them, and the list follows', async () => {
    for (const name of ['ap', 'ad', 'ed', 'ap']) {
      const response = await assign(name)
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject({ assignee: name, state: 'in_work' })
    }
    expect([await listOf('ap'), await listOf('ed')]).toEqual([['g1'], []])
    const [line] = await side.people.listAudit(1)
    expect(line).toMatchObject({ who: 'ed', action: 'change_gap', subject: 'g1' })
    expect(line?.detail).toContain('"assignee":"ap"')
  })

  it.each([
    ['nobody', '没有叫“nobody”的账号'],
    ['', '没有叫“”的账号'],
    ['gone', '“gone”的账号已停用'],
    ['op', '“op”的角色不处理待办'],
  ])('is refused for “%s”, and nothing changes', async (name, message) => {
    await assign('ed')
    const response = await assign(name)
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(message)])
    expect(await listOf('ed')).toEqual(['g1'])
  })

  it('can be undone', async () => {
    await assign('ap')
    expect(await (await assign(null)).json()).toMatchObject({ assignee: null })
    expect(await listOf('ap')).toEqual([])
  })
})
