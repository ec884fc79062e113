import { askedAnew, QUESTIONS } from './bench-questions.ts'

/** What many askers saw. */
export interface Seen {
  readonly requests: number
  readonly failed: number
  readonly p50: number
  readonly p99: number
}

const EVERY_MS = 20

/** Asks at a steady pace, whether or not answers come, until the work is done: every second question is a new one. */
export async function askDuring(url: string, work: Promise<unknown>): Promise<Seen> {
  const times: number[] = []
  const running = new Set<Promise<void>>()
  const state = { failed: 0, asked: 0, done: false }
  const finished = work.finally(() => (state.done = true))
  // Nobody waits for it before the last answer has come; its failure must not end the process meanwhile.
  finished.catch(() => undefined)
  const askOne = async (question: string): Promise<void> => {
    const startedAt = performance.now()
    const response = await post(`${url}v1/answers`, { question }).catch(() => null)
    await response?.arrayBuffer()
    if (response?.status === 200) times.push(performance.now() - startedAt)
    else state.failed += 1
  }
  while (!state.done) {
    const question = QUESTIONS[state.asked % QUESTIONS.length] as string
    const one = askOne(state.asked % 2 === 0 ? question : askedAnew(question, state.asked))
    running.add(one)
    void one.finally(() => running.delete(one))
    state.asked += 1
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
  await Promise.all(running)
  await finished
  times.sort((a, b) => a - b)
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
  return { requests: state.asked, failed: state.failed, p50: at(0.5), p99: at(0.99) }
}

export const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
