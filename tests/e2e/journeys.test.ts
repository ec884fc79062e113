import { afterAll, beforeAll, describe } from 'vitest'
import { describeAccessibility } from './journeys/accessibility.ts'
import { describeKeeping } from './journeys/keeping.ts'
import { describeNetwork } from './journeys/network.ts'
import { describeOperator } from './journeys/operator.ts'
import { describeParent } from './journeys/parent.ts'
import { describeTeacher } from './journeys/teacher.ts'
import { launchBrowser, missingBrowser } from './support/browser.ts'
import { startRealServer, type RealServer } from './support/real-server.ts'
import type { World } from './support/visit.ts'

const missing = missingBrowser()
const world = {} as World

/** The real pages in a real browser against the real server process. */
describe.skipIf(missing !== null)(`in a browser${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let server: RealServer
  beforeAll(async () => {
    ;[world.browser, server] = await Promise.all([launchBrowser(), startRealServer()])
    world.url = server.url
  })
  afterAll(async () => {
    await world.browser.close()
    await server.stop()
  })

  describe('a parent', () => {
    describeParent(world)
  })
  describe('a teacher', () => {
    describeTeacher(world)
  })
  describe('an operator', () => {
    describeOperator(world)
  })
  describe('what is kept and passed on', () => {
    describeKeeping(world)
  })
  describe('the network', () => {
    describeNetwork(world)
  })
  describe('accessibility', () => {
    describeAccessibility(world)
  })
})
