import { describe, expect, it } from 'vitest'
import { recordOf, hashAnswer } from '../../../server/knowledge/record-answer.ts'
import type { RecordStore, WaitingQuestion } from '../../../server/knowledge/record-ports.ts'
import { buildRecordQueue } from '../../../server/knowledge/record-queue.ts'
import { aDocument } from '../../support/a-document.ts'
import { aCitation, anAnswer } from '../../support/an-answer.ts'

const ANSWER = anAnswer(aCitation(aDocument()), { question: '有课后服务吗？' })

function aQuestion(): WaitingQuestion {
  const given = {
    answer: ANSWER,
    channel: 'api',
    role: null,
    carried: [],
    drop: [],
    topic: null,
    at: 0,
    ms: 1,
  } as const
  return { record: recordOf(given), caller: { address: '192.0.2.1', sessionToken: undefined } }
}

interface FakeStore extends RecordStore {
  readonly written: WaitingQuestion[]
  down: boolean
  refuse: (question: WaitingQuestion) => boolean
}

function aStore(): FakeStore {
  const store: FakeStore = {
    written: [],
    down: false,
    refuse: () => false,
    async writeQuestions(waiting) {
      if (store.down || waiting.some(store.refuse)) throw new Error('refused')
      store.written.push(...waiting)
    },
    writeFeedback: () => Promise.reject(new Error('not here')),
    ping: () => (store.down ? Promise.reject(new Error('down')) : Promise.resolve()),
    listCalls: async () => [],
  }
  return store
}

describe('the queue of questions', () => {
  it('writes in order, in batches, everything that was pushed', async () => {
    const store = aStore()
    const queue = buildRecordQueue({ store: () => store, onFault: () => undefined, batch: 3 })
    const questions = Array.from({ length: 10 }, aQuestion)
    questions.forEach(queue.push)
    expect(await queue.flush()).toBe(true)
    expect(store.written.map(({ record }) => record.id)).toEqual(questions.map(({ record }) => record.id))
    expect(queue.health()).toEqual({ up: true, queued: 0, recorded: 10, dropped: 0 })
  })

  it('is flushed when what was there is written, however much comes meanwhile', async () => {
    const store = aStore()
    const queue = buildRecordQueue({ store: () => store, onFault: () => undefined, batch: 2 })
    const write = store.writeQuestions
    store.writeQuestions = async (waiting, ...rest) => {
      // As many come as are written: the queue is never empty.
      if (store.written.length < 100) waiting.forEach(() => queue.push(aQuestion()))
      await write(waiting, ...rest)
    }
    const first = Array.from({ length: 3 }, aQuestion)
    first.forEach(queue.push)
    expect(await queue.flush()).toBe(true)
    expect(store.written.length).toBeLessThan(20)
    expect(store.written.slice(0, 3).map(({ record }) => record.id)).toEqual(
      first.map(({ record }) => record.id),
    )
    await queue.close()
  })

  it('writes by itself after a moment', async () => {
    const store = aStore()
    const queue = buildRecordQueue({ store: () => store, onFault: () => undefined, everyMs: 1 })
    queue.push(aQuestion())
    await expect.poll(() => store.written.length).toBe(1)
  })

  it('keeps what it has while the store is down, counts what does not fit, and writes when it is back', async () => {
    const store = aStore()
    store.down = true
    const faults: unknown[] = []
    const queue = buildRecordQueue({ store: () => store, onFault: (error) => faults.push(error), limit: 4 })
    for (let pushed = 0; pushed < 6; pushed += 1) queue.push(aQuestion())
    expect(await queue.flush()).toBe(false)
    expect(queue.health()).toEqual({ up: false, queued: 4, recorded: 0, dropped: 2 })
    expect(faults).toHaveLength(1)
    store.down = false
    expect(await queue.flush()).toBe(true)
    expect(queue.health()).toEqual({ up: true, queued: 0, recorded: 4, dropped: 2 })
  })

  it('waits for a store that is not there yet', async () => {
    let store: RecordStore | undefined = undefined
    const queue = buildRecordQueue({ store: () => store, onFault: () => undefined })
    queue.push(aQuestion())
    expect(await queue.flush()).toBe(false)
    const opened = aStore()
    store = opened
    expect(await queue.flush()).toBe(true)
    expect(opened.written).toHaveLength(1)
  })

  it('drops the one record that the store refuses, and writes those around it', async () => {
    const store = aStore()
    const lost: number[] = []
    const queue = buildRecordQueue({ store: () => store, onFault: (_error, count) => lost.push(count) })
    const questions = Array.from({ length: 5 }, aQuestion)
    store.refuse = (question) => question === questions[2]
    questions.forEach(queue.push)
    expect(await queue.flush()).toBe(true)
    expect(store.written).toEqual(questions.filter((_question, index) => index !== 2))
    expect(queue.health()).toEqual({ up: true, queued: 0, recorded: 4, dropped: 1 })
    expect(lost).toEqual([1])
  })

  it('writes what waits when it is closed, and takes no more', async () => {
    const store = aStore()
    const queue = buildRecordQueue({ store: () => store, onFault: () => undefined })
    queue.push(aQuestion())
    await queue.close()
    queue.push(aQuestion())
    expect(store.written).toHaveLength(1)
    expect(queue.health().dropped).toBe(1)
  })

  it('says how many it loses when the store is down at the end', async () => {
    const store = aStore()
    store.down = true
    const lost: number[] = []
    const queue = buildRecordQueue({ store: () => store, onFault: (_error, count) => lost.push(count) })
    queue.push(aQuestion())
    await queue.close()
    expect(lost.at(-1)).toBe(1)
  })
})

describe('the record of an answer', () => {
  it('keeps what was quoted, and what came close only where nothing was', () => {
    const { record } = aQuestion()
    expect(record.paragraphIds).toEqual([ANSWER.citations[0]?.paragraphId])
    expect(record.nearest).toEqual([])
  })

  it('has a hash that tells answers apart, and not what was masked in the question', () => {
    const masked = { ...ANSWER, understood: { ...ANSWER.understood, masked: ['手机号'] } }
    expect(hashAnswer(masked)).toBe(hashAnswer(ANSWER))
    expect(hashAnswer({ ...ANSWER, confidence: ANSWER.confidence / 2 })).not.toBe(hashAnswer(ANSWER))
  })
})
