import { parseArgs } from 'node:util'
import { STAFF_ROLES, type StaffRole } from '../domain/knowledge.ts'
import { addUser, setDisabled, setPassword, setRole, type Managed } from '../people/manage-users.ts'
import type { StaffUser } from '../people/staff.ts'
import type { CommandResult, StoreCommand } from '../store/store.ts'
import type { StoreSide } from '../store/store-side.ts'

export const USER_USAGE = `用法：npm run -s wence -- user <命令>

  add 用户名 --role 角色 [--display 显示名]   建账号，密码在终端输入
  list                                       列出账号
  role 用户名 --role 角色                     换角色
  password 用户名                            换密码，并结束该账号的会话
  disable 用户名                             停用，并结束该账号的会话
  enable 用户名                              恢复

  --password-stdin   密码从标准输入读（一行），供脚本使用
角色，后面的能做前面的一切：${STAFF_ROLES.join(' ')}
`

export interface UserArguments {
  readonly deed: string
  readonly name: string
  readonly role: StaffRole | undefined
  readonly display: string | undefined
  readonly passwordFromStdin: boolean
}

const NEEDS_ROLE = new Set(['add', 'role'])
export const NEEDS_PASSWORD = new Set(['add', 'password'])
const DEEDS = new Set(['add', 'list', 'role', 'password', 'disable', 'enable'])

/** What `user` was asked to do, or null when that is not clear. */
export function readUserArguments(args: readonly string[]): UserArguments | null {
  try {
    const options = {
      role: { type: 'string' },
      display: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [deed = '', name = '', ...others] = positionals
    const role = STAFF_ROLES.find((one) => one === values.role)
    const isClear =
      DEEDS.has(deed) &&
      others.length === 0 &&
      (name !== '') === (deed !== 'list') &&
      NEEDS_ROLE.has(deed) === (role !== undefined)
    if (!isClear || (values.role !== undefined && role === undefined)) return null
    return { deed, name, role, display: values.display, passwordFromStdin: values['password-stdin'] }
  } catch {
    return null
  }
}

/** Carries out a `user` command; `secret` is the password. */
export async function carryOutUser({ people }: StoreSide, command: StoreCommand): Promise<CommandResult> {
  const asked = readUserArguments(command.args)
  if (asked === null) return { code: 2, out: USER_USAGE }
  const { deed, name, role = 'reader' } = asked
  const acting = { who: 'command', at: new Date() }
  const password = command.secret ?? ''
  const displayName = asked.display ?? name
  switch (deed) {
    case 'list':
      return { code: 0, out: describeUsers(await people.listUsers()) }
    case 'add':
      return tell(
        await addUser(people, acting, { name, displayName, role }, password),
        `已建账号 ${name}（${role}）`,
      )
    case 'role':
      return tell(await setRole(people, acting, name, role), `${name} 的角色改为 ${role}`)
    case 'password':
      return tell(await setPassword(people, acting, name, password), `已换 ${name} 的密码`)
    case 'disable':
      return tell(await setDisabled(people, acting, name, true), `已停用 ${name}`)
    default:
      return tell(await setDisabled(people, acting, name, false), `已恢复 ${name}`)
  }
}

const tell = (managed: Managed<unknown>, done: string): CommandResult =>
  managed.ok ? { code: 0, out: `${done}\n` } : { code: 1, out: `${managed.fault}\n` }

function describeUsers(users: readonly StaffUser[]): string {
  if (users.length === 0) return '还没有账号。建第一个：npm run -s wence -- user add 用户名 --role admin\n'
  const lines = users.map(({ name, displayName, role, disabled, lastSignInAt }) =>
    [name, displayName, role, disabled ? '已停用' : '', lastSignInAt?.toISOString() ?? '从未登录'].join('\t'),
  )
  return `${lines.join('\n')}\n`
}
