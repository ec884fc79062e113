import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { limitConcurrency } from '../domain/limit-concurrency.ts'

/** About 0.1 s and 32 MB a try; the parameters stand in each hash, so that they can grow. */
const LOG2_N = 15
const R = 8
const P = 3
const KEY_BYTES = 32
const SALT_BYTES = 16

/** Others wait: each try takes a thread and 32 MB. */
const AT_ONCE = 2
const WAITING = 50
const inTurn = limitConcurrency(AT_ONCE, WAITING)

const FORMAT = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]+)$/

/** A salted scrypt hash with its parameters. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, { N: 2 ** LOG2_N, r: R, p: P })
  return ['scrypt', LOG2_N, R, P, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** A hash that no password fits: checking against it takes as long as against a real one. */
const NOBODYS_HASH = ['scrypt', LOG2_N, R, P, 'A'.repeat(22), 'A'.repeat(43)].join('$')

/** Whether the password fits. Without a hash it does not, and finding that out takes as long. */
export async function checkPassword(password: string, hash: string | null): Promise<boolean> {
  const match = FORMAT.exec(hash ?? NOBODYS_HASH)
  if (match === null) throw new Error('a stored password hash cannot be read')
  const [, logN, r, p, salt = '', expected = ''] = match
  const options = { N: 2 ** Number(logN), r: Number(r), p: Number(p) }
  const key = await derive(password, Buffer.from(salt, 'base64url'), options)
  const fits = timingSafeEqual(key, Buffer.from(expected, 'base64url'))
  return fits && hash !== null
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  // Composed, so that the same password typed on another keyboard is the same bytes.
  const typed = password.normalize('NFKC')
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(typed, salt, KEY_BYTES, { ...options, maxmem: 128 * 1024 * 1024 }, (error, key) =>
          error === null ? resolve(key) : reject(error),
        )
      }),
  )
}
