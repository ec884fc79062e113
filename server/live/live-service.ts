import type { Service } from '../http/deps.ts'
import type { Answering } from './open-answering.ts'

/** What is answered from at this moment. */
export interface LiveService {
  /** Undefined until the first release is open. */
  current(): Service | undefined
  answering(): Answering | undefined
  /** Puts another release in the place of the present one, which answers what it was asked and is then closed. */
  swap(next: Answering): void
  /** Resolves when every release is closed. */
  close(): Promise<void>
}

/** Holds one release at a time; conversations and everything else that is not of a release stay as they are. */
export function buildLiveService(onFault: (error: unknown) => void): LiveService {
  let present: Answering | undefined
  let service: Service | undefined
  const closing = new Set<Promise<void>>()
  const retire = (old: Answering): void => {
    const closed = old
      .close()
      .catch(onFault)
      .finally(() => closing.delete(closed))
    closing.add(closed)
  }
  return {
    current: () => service,
    answering: () => present,
    swap(next) {
      const old = present
      present = next
      service = { assistant: next.assistant, library: next.library }
      if (old !== undefined) retire(old)
    },
    async close() {
      const last = present
      present = undefined
      service = undefined
      if (last !== undefined) retire(last)
      await Promise.all(closing)
    },
  }
}
