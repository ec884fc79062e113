import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../../server/contract.ts'
import { openApp, type OpenedApp, type Serve } from '../support/open-app.ts'
import { ANSWER, CITATION, serveFixtures } from '../support/serve-fixtures.ts'

const HOTLINE = {
  office: '政务热线',
  phone: '12345',
  hours: null,
  source: '国办发〔2020〕53号',
  preparedQuestion: '我想问课后服务怎么收费。',
}
const REFUSAL = {
  ...ANSWER,
  status: 'unanswered',
  reason: 'no_figure_in_text',
  citations: [],
  text: '原文没有写。',
  parts: [{ kind: 'message', text: '原文没有写。' }],
  nearest: [CITATION],
  handoff: [HOTLINE],
} as Answer

async function show(answer: object, serve: Serve = () => ({ status: 404, body: {} })): Promise<OpenedApp> {
  const fixtures = serveFixtures(() => ({ body: answer }))
  const app = await openApp({
    serve: (request) => (request.path === '/v1/feedback' ? serve(request) : fixtures(request)),
  })
  await app.press(await app.type('写下您的问题', '问题'), 'Enter')
  return app
}

describe('the answer card', () => {
  it('marks the quoted words and says where they stand', async () => {
    const app = await show(ANSWER)
    expect(app.page().querySelector('source-quote [class*="marked"]')?.textContent).toBe(CITATION.quote)
    const source = app.control(/^出处：《测试计划》 第1条.*现行/)
    expect(source.textContent.replace(/\s+/g, ' ')).toContain('《测试计划》 第1条')
    expect(source.getAttribute('href')).toMatch(/^#\/pages\/reader\/reader\?d=test-plan&a=.*&s=0&e=\d+&k=/)
  })

  it('says which asked parts the quotes do not cover', async () => {
    const part = await show({
      ...ANSWER,
      completeness: { asked: ['condition', 'fee'], covered: ['condition'] },
    })
    expect(part.text()).toContain('引文没有写到：费用')
    const whole = await show({ ...ANSWER, completeness: { asked: ['fee'], covered: ['fee'] } })
    expect(whole.text()).toContain('问到的费用，引文都有')
  })

  it('shows a refusal with its reason, the near paragraphs unmarked, and whom to ask', async () => {
    const app = await show(REFUSAL)
    expect(app.text()).toContain('资料里没有找到答案')
    expect(app.text()).toContain('原文没有写具体数字')
    expect(app.text()).toContain('相近的条款（不是答案）')
    expect(app.page().querySelector('source-quote [class*="marked"]')).toBeNull()
    await app.tap('复制问题，给政务热线')
    expect(app.calls).toContain('copy 我想问课后服务怎么收费。')
    expect(app.hasControl('拨打政务热线 12345')).toBe(true)
  })

  it('puts the emergency numbers first in a crisis', async () => {
    const app = await show({ ...REFUSAL, status: 'crisis', reason: null, nearest: [] })
    const text = app.page().querySelector('answer-card')?.textContent ?? ''
    expect(text).toContain('请先确保安全')
    expect(text).toContain('政务热线 12345')
    expect(text.indexOf('12345')).toBeLessThan(text.indexOf('原文没有写。'))
  })

  it('offers the readings of an unclear question', async () => {
    const choices = [{ label: '小学的', question: '小学怎么办' }]
    const app = await show({ ...REFUSAL, status: 'clarify', reason: 'two_readings', nearest: [], choices })
    await app.tap('小学的')
    expect(app.requests.at(-1)?.body).toMatchObject({ question: '小学怎么办' })
  })

  it('shows status, notices, attestation and what was masked', async () => {
    const citation = { ...CITATION, status: 'repealed', statusNote: '已被取代', attestation: 'reported' }
    const understood = { ...ANSWER.understood, masked: ['手机号'] }
    const app = await show({ ...ANSWER, citations: [citation], notices: ['只说2020年'], understood })
    for (const words of ['已废止', '已被取代', '据公开报道，以原文为准', '只说2020年', '已遮盖手机号']) {
      expect(app.text()).toContain(words)
    }
  })

  it('follows up, copies, and keeps as a favourite', async () => {
    const app = await show({ ...ANSWER, next: ['接着问的问题'] })
    await app.tap('复制')
    expect(app.calls.at(-1)).toContain('· 《测试计划》第1条（原文）')
    await app.tap('收藏')
    expect(app.stored('favourites')).toMatchObject([{ kind: 'answer', title: ANSWER.question }])
    await app.tap('接着问的问题')
    expect(app.requests.at(-1)?.body).toMatchObject({ question: '接着问的问题' })
  })

  it('shares an address that asks the same question', async () => {
    const app = await show(ANSWER)
    await app.tap('分享')
    const link = app.calls.at(-1) ?? ''
    expect(decodeURIComponent(link)).toContain(`#/pages/answer/answer?q=${ANSWER.question}`)
  })
})

describe('feedback', () => {
  it('sends a verdict with its reason, the masked question and the cited paragraphs', async () => {
    const app = await show(ANSWER, () => ({ status: 202, body: { recorded: true } }))
    await app.tap('有问题')
    expect((app.control('提交') as HTMLButtonElement).disabled).toBe(true)
    await app.tap('内容过时了')
    await app.type('补充说明', '  已有新文件  ')
    await app.tap('提交')
    expect(app.requests.at(-1)).toMatchObject({
      path: '/v1/feedback',
      body: {
        release: ANSWER.release,
        question: ANSWER.question,
        paragraphIds: [CITATION.paragraphId],
        verdict: 'outdated',
        comment: '已有新文件',
      },
    })
    expect(app.text()).toContain('反馈已记录')
  })

  it.each([
    ['the route does not exist', { status: 404, body: {} }],
    ['the server did not record it', { status: 202, body: { recorded: false } }],
    ['the server fails', { status: 500, body: {} }],
  ])('says that nothing was recorded when %s', async (_, reply) => {
    const app = await show(ANSWER, () => reply)
    await app.tap('有帮助')
    expect(app.text()).toContain('反馈暂时没有记下')
    expect(app.text()).not.toContain('反馈已记录')
  })
})
