import type { Plugin } from 'esbuild'
import { JSDOM, VirtualConsole } from 'jsdom'
import { bundleScript } from '../../../../server/h5/compile/bundle.ts'

export interface SentRequest {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

/** What the server would say: a body, a status with a body, or no connection. */
export type Reply =
  { readonly status?: number; readonly body: unknown; readonly headers?: Record<string, string> } | 'offline'
export type Serve = (request: SentRequest) => Reply | Promise<Reply>

export interface OpenOptions {
  readonly serve?: Serve
  /** The page to open, such as /pages/me/me. */
  readonly at?: string
  /** What the phone has stored already, by key. */
  readonly stored?: Readonly<Record<string, unknown>>
  readonly hasConsent?: boolean
  readonly isWide?: boolean
  /** A build with the 同声传译 plugin, and the plugin. */
  readonly speech?: object
  /** A build with the content check, and WeChat's login. */
  readonly login?: (option: LoginOption) => void
}

export interface LoginOption {
  success?(result: { readonly code: string }): void
  fail?(error: { readonly errMsg: string }): void
}

export interface OpenedApp {
  readonly window: JSDOM['window']
  readonly requests: SentRequest[]
  readonly calls: string[]
  /** The page on top. */
  page(): HTMLElement
  text(): string
  /** The control of that accessible name on the page on top, or anywhere in the shell. */
  control(name: string | RegExp): HTMLElement
  hasControl(name: string | RegExp): boolean
  tap(name: string | RegExp): Promise<void>
  type(label: string, text: string): Promise<HTMLTextAreaElement | HTMLInputElement>
  press(field: HTMLElement, key: string, init?: KeyboardEventInit): Promise<void>
  stored(key: string): unknown
  setOnline(isOnline: boolean): Promise<void>
  settle(): Promise<void>
}

const scripts = new Map<string, Promise<string>>()

/** The same app with other build switches. */
const withConfig = (config: string): Plugin => ({
  name: 'with-config',
  setup: (build) => {
    build.onLoad({ filter: /miniprogram\/config\.ts$/ }, () => ({
      contents: `export const config = ${config}`,
    }))
  },
})

function scriptOf(options: OpenOptions): Promise<string> {
  const config = JSON.stringify({
    baseUrl: '',
    voicePlugin: options.speech !== undefined,
    contentCheck: options.login !== undefined,
  })
  const known = scripts.get(config)
  if (known !== undefined) return known
  const plugins = config.includes('true') ? [withConfig(config)] : []
  const script = bundleScript('\nglobalThis.startApp = () => boot(app)\n', { format: 'iife', plugins })
  scripts.set(config, script)
  return script
}

/** Opens the real app, compiled as for browsers, in a window of its own. */
export async function openApp(options: OpenOptions = {}): Promise<OpenedApp> {
  const errors: unknown[] = []
  const console = new VirtualConsole()
  console.on('jsdomError', (error) => errors.push(error))
  const dom = new JSDOM('<!doctype html><html lang="zh-CN"><body></body></html>', {
    url: `http://wence.test/#${options.at ?? '/pages/ask/ask'}`,
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole: console,
  })
  const { window } = dom
  const requests: SentRequest[] = []
  const calls: string[] = []
  const state = { isOnline: true }
  fillGaps(window, options, { requests, calls, state })
  for (const [key, value] of Object.entries(options.stored ?? {})) {
    window.localStorage.setItem(`wence:${key}`, JSON.stringify(value))
  }
  if (options.hasConsent !== false) window.localStorage.setItem('wence-privacy-consent', 'yes')
  if (options.speech !== undefined) Object.assign(window, { requirePlugin: () => options.speech })
  window.eval(await scriptOf(options))
  const started = window as unknown as { startApp(): void; readonly wx: Record<string, unknown> }
  started.startApp()
  if (options.login !== undefined) started.wx['login'] = options.login

  const settle = async () => {
    for (let turn = 0; turn < 6; turn += 1) await new Promise((resolve) => setTimeout(resolve, 2))
    if (errors.length > 0) throw errors[0]
  }
  const page = () => {
    const frames = [...window.document.querySelectorAll<HTMLElement>('.h5-frame:not([hidden])')]
    const top = frames.at(-1)
    if (top === undefined) throw new Error('no page is shown')
    return top
  }
  const candidates = () => [
    ...page().querySelectorAll<HTMLElement>('button, a'),
    ...window.document.querySelectorAll<HTMLElement>('.h5-tabs a, dialog button'),
  ]
  const find = (name: string | RegExp) =>
    candidates().filter((element) => {
      const own = nameOf(element)
      return typeof name === 'string' ? own === name : name.test(own)
    })
  const control = (name: string | RegExp) => {
    const found = find(name)[0]
    if (found === undefined) throw new Error(`no control ${String(name)} in:\n${page().textContent}`)
    return found
  }
  const app: OpenedApp = {
    window,
    requests,
    calls,
    page,
    text: () => page().textContent.replace(/\s+/g, ' '),
    control,
    hasControl: (name) => find(name).length > 0,
    tap: async (name) => {
      control(name).click()
      await settle()
    },
    type: async (label, text) => {
      const field = page().querySelector<HTMLTextAreaElement>(
        `textarea[aria-label="${label}"], input[aria-label="${label}"]`,
      )
      if (field === null) throw new Error(`no field ${label}`)
      field.value = text
      field.dispatchEvent(new window.Event('input', { bubbles: true }))
      await settle()
      return field
    },
    press: async (field, key, init = {}) => {
      field.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, ...init }))
      await settle()
    },
    stored: (key) => JSON.parse(window.localStorage.getItem(`wence:${key}`) ?? 'null') as unknown,
    setOnline: async (isOnline) => {
      state.isOnline = isOnline
      window.dispatchEvent(new window.Event(isOnline ? 'online' : 'offline'))
      await settle()
    },
    settle,
  }
  await settle()
  return app
}

function nameOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim()
}

interface Recorded {
  readonly requests: SentRequest[]
  readonly calls: string[]
  readonly state: { isOnline: boolean }
}

/** What jsdom has not: the network, media queries, scrolling, dialogs, the clipboard. */
function fillGaps(window: JSDOM['window'], options: OpenOptions, recorded: Recorded): void {
  const serve: Serve = options.serve ?? (() => ({ body: { topics: [] } }))
  Object.assign(window, {
    matchMedia: (query: string) => ({
      matches: query.includes('min-width') && options.isWide === true,
      addEventListener: () => undefined,
    }),
    fetch: async (url: string, init: RequestInit) => {
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
      const request = {
        method: init.method ?? 'GET',
        path: decodeURIComponent(url),
        body,
        headers: { ...(init.headers as Record<string, string>) },
      }
      recorded.requests.push(request)
      if (!recorded.state.isOnline) throw new TypeError('offline')
      const reply = await Promise.race([Promise.resolve(serve(request)), aborted(init.signal)])
      if (reply === 'offline') throw new TypeError('offline')
      return new Response(JSON.stringify(reply.body), {
        status: reply.status ?? 200,
        headers: reply.headers ?? {},
      })
    },
    print: () => recorded.calls.push('print'),
  })
  Object.defineProperty(window.navigator, 'onLine', { get: () => recorded.state.isOnline })
  Object.defineProperty(window.navigator, 'clipboard', {
    value: {
      writeText: (text: string) => {
        recorded.calls.push(`copy ${text}`)
        return Promise.resolve()
      },
    },
  })
  window.HTMLElement.prototype.scrollTo = function scrollTo() {
    recorded.calls.push('scroll')
  } as typeof window.HTMLElement.prototype.scrollTo
  Object.assign(window.HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.setAttribute('open', '')
      for (const button of this.querySelectorAll('button')) {
        button.addEventListener('click', (event) => {
          event.preventDefault()
          this.returnValue = button.value
          this.dispatchEvent(new window.Event('close'))
        })
      }
    },
  })
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new Error('aborted'))
    })
  })
}
