import { argv } from 'node:process'
import type { HttpLoad } from './bench-http.ts'
import { askedAnew, QUESTIONS } from './bench-questions.ts'
import { importPeer } from './peers.ts'

interface Result {
  readonly requests: { readonly average: number }
  readonly latency: { readonly p50: number; readonly p99: number }
  readonly errors: number
  readonly non2xx: number
}

const SECONDS = 8
const CONNECTIONS = 8

/** Asks the answer route of a port as fast as it answers, and prints what was seen; `fresh` asks nothing twice. */
const [, , port, what] = argv
const { default: autocannon } = await importPeer<{ default: (options: object) => Promise<Result> }>(
  'autocannon/autocannon.js',
)
const result = await autocannon({
  url: `http://127.0.0.1:${port}/v1/answers`,
  connections: CONNECTIONS,
  duration: SECONDS,
  requests: QUESTIONS.map((question) => ({
    method: 'POST',
    path: '/v1/answers',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question }),
    ...(what === 'fresh' ? { setupRequest: withNewQuestion(question) } : {}),
  })),
})
const seen: HttpLoad = {
  requestsPerSecond: result.requests.average,
  p50: result.latency.p50,
  p99: result.latency.p99,
  errors: result.errors + result.non2xx,
}
process.stdout.write(JSON.stringify(seen))

function withNewQuestion(question: string) {
  let school = 0
  return (request: object): object => ({
    ...request,
    body: JSON.stringify({ question: askedAnew(question, (school += 1)) }),
  })
}
