import { describe, expect, it } from 'vitest'
import { openApp } from '../support/open-app.ts'
import { ANSWER, CITATION, serveFixtures } from '../support/serve-fixtures.ts'

const FIELD = '写下您的问题'

describe('the ask page', () => {
  it('shows the opening questions of the role and asks one by a tap', async () => {
    const app = await openApp({ serve: serveFixtures() })
    await app.tap(/有课后服务吗/)
    expect(app.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/v1/answers',
      body: { question: '有课后服务吗？', role: 'parent' },
    })
    expect(app.text()).toContain(CITATION.quote)
    await app.tap('新对话')
    await app.tap('教师')
    expect(app.hasControl(/有课后服务吗/)).toBe(false)
  })

  it('sends by Enter, but not while an input method composes, and breaks the line with Shift', async () => {
    const app = await openApp({ serve: serveFixtures() })
    const field = await app.type(FIELD, '有课后服务吗')
    await app.press(field, 'Enter', { isComposing: true })
    await app.press(field, 'Enter', { shiftKey: true })
    const asked = () => app.requests.filter(({ path }) => path === '/v1/answers').length
    expect(asked()).toBe(0)
    await app.press(field, 'Enter')
    expect(asked()).toBe(1)
    expect(field.value).toBe('')
  })

  it('keeps one conversation id over its turns and a new one for a new conversation', async () => {
    const app = await openApp({ serve: serveFixtures() })
    const ask = async () => {
      await app.press(await app.type(FIELD, '问题'), 'Enter')
      return (app.requests.at(-1)?.body as { conversationId: string }).conversationId
    }
    const first = await ask()
    expect(first).toMatch(/^[A-Za-z0-9_-]{16,64}$/)
    expect(await ask()).toBe(first)
    await app.tap('新对话')
    expect(await ask()).not.toBe(first)
  })

  it('sends nothing twice: a second tap while one question is under way does nothing', async () => {
    let release: () => void = () => undefined
    const wait = new Promise<void>((resolve) => (release = resolve))
    const app = await openApp({ serve: serveFixtures(() => wait.then(() => ({ body: ANSWER }))) })
    const field = await app.type(FIELD, '问题')
    await app.press(field, 'Enter')
    await app.type(FIELD, '另一个')
    await app.press(field, 'Enter')
    expect(app.requests.filter(({ path }) => path === '/v1/answers')).toHaveLength(1)
    expect(app.text()).toContain('正在查找原文')
    expect(field.value).toBe('另一个')
    release()
    await app.settle()
    expect(app.text()).toContain(CITATION.quote)
  })

  it('asks again without a mapped word when its chip is removed', async () => {
    const understood = { ...ANSWER.understood, mapped: [{ from: '晚托', to: '课后服务' }] }
    const app = await openApp({ serve: serveFixtures(() => ({ body: { ...ANSWER, understood } })) })
    await app.press(await app.type(FIELD, '晚托'), 'Enter')
    await app.tap('去掉用词：晚托 → 课后服务，重新查找')
    expect(app.requests.at(-1)?.body).toMatchObject({ question: ANSWER.question, drop: ['mapping'] })
  })

  it('shows the masked question, never the typed one, and keeps only that', async () => {
    const app = await openApp({
      serve: serveFixtures(() => ({ body: { ...ANSWER, question: '我的电话***能报名吗' } })),
    })
    await app.press(await app.type(FIELD, '我的电话13800000000能报名吗'), 'Enter')
    expect(app.text()).toContain('我的电话***能报名吗')
    const everything = JSON.stringify(Object.entries(app.window.localStorage))
    expect(everything).not.toContain('13800000000')
  })

  it('asks for consent before the first question and sends nothing on a refusal', async () => {
    const app = await openApp({ serve: serveFixtures(), hasConsent: false })
    await app.press(await app.type(FIELD, '问题'), 'Enter')
    expect(app.requests.filter(({ path }) => path !== '/v1/topics')).toEqual([])
    await app.tap('不同意')
    expect(app.requests.filter(({ path }) => path === '/v1/answers')).toEqual([])
    await app.tap(/有课后服务吗/)
    await app.tap('同意并继续')
    expect(app.requests.filter(({ path }) => path === '/v1/answers')).toHaveLength(1)
  })

  it('keeps a question asked offline and sends it later', async () => {
    const app = await openApp({ serve: serveFixtures() })
    await app.setOnline(false)
    expect(app.text()).toContain('现在没有网络')
    await app.press(await app.type(FIELD, '断网的问题'), 'Enter')
    expect(app.text()).toContain('问题已保存在本机')
    expect(app.stored('outbox')).toMatchObject([{ question: '断网的问题' }])
    await app.tap('现在发送')
    expect(app.requests.filter(({ path }) => path === '/v1/answers')).toHaveLength(1)
    await app.setOnline(true)
    await app.tap('现在发送')
    expect(app.text()).toContain(CITATION.quote)
    expect(app.stored('outbox')).toEqual([])
  })

  it.each([
    [429, 'rate_limited', '问得太快了', true],
    [503, 'not_ready', '正在启动', true],
    [500, 'internal', '服务出了问题', true],
    [400, 'question_too_long', '问题太长', false],
  ])('says what went wrong on %i and offers what helps', async (status, code, message, canRetry) => {
    const body = { error: { code, message, requestId: 'r' } }
    const app = await openApp({ serve: serveFixtures(() => ({ status, body })) })
    await app.press(await app.type(FIELD, '问题'), 'Enter')
    expect(app.text()).toContain(message)
    expect(app.hasControl('再试一次')).toBe(canRetry)
    expect(app.hasControl('拨打 12345')).toBe(true)
  })

  it('tries once more by itself when the connection breaks', async () => {
    let tries = 0
    const app = await openApp({
      serve: serveFixtures(() => {
        tries += 1
        return tries === 1 ? 'offline' : { body: ANSWER }
      }),
    })
    await app.press(await app.type(FIELD, '问题'), 'Enter')
    await new Promise((resolve) => setTimeout(resolve, 700))
    await app.settle()
    expect(tries).toBe(2)
    expect(app.text()).toContain(CITATION.quote)
  })

  it('suggests while typing, but not before consent', async () => {
    const app = await openApp({ serve: serveFixtures() })
    await app.type(FIELD, '课后')
    await new Promise((resolve) => setTimeout(resolve, 250))
    await app.settle()
    expect(app.requests.at(-1)?.path).toBe('/v1/suggestions?q=课后')
    await app.tap('收起联想')
    const shy = await openApp({ serve: serveFixtures(), hasConsent: false })
    await shy.type(FIELD, '课后')
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(shy.requests.some(({ path }) => path.startsWith('/v1/suggestions'))).toBe(false)
  })

  it('counts characters and blocks a question that is too long', async () => {
    const app = await openApp({ serve: serveFixtures() })
    const field = await app.type(FIELD, '问'.repeat(301))
    expect(app.text()).toContain('已超出 1 字')
    await app.press(field, 'Enter')
    expect(app.requests.some(({ path }) => path === '/v1/answers')).toBe(false)
  })

  it('brings the conversation back after a restart', async () => {
    const app = await openApp({ serve: serveFixtures() })
    await app.press(await app.type(FIELD, '问题'), 'Enter')
    const stored = Object.fromEntries(
      Object.keys(app.window.localStorage)
        .filter((key) => key.startsWith('wence:'))
        .map((key) => [key.slice(6), app.stored(key.slice(6))]),
    )
    const again = await openApp({ serve: serveFixtures(), stored })
    expect(again.text()).toContain(CITATION.quote)
  })

  it('announces the answer in a live region', async () => {
    const app = await openApp({ serve: serveFixtures() })
    await app.press(await app.type(FIELD, '问题'), 'Enter')
    const live = app.page().querySelector('[aria-live="polite"][aria-atomic="true"]')
    expect(live?.textContent).toContain(`已回答。${ANSWER.text}`)
  })
})
