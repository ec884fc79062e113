import { describe, expect, it } from 'vitest'
import { openApp, type OpenOptions } from '../support/open-app.ts'
import { serveFixtures } from '../support/serve-fixtures.ts'

const CODE_HEADER = 'x-wechat-code'

async function askWith(options: OpenOptions) {
  const app = await openApp({ serve: serveFixtures(), ...options })
  await app.press(await app.type('写下您的问题', '有课后服务吗'), 'Enter')
  return app
}

describe('the login code for the content check', () => {
  it('is not asked for and not sent in a plain build', async () => {
    const app = await askWith({})
    expect(app.requests.filter(({ path }) => path === '/v1/answers')).toHaveLength(1)
    expect(app.requests.some(({ headers }) => CODE_HEADER in headers)).toBe(false)
  })

  it('goes along with words of the user, and with nothing else', async () => {
    let logins = 0
    const app = await askWith({
      login: ({ success }) => {
        logins += 1
        success?.({ code: `code-${logins}` })
      },
    })
    const sent = app.requests.filter(({ headers }) => CODE_HEADER in headers)
    expect(sent.map(({ path, headers }) => [path, headers[CODE_HEADER]])).toEqual([['/v1/answers', 'code-1']])
    await app.tap('有问题')
    await app.tap('没看懂')
    await app.tap('提交')
    expect(app.requests.at(-1)?.headers).not.toHaveProperty(CODE_HEADER)
  })

  it('goes along with a comment', async () => {
    const app = await askWith({ login: ({ success }) => success?.({ code: 'code' }) })
    await app.tap('有问题')
    await app.tap('没看懂')
    await app.type('补充说明', '太长了')
    await app.tap('提交')
    expect(app.requests.at(-1)).toMatchObject({ path: '/v1/feedback', headers: { [CODE_HEADER]: 'code' } })
  })

  it('stops no question when the login fails', async () => {
    const app = await askWith({ login: ({ fail }) => fail?.({ errMsg: 'login:fail' }) })
    expect(app.text()).toContain('学校提供课后服务')
  })

  it('is named in the privacy statement of such a build only', async () => {
    const at = '/pages/about/about?part=privacy'
    expect((await openApp({ at })).text()).not.toContain('微信的内容安全检查')
    expect((await openApp({ at, login: () => undefined })).text()).toContain('微信的内容安全检查')
  })
})
