import { buildRecorder } from '../../server/knowledge/record-door.ts'
import { openStore } from '../../server/store/open-store.ts'
import { openStoreSide } from '../../server/store/store-side.ts'
import { aDocument } from './a-document.ts'
import { aCitation, anAnswer } from './an-answer.ts'

/** Writes feedback and questions until it is killed, and prints a line for each that the store has acknowledged. */
const [dataDir = '', prefix = ''] = process.argv.slice(2)
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const fail = (error: unknown): never => {
  throw error
}

const side = await openStoreSide(await openStore({ databaseUrl: undefined, dataDir }), fail)
const recorder = buildRecorder({ store: () => side.records, onFault: fail })
const caller = { address: '192.0.2.1', sessionToken: undefined }
print('open')

for (let turn = 0; ; turn += 1) {
  const question = `${prefix}-${turn}`
  const said = { at: new Date(), release: 'test', question, paragraphIds: [], comment: null }
  if (await recorder.recordFeedback({ ...said, verdict: 'unclear' }, caller)) print(`feedback ${question}`)
  const answer = anAnswer(aCitation(aDocument()), { question })
  const given = { answer, channel: 'api', role: null, carried: [], drop: [], topic: null, ms: 1 } as const
  recorder.recordAnswer({ ...given, at: Date.now() }, caller)
  recorder.recordAnswer({ ...given, at: Date.now() }, caller)
  const calls = recorder.health().recorded
  // A list of calls waits until everything that was pushed before is kept.
  await recorder.listCalls('nobody', new Date(), 1)
  if (recorder.health().recorded === calls + 2) print(`questions ${question}`)
}
