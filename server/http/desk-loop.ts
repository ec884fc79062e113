import type { z } from 'zod'
import type { ChangeRecordSchema, ChangeSummary, ReleaseSummarySchema } from '../desk-contract.ts'
import { titleOfChange } from '../knowledge/change-title.ts'
import type { KeptChange } from '../knowledge/changes-store.ts'
import type { KnowledgeLoop } from '../knowledge/knowledge-loop.ts'
import { LoopFault } from '../knowledge/loop-fault.ts'
import type { KeptRelease } from '../knowledge/releases-store.ts'
import type { AppDeps } from './deps.ts'
import { type FaultCode, RequestFault } from './faults.ts'

const CODES: Readonly<Record<LoopFault['kind'], FaultCode>> = {
  not_found: 'not_found',
  invalid: 'invalid_request',
  not_allowed: 'not_allowed',
  not_ready: 'not_ready',
}

/** Does something in the loop; what staff are told becomes a fault of the request. */
export async function inLoop<T>(deps: AppDeps, act: (loop: KnowledgeLoop) => T | Promise<T>): Promise<T> {
  const loop = deps.loop?.()
  if (loop === undefined) throw new RequestFault('store_down')
  try {
    return await act(loop)
  } catch (error) {
    if (error instanceof LoopFault) throw new RequestFault(CODES[error.kind], error.message)
    throw error
  }
}

/** A change as the desk gets it, whole. */
export function viewChange({ change, ...rest }: KeptChange): z.infer<typeof ChangeRecordSchema> {
  const copy = structuredClone(change) as z.infer<typeof ChangeRecordSchema>['change']
  return { ...viewStanding(rest), change: copy }
}

/** A change as the desk lists it. */
export function summariseChange({ change, ...rest }: KeptChange): ChangeSummary {
  return { ...viewStanding(rest), kind: change.kind, title: titleOfChange(change) }
}

function viewStanding({ proposedAt, decidedAt, ...rest }: Omit<KeptChange, 'change'>) {
  return { ...rest, proposedAt: proposedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null }
}

/** A release as the desk gets it. */
export function viewRelease(
  { createdAt, publishedAt, changes, ...rest }: KeptRelease,
  live: string | null,
): z.infer<typeof ReleaseSummarySchema> {
  const moments = { createdAt: createdAt.toISOString(), publishedAt: publishedAt?.toISOString() ?? null }
  return { ...rest, ...moments, changes: [...changes], live: rest.id === live }
}
