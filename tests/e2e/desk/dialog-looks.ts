import { expect, it } from 'vitest'
import { seriousFindings } from '../support/visit.ts'
import { standIn } from './stand-in.ts'
import { LOOKS, sidewaysScroll } from './looks.ts'
import { visitDesk, type DeskWorld, type Person } from './visit-desk.ts'

const DIALOGS: readonly (readonly [string, Person, string, string])[] = [
  ['assign', 'ed', 'gaps/g1', 'a'],
  ['paragraph', 'ed', 'gaps/g1', 'p'],
  ['lexicon', 'ed', 'gaps/g1', 'l'],
  ['document', 'ed', 'gaps/g1', 'd'],
  ['referral', 'ed', 'gaps/g1', 'r'],
  ['ignore', 'ed', 'gaps/g1', 'x'],
  ['sign', 'ap', 'releases/2026-11-24-b', 's'],
  ['publish', 'ap', 'releases/2026-11-25-c', 'p'],
  ['build', 'ap', 'releases', 'b'],
]

/** Dialogs in every look: by axe, inside the screen, each of their controls within reach. */
export function describeDialogLooks(world: DeskWorld): void {
  for (const [look, options] of LOOKS) {
    it.each(DIALOGS)(`the dialog %s is accessible (${look})`, async (name, as, at, key) => {
      const { page, complaints, picture, close } = await visitDesk(world, {
        as,
        at,
        before: standIn,
        ...options,
      })
      await page.locator(`[aria-keyshortcuts=${key.toUpperCase()}]`).first().waitFor()
      await page.keyboard.press(key)
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      await picture(`dialog-${name}-${look}`)
      expect(await seriousFindings(page)).toEqual([])
      const height = options.height ?? 720
      for (const control of await dialog.locator('button, select, input, textarea, a').all()) {
        if (!(await control.isVisible())) continue
        await control.focus()
        const box = await control.boundingBox()
        expect(box !== null && box.y >= 0 && box.y + box.height <= height, await control.innerText()).toBe(
          true,
        )
      }
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
      await close()
    })
  }
}
