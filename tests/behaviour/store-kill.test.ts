import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/open-store.ts'
import { feedback, questions } from '../../server/store/schema.ts'
import { createDatabase, type TestDatabase } from '../support/open-test-store.ts'
import { startProcess } from '../support/run-process.ts'

const KILLS = 24

/** Also for a machine on which everything takes ten times as long. */
const PATIENCE_MS = 600_000

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase('pglite')
})
afterAll(() => database.remove())

/** Starts a writer, kills it at a random moment, and gives the lines it had printed whole. */
async function writeUntilKilled(prefix: string, whileOpening: boolean): Promise<readonly string[]> {
  const writer = startProcess('tests/support/acknowledging-writer.ts', [database.settings.dataDir, prefix])
  const isOpen = (): boolean => writer.output().stdout.startsWith('open\n')
  while (!whileOpening && !isOpen() && writer.isRunning()) await sleep(5)
  await sleep(Math.random() * (whileOpening ? 3000 : 300))
  writer.stop('SIGKILL')
  expect(await writer.ended, writer.output().stderr).toBeNull()
  const { stdout } = writer.output()
  return stdout
    .slice(0, stdout.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line.includes(' '))
}

describe('a process that is killed at any moment', () => {
  it(
    `loses no row that it acknowledged, and the database opens after each of ${KILLS} kills`,
    async () => {
      const acknowledged: string[] = []
      for (let kill = 0; kill < KILLS; kill += 1) {
        // Every fourth while it opens, the very first among them: nothing is there yet.
        acknowledged.push(...(await writeUntilKilled(`k${kill}`, kill % 4 === 0)))
      }
      const store = await openStore(database.settings)
      const said = new Set((await store.db.select({ q: feedback.question }).from(feedback)).map(({ q }) => q))
      const asked = new Map<string, number>()
      for (const { q } of await store.db.select({ q: questions.question }).from(questions))
        asked.set(q, (asked.get(q) ?? 0) + 1)
      await store.close()
      const lost = acknowledged.filter((line) => {
        const [kind, question = ''] = line.split(' ')
        return kind === 'feedback' ? !said.has(question) : asked.get(question) !== 2
      })
      expect(lost).toEqual([])
      expect(acknowledged.length).toBeGreaterThan(KILLS)
    },
    PATIENCE_MS,
  )
})
