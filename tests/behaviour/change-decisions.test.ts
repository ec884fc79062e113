import { afterAll, beforeAll, expect, it } from 'vitest'
import { decideChange, proposeChange, withdrawChange } from '../../server/knowledge/changes-decide.ts'
import { publishRelease } from '../../server/knowledge/publish-release.ts'
import { buildChangeTables } from '../../server/store/change-tables.ts'
import { buildReleaseTables } from '../../server/store/release-tables.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { onEachDatabase, openTestSide, type TestDatabase } from '../support/open-test-store.ts'

const FILES = new Map([['policies/law.md', '---\nid: law\nstatus: unverified\n---\n第一条 内容\n']])
const clock = (): number => Date.UTC(2026, 0, 2)

onEachDatabase('a change that was proposed', (create) => {
  let database: TestDatabase
  let side: StoreSide
  beforeAll(async () => {
    database = await create()
    side = await openTestSide(database)
  }, 60_000)
  afterAll(async () => {
    await side.store.close()
    await database.remove()
  })

  const deps = () => ({
    changes: buildChangeTables(side.store.db),
    releases: buildReleaseTables(side.store.db),
    liveFiles: () => Promise.resolve(FILES),
    check: () => Promise.resolve([]),
    prepare: () => Promise.resolve({ goLive: () => Promise.resolve(), discard: () => Promise.resolve() }),
    clock,
  })
  const propose = (question: string) =>
    proposeChange(
      {
        change: { kind: 'referral', question, office: 'police-110', reason: '不归教育' },
        gapId: null,
        by: 'ed',
      },
      deps(),
    )
  const yes = { approve: true, reason: null, by: 'ap' }
  const no = { approve: false, reason: '评测变差了', by: 'ap' }

  it('is withdrawn by the one who proposed it, and by nobody else', async () => {
    const { id } = await propose('驾照怎么换')
    await expect(withdrawChange(id, 'other', deps())).rejects.toThrow('自己提的')
    expect(await withdrawChange(id, 'ed', deps())).toMatchObject({ state: 'rejected', decidedBy: 'ed' })
    await expect(decideChange(id, yes, deps())).rejects.toThrow('已经有了决定')
  })

  it('is refused as a check of somebody else, of another day or of no document', async () => {
    const check = {
      kind: 'document_check',
      status: 'in_force',
      note: null,
      documentId: 'law',
      title: '法',
    } as const
    const own = { ...check, checkedBy: 'ed', checkedOn: '2026-01-02' }
    const offer = (change: typeof own) => proposeChange({ change, gapId: null, by: 'ed' }, deps())
    await expect(offer({ ...own, checkedBy: 'ap' })).rejects.toThrow('自己做的核对')
    await expect(offer({ ...own, checkedOn: '2026-01-03' })).rejects.toThrow('晚于今天')
    const nowhere = { ...own, documentId: 'none' as 'law' }
    await expect(offer(nowhere)).rejects.toThrow('没有文件 none')
    expect(await offer(own)).toMatchObject({ state: 'proposed' })
  })

  it('may still be sent back after it was approved, and then goes live with no release', async () => {
    const { changes, releases } = deps()
    const { id } = await propose('社保卡怎么补')
    await decideChange(id, yes, deps())
    await releases.addSeed({ ...A_RELEASE, id: 'seed', parent: null, changes: [] })
    await releases.addRelease({ ...A_RELEASE, id: 'next', parent: 'seed', changes: [id] })
    await releases.finishBuilding('next', { measures: [], drops: [], changed: [] })
    expect(await decideChange(id, no, deps())).toMatchObject({ state: 'rejected', decisionReason: no.reason })
    const publication = { by: 'ap', signedReason: undefined }
    await expect(publishRelease('next', publication, deps())).rejects.toThrow('1 项修改后来退回了')
    expect(await releases.findLive()).toBe('seed')
    expect((await changes.findChange(id))?.state).toBe('rejected')
  })
})

const A_RELEASE = { createdBy: 'ap', createdAt: new Date(clock()), files: FILES }
