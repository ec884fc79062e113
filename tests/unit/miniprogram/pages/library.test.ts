import { describe, expect, it } from 'vitest'
import { openApp } from '../support/open-app.ts'
import { serveFixtures } from '../support/serve-fixtures.ts'

const AT = '/pages/library/library'

describe('the library', () => {
  it('lists every document with its status and links to it', async () => {
    const app = await openApp({ serve: serveFixtures(), at: AT })
    expect(app.text()).toContain('共收录 2 份文件')
    expect(app.control(/^测试条例/).getAttribute('href')).toBe('#/pages/document/document?d=test-rule')
    expect(app.control(/^测试条例/).textContent).toContain('已废止')
  })

  it('narrows by words, level, status and topic, and takes a filter off by a second tap', async () => {
    const app = await openApp({ serve: serveFixtures(), at: AT })
    await app.type('查找文件', '条例')
    expect(app.text()).toContain('找到 1 份')
    await app.type('查找文件', '')
    await app.tap('筛选')
    await app.tap('市级')
    expect(app.hasControl(/^测试条例/)).toBe(false)
    await app.tap('市级')
    await app.tap('已废止')
    expect(app.hasControl(/^测试计划/)).toBe(false)
    await app.tap('测试')
    expect(app.text()).toContain('没有符合条件的文件')
    await app.tap('清除条件')
    expect(app.text()).toContain('共收录 2 份文件')
  })

  it('offers no filter value that no document has', async () => {
    const app = await openApp({ serve: serveFixtures(), at: AT })
    await app.tap('筛选')
    expect(app.hasControl('国家')).toBe(false)
    expect(app.hasControl('失效')).toBe(false)
  })

  it('can be tried again after a failure', async () => {
    let isDown = true
    const fixtures = serveFixtures()
    const app = await openApp({
      at: AT,
      serve: (request) => (isDown ? { status: 500, body: {} } : fixtures(request)),
    })
    expect(app.text()).toContain('服务出了问题')
    isDown = false
    await app.tap('再试一次')
    expect(app.text()).toContain('共收录 2 份文件')
  })
})

describe('the page of one document', () => {
  const at = '/pages/document/document?d=test-plan'

  it('shows facts, outline, relations and gaps', async () => {
    const app = await openApp({ serve: serveFixtures(), at })
    expect(app.text()).toContain('测试单位')
    expect(app.text()).not.toContain('文号')
    expect(app.control('第1条 课后服务').getAttribute('href')).toContain('/pages/reader/reader?d=test-plan')
    expect(app.control(/《测试条例》/).getAttribute('href')).toContain('d=test-rule')
    expect(app.hasControl(/《没有收录的文件》/)).toBe(false)
    expect(app.text()).toContain('《没有收录的文件》第2条 · 未收录')
    expect(app.text()).toContain('收费标准')
  })

  it('shows some of what is missing at first, and all when asked', async () => {
    const app = await openApp({ serve: serveFixtures(), at })
    expect(app.text()).not.toContain('没有写的第9件事')
    await app.tap('全部 10 项')
    expect(app.text()).toContain('没有写的第9件事')
    expect(app.hasControl('全部 10 项')).toBe(false)
  })

  it('says what is wrong when there is no such document', async () => {
    const app = await openApp({ serve: serveFixtures(), at: '/pages/document/document?d=none' })
    expect(app.text()).toContain('没有这个地址')
  })
})
