import { isIPv6 } from 'node:net'
import type { Context } from 'hono'

interface AddressSource {
  readonly trustedProxies: number
  readonly remoteAddress?: (c: Context) => string | undefined
}

/** Who is asking, for the rate limit: the address our outermost trusted proxy saw, IPv6 by its /64 network. */
export function readClientAddress(c: Context, source: AddressSource): string {
  return networkOf(forwardedAddress(c, source.trustedProxies) ?? source.remoteAddress?.(c) ?? 'unknown')
}

/** Each proxy appends the address it saw, so only the last entries can be believed, one for each proxy of ours. */
function forwardedAddress(c: Context, trustedProxies: number): string | undefined {
  if (trustedProxies === 0) return undefined
  const seen = c.req.header('x-forwarded-for')?.split(',') ?? []
  return seen.at(-Math.min(trustedProxies, seen.length))?.trim()
}

/** One household or school usually holds a whole /64, and can pick any address in it. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}
