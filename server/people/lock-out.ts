/** From this many failures on, each further one locks for longer. */
export interface LockRule {
  readonly after: number
  readonly firstMs: number
  readonly longestMs: number
}

/** One person rarely errs five times; a quarter of an hour at most, so that nobody can be kept out for a day. */
export const NAME_LOCK: LockRule = { after: 5, firstMs: 30_000, longestMs: 15 * 60_000 }
/** A whole office may stand behind one address. */
export const CLIENT_LOCK: LockRule = { after: 20, firstMs: 30_000, longestMs: 60 * 60_000 }

/** Failures that are this old count no more. */
export const FORGET_MS = 24 * 3_600_000

/** How long the latest of these failures locks; 0 when it does not. */
export function lockMs(failures: number, { after, firstMs, longestMs }: LockRule): number {
  if (failures < after) return 0
  return Math.min(longestMs, firstMs * 2 ** Math.min(20, failures - after))
}
