import type { App } from './deps.ts'
import type { DeskFiles, PageFile } from './page-file.ts'

/** Names under /desk/assets/ change with their content. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/** A script, because browsers take a refresh without one for a jump within the page where the address has a fragment. */
const LOOK_AGAIN = { path: '/desk/look-again.js', body: 'setTimeout(() => location.reload(), 2000)' } as const

const WAITING = {
  building: {
    script: `<script src="${LOOK_AGAIN.path}" defer></script>`,
    words: '工作台正在准备，几秒后自动打开。',
  },
  failed: { script: '', words: '工作台没有建成，原因在服务日志里。问答不受影响。' },
} as const

/** The staff desk at `/desk`. Asking never waits for it: until it is built, a page says so and looks again. */
export function addDeskPage(app: App, files: () => DeskFiles): void {
  app.get('/desk/', (c) => c.redirect('/desk', 308))
  app.get('/desk', () => {
    const built = files()
    if (typeof built !== 'string') return sendFile(built.get('/desk'), 'no-cache')
    return new Response(waitingPage(built), {
      status: 503,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Retry-After': '2',
      },
    })
  })
  app.get(LOOK_AGAIN.path, () =>
    sendFile({ type: 'text/javascript; charset=utf-8', body: LOOK_AGAIN.body }, 'no-cache'),
  )
  app.get('/desk/assets/:name', (c) => {
    const built = files()
    const file = typeof built === 'string' ? undefined : built.get(c.req.path)
    return file === undefined ? c.notFound() : sendFile(file, FOR_EVER)
  })
}

function sendFile(file: PageFile | undefined, caching: string): Response {
  if (file === undefined) throw new Error('the desk was built without its page')
  return new Response(file.body, { headers: { 'Content-Type': file.type, 'Cache-Control': caching } })
}

function waitingPage(state: keyof typeof WAITING): string {
  const { script, words } = WAITING[state]
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">${script}<title>问策工作台</title></head><body><main><h1>问策工作台</h1><p>${words}</p></main></body></html>`
}
