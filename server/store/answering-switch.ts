import { eq } from 'drizzle-orm'
import type { AnsweringState, AnsweringSwitch } from '../people/answering-switch.ts'
import { appendAudit } from './append-audit.ts'
import { settings } from './schema.ts'
import type { Store } from './store.ts'

const KEY = 'answering'
const CHANNEL = 'answering'
const ON: AnsweringState = { off: false, reason: null }

/** The switch as kept in the store, the same in every process. */
export async function openAnsweringSwitch(
  { db, listen, notify }: Store,
  onFault: (error: unknown) => void,
): Promise<AnsweringSwitch> {
  let state = ON
  const read = async (): Promise<void> => {
    const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, KEY))
    state = stateIn(row?.value)
  }
  await listen(CHANNEL, () => void read().catch(onFault))
  await read()
  return {
    current: () => state,
    async turn(next, who, at) {
      const row = { value: next, changedBy: who, changedAt: at }
      await db.transaction(async (tx) => {
        await tx
          .insert(settings)
          .values({ key: KEY, ...row })
          .onConflictDoUpdate({ target: settings.key, set: row })
        const action = next.off ? 'answering_off' : 'answering_on'
        await appendAudit(tx, { at, who, action, subject: null, detail: next.reason })
      })
      state = next
      await notify(CHANNEL, '')
    },
  }
}

function stateIn(value: unknown): AnsweringState {
  if (typeof value !== 'object' || value === null || !('off' in value) || !('reason' in value)) return ON
  return { off: value.off === true, reason: typeof value.reason === 'string' ? value.reason : null }
}
