import { text } from 'node:stream/consumers'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** The password from standard input, or asked twice on the terminal without showing it; undefined when it was none. */
export async function readPassword(fromStdin: boolean): Promise<string | undefined> {
  if (fromStdin) return (await text(process.stdin)).replace(/\r?\n$/, '')
  if (!process.stdin.isTTY) {
    process.stderr.write('这里不是终端：请用 --password-stdin 从标准输入给密码\n')
    return undefined
  }
  const password = await askSilently('密码：')
  if (password === (await askSilently('再输一遍：'))) return password
  process.stderr.write('两遍不一样\n')
  return undefined
}

/** Reads a line while the terminal's echo goes nowhere. */
async function askSilently(prompt: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  process.stderr.write(prompt)
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
