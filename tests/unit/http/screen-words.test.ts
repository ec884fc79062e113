import { OpenAPIHono } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'
import { screenComment } from '../../../server/http/screen-words.ts'
import type { AppDeps } from '../../../server/http/deps.ts'
import type { CheckContent } from '../../../server/moderation/content-check.ts'
import { buildTestApp } from '../../support/test-app.ts'

/** A platform that calls words risky that hold 违规, and remembers what it was shown. */
function aPlatform() {
  const shown: { readonly text: string; readonly code: string | undefined }[] = []
  const checkContent: CheckContent = (text, code) => {
    shown.push({ text, code })
    return Promise.resolve(code === undefined ? 'unchecked' : text.includes('违规') ? 'risky' : 'review')
  }
  return { shown, checkContent }
}

const CODE = { 'X-Wechat-Code': '0a1B2-c_3' }

describe('questions, where a check of content is set up', () => {
  it('are answered when they pass, need a look, or went unchecked', async () => {
    const { shown, checkContent } = aPlatform()
    const { ask } = buildTestApp({ checkContent })
    expect((await ask({ question: '有课后服务吗' }, CODE)).status).toBe(200)
    expect((await ask({ question: '违规的问题' })).status).toBe(200)
    expect(shown.map(({ code }) => code)).toEqual(['0a1B2-c_3', undefined])
  })

  it('are turned away when the platform calls them risky, in words for the user', async () => {
    const { ask } = buildTestApp({ checkContent: aPlatform().checkContent })
    const response = await ask({ question: '违规的问题' }, CODE)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: { code: 'content_refused', message: expect.stringContaining('12345') as string },
    })
  })

  it('do not pass on a code that cannot be one', async () => {
    const { shown, checkContent } = aPlatform()
    await buildTestApp({ checkContent }).ask({ question: '问题' }, { 'X-Wechat-Code': 'a&secret=b' })
    expect(shown[0]?.code).toBeUndefined()
  })
})

describe('a comment', () => {
  const screen = async (comment: string | undefined, checkContent?: CheckContent) => {
    const deps = { checkContent } as unknown as AppDeps
    const app = new OpenAPIHono()
    app.get('/', async (c) => c.json({ kept: (await screenComment(deps, c, comment)) ?? null }))
    return (await (await app.request('/', { headers: CODE })).json()) as { kept: string | null }
  }

  it('is kept unless it is risky', async () => {
    const { checkContent } = aPlatform()
    expect(await screen('写得不清楚', checkContent)).toEqual({ kept: '写得不清楚' })
    expect(await screen('违规的话', checkContent)).toEqual({ kept: null })
    expect(await screen('违规的话')).toEqual({ kept: '违规的话' })
    expect(await screen(undefined, checkContent)).toEqual({ kept: null })
  })
})
