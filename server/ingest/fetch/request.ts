import { FetchFailure } from './fetch-failure.ts'
import type { FetchSettings } from './fetch-settings.ts'

export interface OpenResponse {
  readonly response: Response
  /** Each piece of the body; gives up when none comes for too long. */
  readonly pieces: () => AsyncGenerator<Uint8Array>
  readonly close: () => void
}

/** One request without following redirects; every failure is a FetchFailure in plain words. */
export async function openRequest(
  url: string,
  headers: Record<string, string>,
  settings: FetchSettings,
): Promise<OpenResponse> {
  const stop = new AbortController()
  const total = setTimeout(() => stop.abort(), settings.totalMs)
  let idle = setTimeout(() => stop.abort(), settings.idleMs)
  const close = (): void => {
    clearTimeout(total)
    clearTimeout(idle)
    stop.abort()
  }
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      // A compressed body could not be resumed where it broke off.
      headers: { ...headers, 'user-agent': settings.agent, 'accept-encoding': 'identity' },
      signal: stop.signal,
    })
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      const body = (response.body ?? []) as AsyncIterable<Uint8Array>
      try {
        for await (const piece of body) {
          clearTimeout(idle)
          idle = setTimeout(() => stop.abort(), settings.idleMs)
          yield piece
        }
      } catch {
        throw new FetchFailure(stop.signal.aborted ? '下载超时' : '下载中断', true)
      }
    }
    return { response, pieces, close }
  } catch (error) {
    const timedOut = stop.signal.aborted
    close()
    throw new FetchFailure(timedOut ? '网站没有回应，超时' : `连不上网站（${reasonOf(error)}）`, true)
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  return code === '' ? String(error) : code
}
