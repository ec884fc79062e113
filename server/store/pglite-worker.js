// Plain JavaScript: a worker thread of Node 20 ignores `--import tsx`, and this needs nothing of ours.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

const ROLLBACK = new Error('rolled back as asked')
const asText = (value) => value

const database = await PGlite.create(workerData.folder)
database.onNotification((channel, payload) => parentPort?.postMessage({ channel, payload }))
/** The open transaction: the asking side sends nothing else while there is one. */
let open

const steps = {
  async query({ sql, params, rowMode, textTypes }) {
    const parsers = Object.fromEntries(textTypes.map((type) => [type, asText]))
    const { rows, fields, affectedRows } = await (open?.inside ?? database).query(sql, params, {
      rowMode,
      parsers,
    })
    return { rows, fields, affectedRows }
  },
  begin: () =>
    new Promise((begun, failed) => {
      const done = database.transaction(
        (inside) =>
          new Promise((commit, rollback) => {
            open = { inside, commit, rollback, done }
            begun()
          }),
      )
      done.catch(failed)
    }),
  async commit() {
    const { commit, done } = end()
    commit()
    await done
  },
  async rollback() {
    // A commit that fails has already ended it.
    if (open === undefined) return
    const { rollback, done } = end()
    rollback(ROLLBACK)
    await done.catch((error) => {
      if (error !== ROLLBACK) throw error
    })
  },
  close: () => database.close(),
}

parentPort?.on('message', async ({ id, step, ...input }) => {
  try {
    parentPort.postMessage({ id, result: await steps[step](input) })
  } catch (error) {
    const { message, code } = error
    parentPort.postMessage({ id, fault: { message, code } })
  }
})
parentPort?.postMessage({ opened: true })

function end() {
  const ending = open
  open = undefined
  return ending
}
