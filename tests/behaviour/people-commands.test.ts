import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryOutCommand } from '../../server/cli/carry-out-command.ts'
import { readDataArguments } from '../../server/cli/data-commands.ts'
import { readUserArguments } from '../../server/cli/user-commands.ts'
import { checkPassword } from '../../server/people/hash-password.ts'
import type { StoreSide } from '../../server/store/store-side.ts'
import { openTestSide, type TestDatabase } from '../support/open-test-store.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const PASSWORD = '人间四月芳菲尽山寺桃花'

let database: TestDatabase
let side: StoreSide
let folder = ''

beforeAll(async () => {
  // Not the shared way of making one: the path has to be long, as on a real machine.
  folder = mkdtempSync(join(tmpdir(), 'wence-commands-'))
  database = {
    settings: { databaseUrl: undefined, dataDir: join(folder, 'data') },
    remove: async () => undefined,
  }
  side = await openTestSide(database)
})
afterAll(async () => {
  await side.store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(args: readonly string[], input = ''): Promise<{ code: number; out: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/cli/wence.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: database.settings.dataDir, DATABASE_URL: '' },
  })
  child.stdin.end(input)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  const code = await new Promise<number>((done) =>
    child.exitCode === null ? child.once('close', done) : done(child.exitCode),
  )
  return { code, out: out + err }
}

describe('commands on accounts', () => {
  it('are carried out by the process that has the database open', async () => {
    side.store.answerCommands((command) => carryOutCommand(side, command))
    const added = await run(
      ['user', 'add', 'li', '--role', 'editor', '--display', '李', '--password-stdin'],
      `${PASSWORD}\n`,
    )
    expect(added).toEqual({ code: 0, out: '已建账号 li（editor）\n' })
    const user = await side.people.findUser('li')
    expect(user).toMatchObject({ name: 'li', displayName: '李', role: 'editor', disabled: false })
    expect(await checkPassword(PASSWORD, user?.passwordHash ?? null)).toBe(true)
    expect((await run(['user', 'add', 'li', '--role', 'reader', '--password-stdin'], PASSWORD)).code).toBe(1)
  })

  it('are carried out by themselves when nobody has it open', async () => {
    await side.store.close()
    expect(await run(['user', 'role', 'li', '--role', 'approver'])).toEqual({
      code: 0,
      out: 'li 的角色改为 approver\n',
    })
    expect((await run(['user', 'disable', 'li'])).code).toBe(0)
    expect((await run(['user', 'list'])).out).toContain('li\t李\tapprover\t已停用')
    const out = join(folder, 'out')
    expect((await run(['data', 'export', '--out', out, '--table', 'users', '--table', 'audit'])).code).toBe(0)
    const users = readFileSync(join(out, 'users.jsonl'), 'utf8')
    expect(JSON.parse(users)).toMatchObject({ name: 'li', role: 'approver' })
    expect(users).not.toContain('scrypt')
    const actions = readFileSync(join(out, 'audit.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { action: string }).action)
    expect(actions).toEqual(['user_added', 'user_role', 'user_disabled', 'data_exported'])
    side = await openTestSide(database)
  })

  it('refuse bad passwords and unknown names with words', async () => {
    const fail = async (args: string[], secret: string | null) =>
      carryOutCommand(side, { name: 'user', args, secret })
    expect(await fail(['add', 'sun', '--role', 'reader'], 'short')).toEqual({
      code: 1,
      out: '密码至少要 10 个字符\n',
    })
    expect(await fail(['add', '../sun', '--role', 'reader'], PASSWORD)).toMatchObject({ code: 1 })
    expect(await fail(['enable', 'nobody'], null)).toEqual({ code: 1, out: '没有叫“nobody”的用户\n' })
    expect(await fail(['dance'], null)).toMatchObject({ code: 2 })
    expect(await side.people.findUser('sun')).toBeUndefined()
  })
})

describe('the arguments of commands', () => {
  it.each([
    [['add', 'li']],
    [['add', 'li', '--role', 'king']],
    [['add', '--role', 'reader']],
    [['list', 'li']],
    [['role', 'li']],
    [['disable', 'li', '--role', 'reader']],
    [['disable', 'li', 'wang']],
    [['add', 'li', '--role', 'reader', '--password', 'x']],
    [[]],
  ])('of `user` are not clear: %j', (args) => {
    expect(readUserArguments(args)).toBeNull()
  })

  it.each([
    [['export']],
    [['export', '--out', 'x', '--table', 'sessions']],
    [['export', '--out', 'x', '--before', '2026-01-01']],
    [['delete']],
    [['delete', '--question', 'a', '--caller', 'b']],
    [['delete', '--before', 'yesterday']],
    [['delete', '--before', '2026-13-01']],
  ])('of `data` are not clear: %j', (args) => {
    expect(readDataArguments(args)).toBeNull()
  })

  it('of `data delete --before` mean the beginning of a day in China', () => {
    expect(readDataArguments(['delete', '--before', '2026-03-01'])).toEqual({
      deed: 'delete',
      deletion: { by: 'before', moment: new Date('2026-02-28T16:00:00Z') },
    })
  })
})
