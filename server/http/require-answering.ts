import type { Answer } from '../contract.ts'
import type { AppDeps } from './deps.ts'
import { RequestFault } from './faults.ts'

/** Keeps an answer back while staff have turned answering off, with their reason. Danger is always answered. */
export function requireAnswering({ answering }: Pick<AppDeps, 'answering'>, answer: Answer): void {
  const state = answering?.()?.current()
  if (state?.off !== true || answer.status === 'crisis') return
  throw new RequestFault('answering_off', state.reason ?? undefined)
}
