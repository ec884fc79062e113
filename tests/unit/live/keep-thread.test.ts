import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { keepThread } from '../../../server/live/keep-thread.ts'
import type { AnswerThread } from '../../../server/live/open-thread.ts'

/** A thread that does nothing, and can be lost. */
function aThread() {
  let lose = (): void => undefined
  let stopped = false
  const ended = new Promise<void>((resolve) => {
    lose = resolve
  })
  const stop = async (): Promise<void> => {
    stopped = true
    lose()
  }
  const thread = { ended, stop, pending: () => 0 } as unknown as AnswerThread
  return { thread, lose: () => lose(), isStopped: () => stopped }
}

describe('a thread that is kept alive', () => {
  it('is replaced when it is lost', async () => {
    const [first, second] = [aThread(), aThread()]
    const lost: Error[] = []
    const kept = keepThread(
      first.thread,
      async () => second.thread,
      (error) => lost.push(error),
    )
    first.lose()
    await wait(1)
    expect(await kept.current()).toBe(second.thread)
    expect(lost).toHaveLength(1)
    await kept.close(0)
    expect(second.isStopped()).toBe(true)
  })

  it('is stopped when it opens while everything is being closed', async () => {
    const [first, second] = [aThread(), aThread()]
    let open = (): void => undefined
    const opening = new Promise<AnswerThread>((resolve) => {
      open = () => resolve(second.thread)
    })
    const kept = keepThread(
      first.thread,
      () => opening,
      () => undefined,
    )
    first.lose()
    await wait(1)
    const closed = kept.close(0)
    await wait(1)
    open()
    await closed
    expect(second.isStopped()).toBe(true)
  })
})
