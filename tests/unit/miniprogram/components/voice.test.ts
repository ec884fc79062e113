import { describe, expect, it } from 'vitest'
import { openApp } from '../support/open-app.ts'
import { serveFixtures } from '../support/serve-fixtures.ts'

type Hear = (heard: { readonly result: string }) => void

interface Manager {
  onRecognize: Hear
  onStop: Hear
  onError: (error: { readonly msg: string }) => void
  readonly start: (option: { lang: string; duration: number }) => void
  readonly stop: () => void
}

/** WeChat's 同声传译 plugin as its documentation describes it; the app sets the listeners. */
function aSpeechPlugin() {
  const calls: string[] = []
  const notSet = (): void => {
    throw new Error('the app set no listener')
  }
  const manager: Manager = {
    onRecognize: notSet,
    onStop: notSet,
    onError: notSet,
    start: ({ lang, duration }) => void calls.push(`start ${lang} ${duration}`),
    stop: () => void calls.push('stop'),
  }
  return { calls, manager, plugin: { getRecordRecognitionManager: () => manager } }
}

describe('voice input', () => {
  it('is not offered in a build without the plugin', async () => {
    const app = await openApp({ serve: serveFixtures() })
    expect(app.hasControl('说话提问')).toBe(false)
  })

  it('puts what is heard into the field, to be read before it is sent', async () => {
    const { calls, manager, plugin } = aSpeechPlugin()
    const app = await openApp({ serve: serveFixtures(), speech: plugin })
    await app.tap('说话提问')
    expect(calls).toEqual(['start zh_CN 60000'])
    manager.onRecognize({ result: '课后' })
    await app.tap('停止说话')
    manager.onStop({ result: '课后服务收费吗' })
    await app.settle()
    expect(calls.at(-1)).toBe('stop')
    expect(app.page().querySelector('textarea')?.value).toBe('课后服务收费吗')
    expect(app.requests.some(({ path }) => path === '/v1/answers')).toBe(false)
  })

  it('says that nothing was heard and can be tried again', async () => {
    const { manager, plugin } = aSpeechPlugin()
    const app = await openApp({ serve: serveFixtures(), speech: plugin })
    await app.tap('说话提问')
    manager.onError({ msg: '没有声音' })
    await app.settle()
    expect(app.window.document.querySelector('.h5-toast')?.textContent).toContain('没有声音')
    expect(app.hasControl('说话提问')).toBe(true)
  })
})
