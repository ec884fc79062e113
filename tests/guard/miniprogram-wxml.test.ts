import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWxml } from '../unit/miniprogram/support/check-wxml.ts'

const ROOT = join(import.meta.dirname, '../../miniprogram')
const FEEDBACK = 'components/feedback-bar/feedback-bar'
const CARD = 'components/answer-card/answer-card'

const source = (id: string) => readFileSync(join(ROOT, `${id}.wxml`), 'utf8')

describe('bindings in templates', () => {
  it('fit the data, the handlers and the properties they name', () => {
    expect(checkWxml(ROOT)).toEqual([])
  })

  it.each([
    ['a misspelt field', FEEDBACK, "stage === 'ask'", "stagee === 'ask'"],
    ['a handler that does not exist', FEEDBACK, 'bind:tap="helpful"', 'bind:tap="helpfull"'],
    ['a wrong nested field', CARD, '{{view.footer}}', '{{view.foot}}'],
    ['a wrong field of a list item', CARD, '{{item.preparedQuestion}}', '{{item.prepared}}'],
    ['a property of the wrong type', CARD, 'quote="{{item}}" is-near', 'quote="{{view.footer}}" is-near'],
    [
      'a property that does not exist',
      CARD,
      'quote="{{item}}" is-near',
      'quote="{{item}}" is-far="{{true}}"',
    ],
    ['a wrong key of a list', FEEDBACK, 'wx:key="verdict"', 'wx:key="verdikt"'],
  ])('are faulted for %s', (_, id, right, wrong) => {
    expect(source(id)).toContain(right)
    const faults = checkWxml(ROOT, { [id]: source(id).replace(right, wrong) })
    expect(faults).not.toEqual([])
    expect(faults.every((fault) => fault.place.includes(id))).toBe(true)
  })
})
