import type { ZodError } from 'zod'

type Issue = ZodError['issues'][number]

const MAX_SHOWN = 5
const MAX_NAME_LENGTH = 40

/** Says in Chinese which fields are wrong and how; never repeats a value that was sent. */
export function describeIssues(issues: readonly Issue[]): string {
  const lines = issues.slice(0, MAX_SHOWN).map((issue) => `${nameOf(issue.path)}${describe(issue)}`)
  return `请求内容不符合要求：${lines.join('；')}`
}

function describe(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺失，或类型不对' : '类型不对'
    case 'unrecognized_keys':
      return `含有不认识的字段 ${issue.keys.slice(0, MAX_SHOWN).map(shorten).join('、')}`
    case 'too_small':
      return '太短'
    case 'too_big':
      return '太长'
    case 'invalid_value':
      return '不在可选值之内'
    default:
      return '格式不对'
  }
}

const nameOf = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? '' : `${shorten(path.map(String).join('.'))} `

const shorten = (name: string): string =>
  name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name
