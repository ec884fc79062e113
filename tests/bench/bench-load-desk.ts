import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'
import { SessionSchema } from '../../server/desk-contract.ts'
import { post } from './bench-load-client.ts'

const PASSWORD = 'bench-only-0f3a9c1d7e'
const IdSchema = z.object({ id: z.string() })

/** A member of staff who is signed in. */
export interface Desk {
  send(path: string, body: unknown): Promise<unknown>
  upload(path: string, name: string, text: string): Promise<void>
  read(path: string): Promise<unknown>
}

/** Makes an account with the command, as people do, and signs in. */
export async function openDesk(url: string, name: string, role: string, dataDir: string): Promise<Desk> {
  const args = ['--import', 'tsx', 'server/cli/wence.ts', 'user', 'add', name, '--role', role]
  const command = spawn(process.execPath, [...args, '--password-stdin'], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  command.stdin.end(`${PASSWORD}\n`)
  const [code] = (await once(command, 'exit')) as [number]
  if (code !== 0) throw new Error(`no account for ${name}`)
  const response = await post(`${url}v1/session`, { name, password: PASSWORD })
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const { csrf } = SessionSchema.parse(await response.json())
  const headers = { Cookie: cookie, 'X-CSRF-Token': csrf ?? '' }
  return {
    send: async (path, body) => checked(path, await post(`${url}v1/desk/${path}`, body, headers)),
    async upload(path, fileName, text) {
      const form = new FormData()
      form.set('file', new File([text], fileName, { type: 'text/plain' }))
      await checked(path, await fetch(`${url}v1/desk/${path}`, { method: 'POST', headers, body: form }))
    },
    read: async (path) => checked(path, await fetch(`${url}v1/desk/${path}`, { headers })),
  }
}

async function checked(path: string, response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

export const idOf = (reply: unknown): string => IdSchema.parse(reply).id
