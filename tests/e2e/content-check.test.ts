import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCOUNT, CHECK, startWechatStandIn, type WechatStandIn } from '../unit/moderation/wechat-stand-in.ts'
import { startRealServer, type RealServer } from './support/real-server.ts'

/** The server process with an account of WeChat, against a stand-in of WeChat's interface. */
describe('the content check of a running server', () => {
  let wechat: WechatStandIn
  let server: RealServer
  let codes = 0
  beforeAll(async () => {
    wechat = await startWechatStandIn()
    server = await startRealServer({
      WECHAT_APPID: ACCOUNT.appId,
      WECHAT_SECRET: ACCOUNT.secret,
      WECHAT_API_BASE: wechat.apiBase,
    })
  })
  afterAll(async () => {
    await server.stop()
    await wechat.close()
  })

  const ask = (question: string) =>
    fetch(`${server.url}v1/answers`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Wechat-Code': `code-${(codes += 1)}` },
      body: JSON.stringify({ question }),
    })
  const lastChecked = () => String(wechat.callsOf(CHECK).at(-1)?.body['content'])

  it('shows WeChat the masked question and answers it', async () => {
    const response = await ask('我的电话13812345678孩子能报名延时班吗')
    expect(response.status).toBe(200)
    expect(lastChecked()).toContain('延时班')
    expect(lastChecked()).not.toContain('13812345678')
  })

  it('turns a risky question away in words for the user, and answers a doubtful one', async () => {
    const refused = await ask('课后服务违规')
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ error: { code: 'content_refused' } })
    expect((await ask('课后服务可疑')).status).toBe(200)
  })

  it('always answers danger, and shows WeChat none of it', async () => {
    const checks = wechat.callsOf(CHECK).length
    const response = await ask('我想自杀，违规')
    expect(await response.json()).toMatchObject({ status: 'crisis' })
    expect(wechat.callsOf(CHECK)).toHaveLength(checks)
  })

  it('renews an ended token unseen, and answers on when WeChat is busy', async () => {
    wechat.endToken()
    expect((await ask('课后服务违规')).status).toBe(400)
    wechat.next.set(CHECK, [{ errcode: -1, errmsg: 'system error' }])
    expect((await ask('课后服务违规')).status).toBe(200)
  })
})
