import { ErrorSchema } from '../contract.ts'

const DESCRIPTIONS = {
  400: '请求不合要求：不是 JSON、字段不对、问题为空或过长、含有控制字符或隐藏字符',
  401: '没有登录，或用户名、密码不对',
  403: '角色不够，或请求不是从本站页面发出的',
  404: '没有这份文件、这一条或这个地址',
  405: '这个地址不支持这种请求方法；可用的方法在 Allow 头里',
  413: '请求内容太大',
  415: '不是 application/json',
  429: '请求太频繁；Retry-After 头里是需要等待的秒数',
  500: '服务内部错误',
  503: '服务正在启动，或数据库不可用，或问答已暂停',
} as const

type FaultStatus = keyof typeof DESCRIPTIONS

/** The fault responses of a route, for its OpenAPI entry: all in the one envelope. */
export function faultResponses<const S extends readonly FaultStatus[]>(...statuses: S) {
  const content = { 'application/json': { schema: ErrorSchema } }
  const entries = statuses.map((status) => [status, { description: DESCRIPTIONS[status], content }] as const)
  return Object.fromEntries(entries) as unknown as Record<
    S[number],
    { description: string; content: typeof content }
  >
}

/** What every route under /v1 can answer besides its own faults. */
export const COMMON_FAULTS = [405, 429, 500, 503] as const

/** What every route under /v1/desk can answer besides its own faults. */
export const DESK_FAULTS = [401, 403, ...COMMON_FAULTS] as const
