import { STAFF_ROLES, type StaffRole } from '../../../domain/knowledge.ts'

/** The lowest role that is shown a thing. What it may really do, the server decides. */
const NEEDS = {
  calls: 'operator',
  pins: 'operator',
  gaps: 'reader',
  workGaps: 'editor',
  propose: 'editor',
  decide: 'approver',
  exportRelease: 'editor',
  exportTables: 'editor',
  release: 'approver',
  answering: 'approver',
  users: 'admin',
  audit: 'admin',
} as const satisfies Record<string, StaffRole>

export type Deed = keyof typeof NEEDS

export const ROLE_NAMES: Readonly<Record<StaffRole, string>> = {
  reader: '只读',
  operator: '坐席',
  editor: '编辑',
  approver: '审批',
  admin: '管理员',
}

export function mayDo(role: StaffRole | null, deed: Deed): boolean {
  return role !== null && STAFF_ROLES.indexOf(role) >= STAFF_ROLES.indexOf(NEEDS[deed])
}
