import { reactive } from 'vue'
import { listChanges, listGaps } from '../api/desk.ts'
import { RequestFailure } from '../api/request-failure.ts'
import { send } from '../api/send.ts'
import { mayDo } from '../model/permissions.ts'
import { session } from './session.ts'

/** What waits for somebody, and the release that answers: shown beside the names of the screens. */
export const counts = reactive<{ gaps: number | null; changes: number | null; release: string | null }>({
  gaps: null,
  changes: null,
  release: null,
})

/** Counts again. A number that cannot be had is left out: the screen itself says why. */
export async function recount(): Promise<void> {
  const role = session.user?.role ?? null
  const [gaps, changes, release] = await Promise.all([
    mayDo(role, 'gaps') ? orNull(listGaps('open', '').then(({ total }) => total)) : null,
    mayDo(role, 'gaps') ? orNull(listChanges('proposed').then(({ length }) => length)) : null,
    orNull(send<{ release: string }>('/readyz').then((ready) => ready.release)),
  ])
  Object.assign(counts, { gaps, changes, release })
}

function orNull<Value>(wanted: Promise<Value>): Promise<Value | null> {
  return wanted.catch((error: unknown) => {
    if (error instanceof RequestFailure) return null
    throw error
  })
}
