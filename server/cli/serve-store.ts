import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { CountRequest } from '../domain/rates.ts'
import type { AppDeps } from '../http/deps.ts'
import { buildRecorder, type Recorder } from '../knowledge/record-door.ts'
import { retainWithin } from '../knowledge/retain-limits.ts'
import { buildOpenId } from '../people/openid.ts'
import { buildPeople } from '../people/people.ts'
import { keepOpen } from '../store/keep-open.ts'
import { openStoreSide, type StoreSide } from '../store/store-side.ts'
import { openStore } from '../store/open-store.ts'
import { carryOutCommand } from './carry-out-command.ts'

const DAY_MS = 24 * 3_600_000

/** The store of a running service: there from the start, or as soon as it can be reached. */
export interface ServedStore {
  /** Undefined while the store is down. */
  current(): StoreSide | undefined
  /** Resolves when the first try to open it is over, whether it succeeded or not. */
  readonly tried: Promise<void>
  readonly deps: { readonly recorder: Recorder } & Pick<
    AppDeps,
    'people' | 'answering' | 'reports' | 'countShared' | 'openId' | 'publicUrl'
  >
  close(): Promise<void>
}

/** Opens the store beside the service, which answers questions with or without it. */
export function serveStore(config: Config, logger: Logger): ServedStore {
  const onFault = (error: unknown): void => logger.error(describeFault(error), 'store')
  const kept = keepOpen(() => openSide(config, onFault), closeSide, onFault)
  const recorder = buildRecorder({
    store: () => kept.current()?.records,
    onFault: (error, lost) => logger.error({ ...describeFault(error), lost }, 'questions not recorded'),
  })
  const retaining = setInterval(() => retain(kept.current(), config, onFault), DAY_MS)
  retaining.unref()
  return {
    current: kept.current,
    tried: kept.tried,
    deps: {
      recorder,
      people: () => peopleOf(kept.current()),
      answering: () => kept.current()?.answering,
      reports: () => kept.current()?.reports,
      // PGlite serves this process alone, which counts faster by itself.
      ...(config.databaseUrl === undefined ? {} : { countShared: countIn(kept.current) }),
      ...(config.openId === undefined ? {} : { openId: buildOpenId(config.openId) }),
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    },
    async close() {
      clearInterval(retaining)
      await recorder.close()
      await kept.close()
    },
  }
}

async function openSide(config: Config, onFault: (error: unknown) => void): Promise<StoreSide> {
  const store = await openStore({ ...config, onConnectionFault: onFault })
  try {
    const side = await openStoreSide(store, onFault)
    store.answerCommands((command) => carryOutCommand(side, command))
    retain(side, config, onFault)
    return side
  } catch (error) {
    await store.close()
    throw error
  }
}

const closeSide = ({ store }: StoreSide): Promise<void> => store.close()

const peopleOf = (side: StoreSide | undefined) =>
  side && buildPeople(side.people, Date.now, (address) => side.callers.nameOf(address, new Date()))

const countIn =
  (current: () => StoreSide | undefined): CountRequest =>
  (client, limit) => {
    const side = current()
    if (side === undefined) throw new Error('the store is down')
    return side.countRequest(client, limit)
  }

function retain(side: StoreSide | undefined, { retention }: Config, onFault: (error: unknown) => void): void {
  if (side !== undefined) retainWithin(side.retention, retention, Date.now()).catch(onFault)
}

/** Where it happened and what the database calls it, never the statement: its values could be somebody's words. */
function describeFault(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { cause } = error
  const root = cause instanceof Error ? cause : error
  const code = 'code' in root ? root.code : undefined
  return { type: root.name, code, message: cause === undefined ? error.message : root.message }
}
