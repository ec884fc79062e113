import type { Context } from 'hono'
import type { Answer } from '../contract.ts'
import type { AppDeps } from './deps.ts'
import { RequestFault } from './faults.ts'

/** One-time code of `wx.login`, sent by builds of the mini-program that have the check. */
const LOGIN_CODE_HEADER = 'x-wechat-code'
const LOGIN_CODE = /^[\w-]{1,128}$/

/**
 * Turns a question away that the platform calls risky, before anything of it is kept. Danger is always answered, and
 * only the masked question is shown to the platform.
 */
export async function refuseRiskyQuestion(deps: AppDeps, c: Context, answer: Answer): Promise<void> {
  if (answer.status === 'crisis') return
  if ((await verdictOn(deps, c, answer.question)) === 'risky') throw new RequestFault('content_refused')
}

/** The comment as it may be kept: one that the platform calls risky is left out. */
export async function screenComment(
  deps: AppDeps,
  c: Context,
  comment: string | undefined,
): Promise<string | undefined> {
  if (comment === undefined) return undefined
  return (await verdictOn(deps, c, comment)) === 'risky' ? undefined : comment
}

async function verdictOn(deps: AppDeps, c: Context, words: string): Promise<string> {
  const code = c.req.header(LOGIN_CODE_HEADER)
  return (
    deps.checkContent?.(words, code !== undefined && LOGIN_CODE.test(code) ? code : undefined) ?? 'unchecked'
  )
}
