import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Answer } from '../contract.ts'
import type { Channel, Verdict } from '../domain/knowledge.ts'

/** Answers take from well under a millisecond (kept ready) to about a second (a cold machine). */
const ANSWER_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
const REQUEST_BUCKETS = [0.0025, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** How the store does, read whenever somebody looks. */
export interface StoreHealth {
  readonly up: boolean
  /** Questions that wait to be written. */
  readonly queued: number
  readonly recorded: number
  /** Questions that were not kept, because the queue was full. */
  readonly dropped: number
}

/** What is read only when somebody looks. */
export interface Watched {
  readonly release: () => string | undefined
  readonly checksDue: () => number
  readonly store?: () => StoreHealth
}

export interface Metrics {
  requestDone(request: RequestFigures): void
  answered(answer: Pick<Answer, 'status' | 'reason'>, channel: Channel, ms: number): void
  gotFeedback(verdict: Verdict): void
  rateLimited(scope: 'client' | 'overall'): void
  /** The exposition format of Prometheus. */
  print(): Promise<{ readonly type: string; readonly body: string }>
}

export interface RequestFigures {
  readonly method: string
  /** The route's pattern, never the path. */
  readonly route: string
  readonly status: number
  readonly ms: number
}

/** Counters in a registry of their own, so that two apps in one process do not mix. */
export function buildMetrics(watched: Watched): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  watch(registry, watched)
  const registers = [registry]
  const requests = new Counter({
    name: 'wence_http_requests_total',
    help: 'Requests by route and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'wence_http_request_seconds',
    help: 'Time until the response is ready to be sent',
    labelNames: ['route'],
    buckets: REQUEST_BUCKETS,
    registers,
  })
  const answers = new Counter({
    name: 'wence_answers_total',
    help: 'Answers by status, reason and channel',
    labelNames: ['status', 'reason', 'channel'],
    registers,
  })
  const answerSeconds = new Histogram({
    name: 'wence_answer_seconds',
    help: 'Time to answer a question, without HTTP',
    buckets: ANSWER_BUCKETS,
    registers,
  })
  const feedback = new Counter({
    name: 'wence_feedback_total',
    help: 'Feedback by verdict',
    labelNames: ['verdict'],
    registers,
  })
  const limited = new Counter({
    name: 'wence_rate_limited_total',
    help: 'Requests turned away, by the limit that did it',
    labelNames: ['scope'],
    registers,
  })
  return {
    requestDone({ method, route, status, ms }) {
      requests.inc({ method, route, status })
      seconds.observe({ route }, ms / 1000)
    },
    answered({ status, reason }, channel, ms) {
      answers.inc({ status, reason: reason ?? 'none', channel })
      answerSeconds.observe(ms / 1000)
    },
    gotFeedback: (verdict) => feedback.inc({ verdict }),
    rateLimited: (scope) => limited.inc({ scope }),
    print: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  }
}

function watch(registry: Registry, { release, checksDue, store }: Watched): void {
  const gauge = (name: string, help: string, read: () => number): void => {
    const shown: Gauge = new Gauge({ name, help, registers: [registry], collect: () => shown.set(read()) })
  }
  const live = new Gauge({
    name: 'wence_release_info',
    help: 'The release that answers; always 1',
    labelNames: ['release'],
    registers: [registry],
    collect() {
      live.reset()
      const name = release()
      if (name !== undefined) live.set({ release: name }, 1)
    },
  })
  gauge('wence_ready', '1 when questions are answered', () => (release() === undefined ? 0 : 1))
  gauge('wence_document_checks_due', 'Documents whose check is due', checksDue)
  if (store === undefined) return
  gauge('wence_store_up', '1 when the store answers', () => (store().up ? 1 : 0))
  gauge('wence_questions_queued', 'Questions waiting to be written', () => store().queued)
  countOf(registry, 'wence_questions_recorded_total', 'Questions written', () => store().recorded)
  countOf(registry, 'wence_questions_dropped_total', 'Questions not kept', () => store().dropped)
}

/** A counter that somebody else counts. */
function countOf(registry: Registry, name: string, help: string, read: () => number): void {
  const counter = new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      counter.reset()
      counter.inc(read())
    },
  })
}
