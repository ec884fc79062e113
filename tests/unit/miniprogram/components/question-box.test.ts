import { describe, expect, it } from 'vitest'
import { suggestionView, topicQuestions } from '../../../../miniprogram/model/suggestion-view.ts'
import { openApp, type OpenedApp } from '../support/open-app.ts'
import { serveFixtures } from '../support/serve-fixtures.ts'

async function typeLetters(): Promise<OpenedApp> {
  const app = await openApp({ serve: serveFixtures() })
  await app.type('写下您的问题', '课后')
  await new Promise((resolve) => setTimeout(resolve, 250))
  await app.settle()
  return app
}

const asked = (app: OpenedApp) => app.requests.filter(({ path }) => path === '/v1/answers')

describe('what is offered while letters are typed', () => {
  it('asks a question', async () => {
    const app = await typeLetters()
    await app.tap('有课后服务吗？')
    expect(asked(app)[0]?.body).toMatchObject({ question: '有课后服务吗？' })
  })

  it('shows the questions of a topic, and asks none of them by itself', async () => {
    const app = await typeLetters()
    await app.tap('课后服务专题')
    expect(app.text()).toContain('课后服务：可以问')
    expect(asked(app)).toEqual([])
    await app.tap('有课后服务吗？')
    expect(asked(app)).toHaveLength(1)
  })

  it('opens a document, and a paragraph in its document, by links that can be copied', async () => {
    const app = await typeLetters()
    expect(app.control('课后服务条款').getAttribute('href')).toBe(
      `#/pages/reader/reader?d=test-plan&a=${encodeURIComponent('第1条')}`,
    )
    await app.tap('测试计划文件')
    expect(app.window.location.hash).toBe('#/pages/document/document?d=test-plan')
    expect(asked(app)).toEqual([])
  })

  it('says in words how many there are', async () => {
    expect((await typeLetters()).text()).toContain('有 4 条联想，在输入框上方')
  })
})

describe('a suggestion', () => {
  it('without its place is asked about', () => {
    expect(suggestionView({ text: '测试计划', kind: 'document' }, 0)).toMatchObject({ does: 'ask', url: '' })
  })

  it('of a topic that the library does not know has no questions', () => {
    expect(topicQuestions([], '课后服务')).toEqual([])
  })
})
