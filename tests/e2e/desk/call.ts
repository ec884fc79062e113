import { expect, it } from 'vitest'
import { PASSWORD, visitDesk, type DeskWorld } from './visit-desk.ts'

const QUESTION = '今年新改扩建多少幼儿园'

/** The operator's call, with the keyboard only. */
export function describeCall(world: DeskWorld): void {
  it('answers while typing, takes the question, copies, judges, pins and begins anew by single keys', async () => {
    const { page, complaints, clipboard, picture, close } = await visitDesk(world, { as: 'op' })
    const { keyboard } = page
    const answer = page.getByRole('region', { name: /预览|答复/ })
    await page.locator('#question:focus').waitFor()
    await keyboard.type(QUESTION)
    await answer.getByText('103处').waitFor()
    await page.locator('mark', { hasText: '103处' }).waitFor()
    expect(await answer.getByText('按 Enter 受理').isVisible()).toBe(true)

    await keyboard.press('Enter')
    await answer.getByText('已受理').waitFor()
    await answer.getByText(/回执 \S+/).waitFor()
    const asParent = page.waitForResponse((response) =>
      /"role":"parent"/.test(response.request().postData() ?? ''),
    )
    await keyboard.press('j')
    expect(await page.getByRole('radio', { name: /家长/ }).isChecked()).toBe(true)
    // The caller's role says for whom to answer; the question stays taken, with its receipt.
    await (await asParent).finished()
    await answer.getByText('103处').waitFor()
    expect(await answer.getByText('已受理').isVisible()).toBe(true)
    expect(await answer.getByText(/回执 \S+/).isVisible()).toBe(true)
    await keyboard.press('y')
    await page.getByText('已复制正式引用').first().waitFor()
    expect(await clipboard()).toMatch(/^《.*》.*第6条：“.*103处/)
    await keyboard.press('l')
    await page.getByText('已复制朗读稿').first().waitFor()
    expect(await clipboard()).toMatch(/103处。/)
    await keyboard.press('g')
    await page.getByText('已复制工单草稿').first().waitFor()
    expect(await clipboard()).toContain(`【诉求】${QUESTION}`)
    await keyboard.press(']')
    await page.getByRole('heading', { name: /第7条/ }).waitFor()
    const asTeacher = page.waitForResponse((response) =>
      /"role":"teacher"/.test(response.request().postData() ?? ''),
    )
    await keyboard.press('s')
    await (await asTeacher).finished()
    // The same clause answers, so whoever has read on is left where they are.
    expect(await page.getByRole('heading', { name: /第7条/ }).isVisible()).toBe(true)
    await keyboard.press('[')
    await page.getByRole('heading', { name: /第6条/ }).waitFor()
    await keyboard.press('p')
    await page.getByRole('button', { name: /已钉住/ }).waitFor()
    await keyboard.press('a')
    await page.getByText('已记下：这段就是答案').first().waitFor()
    await keyboard.press('o')
    await page.getByText('已记下：内容过时').first().waitFor()
    await picture('call')

    await keyboard.press('n')
    await page.locator('#question:focus').waitFor()
    await page.getByRole('button', { name: /第6条/ }).waitFor()
    await page.getByRole('region', { name: '本班最近来电' }).getByText(QUESTION).first().waitFor()
    expect(complaints).toEqual([])
    await close()
  })

  it('records only the questions that were taken', async () => {
    const { page, close } = await visitDesk(world, { as: 'ad' })
    await page.locator('#question').pressSequentially('学校食堂今年要做什么', { delay: 60 })
    await page.getByRole('region', { name: '预览' }).waitFor()
    const read = async () =>
      ((await (await page.request.get(`${world.url}v1/desk/calls`)).json()) as { calls: unknown[] }).calls
    expect(await read()).toHaveLength(0)
    await page.keyboard.press('Enter')
    await page.getByText('已受理').waitFor()
    await expect.poll(async () => (await read()).length, { timeout: 10_000 }).toBe(1)
    await close()
  })

  it('shows whom to call, large, when there is no answer', async () => {
    const { page, picture, close } = await visitDesk(world, { as: 'op' })
    await page.locator('#question').fill('北京的中考政策是什么')
    await page.keyboard.press('Enter')
    const phone = page.locator('.phone', { hasText: '12345' }).first()
    await phone.waitFor()
    expect((await phone.boundingBox())?.height ?? 0).toBeGreaterThan(30)
    await page.locator('section.pane:focus').waitFor()
    await picture('refusal')
    await close()
  })

  it('gives every number of an emergency at once, without a scroll', async () => {
    const { page, picture, close } = await visitDesk(world, { as: 'op' })
    await page.locator('#question').fill('我不想活了')
    await page.keyboard.press('Enter')
    await page.getByText('已受理').waitFor()
    const phones = page.locator('.phone')
    expect(await phones.count()).toBeGreaterThan(1)
    for (const phone of await phones.all()) {
      const box = await phone.boundingBox()
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(660)
    }
    await picture('crisis')
    await close()
  })

  it('leaves the field on Escape before anything was asked, and opens a pinned clause by its digit', async () => {
    const { page, close } = await visitDesk(world, { as: 'ap', at: 'call/zibo-education-2020%23第27条' })
    const { keyboard } = page
    await page.getByRole('heading', { name: /第27条/ }).waitFor()
    await page.locator('#question:focus').press('Escape')
    await keyboard.press('p')
    await page.getByRole('button', { name: /已钉住/ }).waitFor()
    await keyboard.press('n')
    await page.getByRole('heading', { name: '常问的事' }).waitFor()
    await page.locator('#question:focus').press('Escape')
    await keyboard.press('d')
    await page
      .getByRole('dialog', { name: '钉住的条文' })
      .getByRole('button', { name: /第27条/ })
      .waitFor()
    await keyboard.press('1')
    await page.getByRole('heading', { name: /第27条/ }).waitFor()
    expect(await page.locator('#question').inputValue()).toBe('')
    await close()
  })

  it('never shows words beside the edge of a pane', async () => {
    const { page, close } = await visitDesk(world, { as: 'op' })
    await page.locator('#question').fill('补贴')
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: '可能的意思' }).waitFor()
    const pane = page.locator('section.pane').first()
    expect(await pane.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
    await close()
  })

  it('lists every key on ?, and lets Alt run them from the field', async () => {
    const { page, picture, close } = await visitDesk(world, { as: 'op' })
    await page.locator('#question').fill(QUESTION)
    await page.getByRole('region', { name: '预览' }).getByText('103处').waitFor()
    await page.keyboard.press('Alt+y')
    await page.getByText('已复制正式引用').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: '按键一览' })
    await help.getByText('复制工单草稿').waitFor()
    await picture('keys')
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await close()
  })

  it('is usable without signing in, and says that calls are not recorded', async () => {
    const { page, close } = await visitDesk(world)
    await page.getByText('没有登录：可以查询和复制，来电不会记录').waitFor()
    await page.locator('#question').fill(QUESTION)
    await page.getByRole('region', { name: '预览' }).getByText('103处').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Digit2')
    await page.getByRole('heading', { name: '登录后可用“待办”' }).waitFor()
    await close()
  })

  it('signs in again without losing what was typed when the session has ended', async () => {
    const { page, context, close } = await visitDesk(world, { as: 'op' })
    await page.locator('#question').fill(QUESTION)
    await page.getByRole('region', { name: '预览' }).getByText('103处').waitFor()
    await page.getByRole('heading', { name: /第6条/ }).waitFor()
    await context.clearCookies()
    await page.keyboard.press('Alt+p')
    const dialog = page.getByRole('dialog', { name: '登录已过期，请重新登录' })
    await dialog.getByLabel('密码').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(await page.locator('#question').inputValue()).toBe(QUESTION)
    await close()
  })
}
