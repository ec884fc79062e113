/** How the fetcher behaves towards a site; tests shorten the times. */
export interface FetchSettings {
  readonly agent: string
  /** No byte for so long, and the connection is given up. */
  readonly idleMs: number
  /** All of one try. */
  readonly totalMs: number
  readonly tries: number
  /** Before the second try; doubled for each further one. */
  readonly retryMs: number
  /** Between two pages of one site, at least. */
  readonly pauseMs: number
  readonly maxBytes: number
  readonly maxRedirects: number
}

export const FETCH_SETTINGS: FetchSettings = {
  agent: 'wence-fetch/1.0',
  idleMs: 20_000,
  totalMs: 300_000,
  tries: 4,
  retryMs: 3_000,
  pauseMs: 5_000,
  maxBytes: 50 * 1024 * 1024,
  maxRedirects: 5,
}
