import type { PeopleStore } from './people-store.ts'
import { mayActAs, type StaffUser } from './staff.ts'

const mayWorkOnGaps = ({ role }: StaffUser): boolean => mayActAs(role, 'editor')

/** Whom a gap can be given to. */
export async function listAssignable(store: PeopleStore): Promise<readonly StaffUser[]> {
  return (await store.listUsers()).filter((user) => !user.disabled && mayWorkOnGaps(user))
}

/** Why a gap cannot be given to the account of this name, as the user is told; null where it can. */
export async function findAssigneeFault(store: PeopleStore, name: string): Promise<string | null> {
  const user = await store.findUser(name)
  if (user === undefined) return `没有叫“${name}”的账号，请从名单里选一位同事`
  if (user.disabled) return `“${name}”的账号已停用，请指派给别的同事`
  return mayWorkOnGaps(user) ? null : `“${name}”的角色不处理待办，请指派给编辑、审批或管理员`
}
