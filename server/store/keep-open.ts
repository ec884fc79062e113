const RETRY_MS = 5_000

/** Something that is open, or will be. */
export interface Kept<T> {
  /** Undefined until it could be opened. */
  current(): T | undefined
  /** Resolves when the first try is over, whether it succeeded or not. */
  readonly tried: Promise<void>
  close(): Promise<void>
}

/** Opens something, again and again until it succeeds: what is down when we start may come up later. */
export function keepOpen<T>(
  open: () => Promise<T>,
  close: (opened: T) => Promise<void>,
  onFault: (error: unknown) => void,
): Kept<T> {
  let current: T | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let trying = attempt()

  async function attempt(): Promise<void> {
    try {
      current = await open()
    } catch (error) {
      onFault(error)
      if (closed) return
      timer = setTimeout(() => (trying = attempt()), RETRY_MS)
      timer.unref()
    }
  }

  return {
    current: () => current,
    tried: trying,
    async close() {
      closed = true
      clearTimeout(timer)
      await trying
      if (current !== undefined) await close(current)
      current = undefined
    },
  }
}
