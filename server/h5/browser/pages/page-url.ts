/** Where a URL of the mini-program leads. Values stay encoded, as WeChat hands them to onLoad. */
export interface PageTarget {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  /** Canonical form: /pages/ask/ask?q=1 */
  readonly url: string
}

/** Splits a URL, resolving a relative one against the page that asks. */
export function parsePageUrl(url: string, fromRoute: string): PageTarget {
  const [path = '', search = ''] = url.split('?', 2)
  const route = path.startsWith('/') ? path.slice(1) : resolvePath(fromRoute, path)
  const query: Record<string, string> = {}
  for (const pair of search.split('&')) {
    const at = pair.indexOf('=')
    if (pair !== '') query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1)
  }
  return { route, query, url: `/${route}${search === '' ? '' : `?${search}`}` }
}

function resolvePath(from: string, path: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
