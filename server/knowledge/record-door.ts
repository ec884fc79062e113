import { randomUUID } from 'node:crypto'
import { recordOf, type GivenAnswer } from './record-answer.ts'
import type { Caller, FeedbackRecord, QuestionRecord } from './record-ports.ts'
import { buildRecordQueue, type QueueHealth, type QueueSettings } from './record-queue.ts'

/** What the door to the outside records. */
export interface Recorder {
  /** Takes note of an answer and gives the id of its record; never fails, never waits. */
  recordAnswer(given: GivenAnswer, caller: Caller): string
  /** True only when the feedback is kept for good. */
  recordFeedback(feedback: Omit<FeedbackRecord, 'id'>, caller: Caller): Promise<boolean>
  /** The staff member's own questions, including those asked a moment ago; undefined when the store is down. */
  listCalls(staffName: string, since: Date, limit: number): Promise<readonly QuestionRecord[]> | undefined
  health(): QueueHealth
  close(): Promise<void>
}

/** Records in whatever store there is at the moment. */
export function buildRecorder(settings: QueueSettings): Recorder {
  const { store, onFault } = settings
  const queue = buildRecordQueue(settings)
  return {
    recordAnswer(given, caller) {
      const record = recordOf(given)
      queue.push({ record, caller })
      return record.id
    },
    async recordFeedback(feedback, caller) {
      const target = store()
      if (target === undefined) return false
      try {
        // First the question itself, so that what is said of its answer finds it.
        await queue.flush()
        await target.writeFeedback({ ...feedback, id: randomUUID() }, caller)
        return true
      } catch (error) {
        onFault(error, 0)
        return false
      }
    },
    listCalls(staffName, since, limit) {
      const target = store()
      return target && queue.flush().then(() => target.listCalls(staffName, since, limit))
    },
    health: queue.health,
    close: queue.close,
  }
}
