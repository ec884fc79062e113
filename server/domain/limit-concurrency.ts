/** More work than can wait. */
export class TooBusy extends Error {}

/** Runs at most so many tasks at once; others wait in line, and those beyond the line are refused. */
export function limitConcurrency(atOnce: number, waiting: number) {
  let running = 0
  const line: (() => void)[] = []
  return async function inTurn<T>(task: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
      if (line.length >= waiting) throw new TooBusy('too many at once')
      await new Promise<void>((resolve) => line.push(resolve))
    } else {
      running += 1
    }
    try {
      return await task()
    } finally {
      const next = line.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
