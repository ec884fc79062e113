import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLoopOnStore } from '../../server/cli/open-loop-on-store.ts'
import type { Answer } from '../../server/contract.ts'
import type { Change } from '../../server/domain/knowledge.ts'
import { readReleaseFolder } from '../../server/ingest/release-folder.ts'
import { recordOf } from '../../server/knowledge/record-answer.ts'
import { releaseIdOf } from '../../server/knowledge/release-files.ts'
import { evaluateReleases } from '../../server/live/evaluate-releases.ts'
import { buildLiveService } from '../../server/live/live-service.ts'
import { openStore } from '../../server/store/open-store.ts'
import { openStoreSide } from '../../server/store/store-side.ts'
import { createDatabase } from '../support/open-test-store.ts'

const OTHERS = '火星移民要交多少税'
const OURS = '青花瓷瓶盖学校怎么刷漆'
const KEPT = '课后延时服务有什么要求'
const GOLD = 'zibo-education-2020#第9条'

const setUp = async () => {
  const faults: unknown[] = []
  const logger = pino({ level: 'warn' }, { write: (line) => faults.push(line) })
  const dataDir = mkdtempSync(join(tmpdir(), 'wence-loop-'))
  const database = await createDatabase('pglite')
  const side = await openStoreSide(await openStore(database.settings), (fault) => faults.push(fault))
  const live = buildLiveService((fault) => faults.push(fault))
  const { begin, ...opened } = openLoopOnStore(side, {
    live,
    dataDir,
    corpusDir: 'corpus',
    // The sets of questions are measured elsewhere; here every resolved question is asked of both releases.
    evaluate: (before, after) => evaluateReleases(before, after, []),
    logger,
  })
  const stop = await begin()
  const seed = releaseIdOf(readReleaseFolder('corpus'))
  const ask = async (question: string): Promise<Answer> => {
    const assistant = live.current()?.assistant
    if (assistant === undefined) throw new Error('nothing answers')
    return (await assistant.answer({ question, asOf: '2020-06-01', carried: [], drop: [] })).answer
  }
  const record = async (question: string): Promise<string> => {
    const given = { channel: 'api', role: null, carried: [], drop: [], topic: null, at: Date.now() } as const
    const kept = recordOf({ ...given, answer: await ask(question), ms: 1 })
    await side.records.writeQuestions([
      { record: kept, caller: { address: '192.0.2.1', sessionToken: undefined } },
    ])
    return kept.id
  }
  const close = async (): Promise<void> => {
    await stop()
    await live.close()
    await side.store.close()
    await database.remove()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ...opened, ask, record, seed, live, faults, close }
}

let world: Awaited<ReturnType<typeof setUp>>
beforeAll(async () => {
  world = await setUp()
})
afterAll(() => world.close())

// What is learned from one question moves the confidence of others by a thousandth.
const wordsOf = (answer: Answer): string => JSON.stringify({ ...answer, release: '', confidence: 0 })
const states = async () => ({
  gaps: (await world.loop.listGaps({})).map(({ state }) => state),
  changes: (await world.loop.listChanges()).map(({ state }) => state),
})

it(
  'takes a failed question to a release while questions are asked, and back',
  { timeout: 600_000 },
  async () => {
    const { loop, collect, settled, ask, record, seed } = world
    const recorded = await record(OTHERS)
    expect((await ask(OTHERS)).status).toBe('unanswered')
    await collect(new AbortController().signal)
    const gap = (await loop.listGaps({})).find(({ question }) => question === OTHERS)
    expect(gap).toMatchObject({ state: 'open', questions: 1 })
    const before = {
      ours: wordsOf(await ask(OURS)),
      kept: wordsOf(await ask(KEPT)),
      others: await ask(OTHERS),
    }

    const referral: Change = { kind: 'referral', question: OTHERS, office: 'police-110', reason: '不归教育' }
    const resolved: Change = { kind: 'resolved_question', question: OURS, gold: [GOLD], not: [] }
    await expect(loop.proposeChange({ ...resolved, gold: ['nix#第1条'] }, null, 'editor')).rejects.toThrow(
      '库里没有段落 nix#第1条',
    )
    const proposed = [
      await loop.proposeChange(referral, gap?.id ?? '', 'editor'),
      await loop.proposeChange(resolved, null, 'editor'),
    ]
    for (const { id } of proposed) {
      await expect(loop.decideChange(id, true, null, 'editor')).rejects.toThrow('另一个人')
      await loop.decideChange(id, true, null, 'approver')
    }
    const ids = proposed.map(({ id }) => id)
    const { id } = await loop.buildRelease(ids, 'approver')
    await expect(loop.publishRelease(id, undefined, 'approver')).rejects.toThrow('还在评测')
    await settled()
    expect((await loop.findRelease(id)).release).toMatchObject({ state: 'ready', fault: null, parent: seed })

    let asked = 0
    let going = true
    const asking = (async () => {
      for (; going; asked++) {
        expect((await ask(`课后服务到${asked % 500}点吗`)).status).toBeDefined()
        // A remembered answer comes without a turn of the event loop, and nothing else would ever run.
        await setImmediate()
      }
    })()
    await loop.publishRelease(id, undefined, 'approver')
    expect((await ask(OURS)).citations[0]?.paragraphId).toBe(GOLD)
    expect(await ask(OTHERS)).toMatchObject({ reason: 'out_of_scope_topic', release: id })
    expect((await ask(OTHERS)).handoff[0]?.phone).toBe('110')
    expect(wordsOf(await ask(KEPT))).toBe(before.kept)
    expect(await states()).toEqual({ gaps: ['resolved'], changes: ['released', 'released'] })
    const receipt = await loop.readReceipt(recorded)
    expect(receipt.record.release).toBe(seed)
    expect(receipt.reproduced?.same).toBe(true)

    await loop.publishRelease(seed, undefined, 'approver')
    going = false
    await asking
    expect(asked).toBeGreaterThan(0)
    expect(await ask(OTHERS)).toEqual(before.others)
    expect(wordsOf(await ask(OURS))).toBe(before.ours)
    expect(await states()).toEqual({ gaps: ['in_work'], changes: ['approved', 'approved'] })
    expect(world.faults).toEqual([])
  },
)
