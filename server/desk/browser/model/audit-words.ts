import { CHANGE_KINDS } from './change-words.ts'

/** What was done, as the audit log names it, in words. */
const ACTIONS: Readonly<Record<string, string>> = {
  sign_in: '登录',
  sign_in_failed: '登录失败',
  sign_in_locked: '登录被锁',
  sign_out: '退出登录',
  user_added: '建账号',
  user_role: '换角色',
  user_disabled: '停用账号',
  user_enabled: '启用账号',
  password_changed: '换密码',
  change_gap: '处理待办',
  propose_change: '提交变更',
  approve_change: '批准变更',
  reject_change: '退回变更',
  seed_release: '登记资料',
  build_release: '构建版本',
  fail_release: '构建失败',
  publish_release: '发布版本',
  export_release: '导出版本',
  answering_off: '暂停问答',
  answering_on: '恢复问答',
  export: '导出表格',
  data_exported: '取出数据',
  data_deleted: '删除数据',
  data_expired: '到期清理',
}

export const auditAction = (action: string): string => ACTIONS[action] ?? action

/** The details of a line; kinds of changes by their names. */
export function auditDetail({
  action,
  detail,
}: {
  readonly action: string
  readonly detail: string | null
}): string {
  if (action !== 'propose_change') return detail ?? ''
  return CHANGE_KINDS[detail as keyof typeof CHANGE_KINDS] ?? detail ?? ''
}
