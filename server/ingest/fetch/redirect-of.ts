import { FetchFailure } from './fetch-failure.ts'

/** Where a response sends its reader instead, or null; fails where that is no address on the web. */
export function redirectOf(response: Response, address: string): string | null {
  if (![301, 302, 303, 307, 308].includes(response.status)) return null
  const location = response.headers.get('location')
  const target = location === null || !URL.canParse(location, address) ? null : new URL(location, address)
  if (target === null || !/^https?:$/.test(target.protocol))
    throw new FetchFailure('网站转向了一个不能用的地址', false)
  return target.href
}
