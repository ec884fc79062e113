import { expect, it } from 'vitest'
import { seriousFindings } from '../support/visit.ts'
import { standIn } from './stand-in.ts'
import { visitDesk, type DeskWorld } from './visit-desk.ts'

/** Giving a gap away by mouse, where the colleague is gone by the time it is given. */
export function describeAssigning(world: DeskWorld): void {
  it('says in the dialog why a gap cannot be given to somebody, and forgets it afterwards', async () => {
    const { page, complaints, picture, close } = await visitDesk(world, {
      as: 'ed',
      at: 'gaps/g1',
      before: async (opened) => {
        await standIn(opened)
        const assignees = [
          { name: 'ap', displayName: '王老师' },
          { name: 'left', displayName: '李老师' },
        ]
        await opened.route('**/v1/desk/assignees', (route) => route.fulfill({ json: { assignees } }))
      },
    })
    await page.getByRole('button', { name: /^指派给同事/ }).click()
    const dialog = page.getByRole('dialog', { name: '指派给同事' })
    await dialog.getByRole('combobox', { name: '同事' }).selectOption('李老师（left）')
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: '指派', exact: true }).click()
    await dialog.getByRole('alert').getByText('没有叫“left”的账号').waitFor()
    await picture('assign')
    await dialog.getByRole('button', { name: /^关闭/ }).click()
    await page.getByRole('button', { name: /^忽略/ }).click()
    await page.getByRole('dialog', { name: '忽略这一组' }).getByRole('textbox').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })
}
