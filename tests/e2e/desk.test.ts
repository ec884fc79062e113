import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe } from 'vitest'
import { makeAccounts } from './desk/accounts.ts'
import { describeAssigning } from './desk/assign.ts'
import { describeCall } from './desk/call.ts'
import { describeDialogLooks } from './desk/dialog-looks.ts'
import { describeLooks } from './desk/looks.ts'
import { describeLoop } from './desk/loop.ts'
import { describePace } from './desk/pace.ts'
import { describePublishing } from './desk/publish.ts'
import { describeWeek } from './desk/week.ts'
import { describeWalk } from './desk/walk.ts'
import type { DeskWorld } from './desk/visit-desk.ts'
import { launchBrowser, missingBrowser } from './support/browser.ts'
import { startRealServer, type RealServer } from './support/real-server.ts'

const missing = missingBrowser()
const world = {} as DeskWorld

/** The real desk in a real browser against the real server process with a store of its own. */
describe.skipIf(missing !== null)(
  `the desk in a browser${missing === null ? '' : ` (skipped: ${missing})`}`,
  () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'wence-desk-'))
    let server: RealServer
    beforeAll(async () => {
      makeAccounts(dataDir)
      ;[world.browser, server] = await Promise.all([launchBrowser(), startRealServer({ DATA_DIR: dataDir })])
      world.url = server.url
      for (const path of ['desk', 'v1/session']) {
        while ((await fetch(world.url + path)).status !== 200) await sleep(100)
      }
    }, 180_000)
    afterAll(async () => {
      await world.browser.close()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    })

    describe('a call', { timeout: 120_000 }, () => {
      describeCall(world)
      describePace(world)
    })
    describe('from a gap to a release', () => {
      describeLoop(world)
    })
    describe('publishing', () => {
      describePublishing(world)
    })
    describe('gaps among colleagues', () => {
      describeAssigning(world)
    })
    describe('the rest of the week', () => {
      describeWeek(world)
    })
    describe('the screens', () => {
      describeLooks(world)
      describeDialogLooks(world)
    })
    describe('by keyboard and ear', () => {
      describeWalk(world)
    })
  },
)
