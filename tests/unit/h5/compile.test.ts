import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { compileStyles } from '../../../server/h5/compile/compile-styles.ts'
import { collectTemplates } from '../../../server/h5/compile/compile-templates.ts'
import { readApp } from '../../../server/h5/compile/read-app.ts'

const folders: string[] = []

/** A mini-program of one page and one component, with the given files in place of the plain ones. */
function anApp(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'wence-h5-'))
  folders.push(root)
  const all = {
    'app.json': '{"pages":["pages/one/one"]}',
    'app.wxss': '',
    'pages/one/one.ts': '',
    'pages/one/one.json': '{"usingComponents":{"a-part":"../../components/part/part"}}',
    'pages/one/one.wxml': '<view><a-part /></view>',
    'components/part/part.ts': '',
    'components/part/part.json': '{"component":true}',
    'components/part/part.wxml': '<view class="a">{{text}}</view>',
    ...files,
  }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

const stylesOf = (files: Readonly<Record<string, string>>) =>
  compileStyles(readApp(anApp(files))).replace(/\s+/g, ' ')

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('reading the app', () => {
  it('walks from pages to components and gives tags the ids of what they stand for', () => {
    const { units } = readApp(anApp())
    expect(units.map(({ id, isPage }) => [id, isPage])).toEqual([
      ['pages/one/one', true],
      ['components/part/part', false],
    ])
    expect(units[0]?.using).toEqual({ 'a-part': 'components/part/part' })
  })

  it('gives every page the components of app.json', () => {
    const app = '{"pages":["pages/one/one"],"usingComponents":{"a-global":"/components/part/part"}}'
    expect(readApp(anApp({ 'app.json': app })).units[0]?.using['a-global']).toBe('components/part/part')
  })

  it('names the file that is missing', () => {
    const json = '{"usingComponents":{"a-part":"../../components/gone/gone"}}'
    expect(() => readApp(anApp({ 'pages/one/one.json': json }))).toThrow(
      'components/gone/gone.ts does not exist',
    )
  })
})

describe('compiling templates', () => {
  it.each([
    ['a missing end tag', '<view><text>a</view>'],
    ['a broken expression', '<view>{{a b}}</view>'],
  ])('fails with file and line on %s', (_, wxml) => {
    expect(() => collectTemplates(readApp(anApp({ 'pages/one/one.wxml': `\n${wxml}` })))).toThrow(
      /pages\/one\/one\.wxml:2:\d+/,
    )
  })
})

describe('compiling styles', () => {
  it('turns rpx into a share of the screen, and into half as many pixels in media queries', () => {
    const css = stylesOf({
      'app.wxss': '.a { margin: -20rpx 0.5rpx } @media (min-width: 750rpx) { .a { top: 0 } }',
    })
    expect(css).toContain('margin: calc(-20 * var(--rpx)) calc(0.5 * var(--rpx))')
    expect(css).toContain('(min-width: 375px)')
  })

  it('keeps one page apart from another and a component apart from all', () => {
    const css = stylesOf({
      'pages/one/one.wxss': 'page { top: 0 } .a view { top: 1px }',
      'components/part/part.wxss': ':host { top: 2px } .a.b { top: 3px }',
    })
    expect(css).toContain(
      '@scope (wx-page[route="pages/one/one"]) { :scope { top: 0 } .a wx-view { top: 1px } }',
    )
    expect(css).toMatch(/\[wx-host="?components_part_part"?\] \{ top: 2px \}/)
    expect(css).toContain('.components_part_part--a.components_part_part--b { top: 3px }')
  })

  it('leaves the steps of an animation alone and draws imports in', () => {
    const css = stylesOf({
      'app.wxss': '@import "./shared.wxss"; @keyframes k { from { left: 1rpx } to { left: 0 } }',
      'shared.wxss': '.shared { top: 0 }',
    })
    expect(css).toContain('.shared { top: 0 }')
    expect(css).toContain('from { left: calc(1 * var(--rpx)) }')
  })
})
