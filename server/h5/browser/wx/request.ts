import { fail } from './complete.ts'
import type { Shim } from './shim.ts'

const DEFAULT_TIMEOUT = 60_000

/** HTTP by fetch, with WeChat's failure words: `timeout`, `abort` and otherwise a connection error. */
export function requestShim(): Shim<'request'> {
  return {
    request: (option) => {
      const controller = new AbortController()
      const timer = setTimeout(() => {
        controller.abort('timeout')
      }, option.timeout ?? DEFAULT_TIMEOUT)
      void send(option, controller.signal)
        .catch(() => {
          const reason = controller.signal.aborted ? String(controller.signal.reason) : 'connect error'
          return () => {
            fail('request', option, reason)
          }
        })
        .then((report) => {
          clearTimeout(timer)
          report()
        })
      return {
        abort: () => {
          controller.abort('abort')
        },
      }
    },
  }
}

/** Returns the report to make, so that an error thrown by the caller's own callback is not taken for a network error. */
async function send(option: WechatMiniprogram.RequestOption, signal: AbortSignal): Promise<() => void> {
  const init: RequestInit = { method: option.method ?? 'GET', headers: { ...option.header }, signal }
  if (option.data !== undefined) init.body = JSON.stringify(option.data)
  const response = await fetch(option.url, init)
  const text = await response.text()
  const result = {
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    data: parse(text),
    cookies: [],
    errMsg: 'request:ok',
  }
  return () => {
    option.success?.(result as never)
    option.complete?.(result as never)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
