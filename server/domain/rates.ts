export interface RateLimits {
  /** Requests per minute of one client. */
  readonly client: number
  /** Requests per minute of everybody together. */
  readonly overall: number
}

/** How much of a minute is used, and when the next begins. */
export interface RateCount {
  readonly used: number
  readonly endsInMs: number
}

export interface RateCounts {
  readonly client: RateCount
  /** Of everybody together; null when the client is over its own limit, since what is refused is no load. */
  readonly overall: RateCount | null
}

/** Counts one request of a client, which may make `limit` requests in a minute. */
export type CountRequest = (client: string, limit: number) => RateCounts | Promise<RateCounts>
