import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { readClientAddress } from '../../../server/http/client-address.ts'

async function addressOf(remote: string | undefined, forwarded: string | null, trustedProxies: number) {
  const app = new Hono()
  app.get('/', (c) => c.text(readClientAddress(c, { trustedProxies, remoteAddress: () => remote })))
  const headers: Record<string, string> = forwarded === null ? {} : { 'X-Forwarded-For': forwarded }
  return (await app.request('/', { headers })).text()
}

describe('the address of a client', () => {
  it.each([
    ['is the connection, whatever a header claims', '10.0.0.1', '1.2.3.4', 0, '10.0.0.1'],
    ['is what the one trusted proxy saw', '10.0.0.1', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
    ['is what the outer of two trusted proxies saw', '10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2', 2, '1.2.3.4'],
    ['is the first entry when there are fewer than proxies', '10.0.0.1', '1.2.3.4', 2, '1.2.3.4'],
    ['is the connection when the proxy names nobody', '10.0.0.1', null, 1, '10.0.0.1'],
    ['is the network of an IPv6 address', '2001:db8:1:2:3:4:5:6', null, 0, '2001:db8:1:2'],
    ['fills in the zeros that :: leaves out', '2001:db8::5', null, 0, '2001:db8:0:0'],
    ['is the IPv4 address inside a mapped one', '::ffff:10.0.0.1', null, 0, '10.0.0.1'],
    ['is unknown without a connection', undefined, null, 0, 'unknown'],
  ])('%s', async (_, remote, forwarded, proxies, address) => {
    expect(await addressOf(remote, forwarded, proxies)).toBe(address)
  })
})
