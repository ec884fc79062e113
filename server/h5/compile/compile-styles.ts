import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import postcss, { type AtRule, type Root, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { BUILT_IN_TAGS } from '../browser/tags/names.ts'
import type { AppSource, Unit } from './read-app.ts'

/** The class prefix of a component: glass-easel writes it before every class in the component's template. */
export function styleScopeOf(unit: Unit): string {
  return unit.id.replaceAll('/', '_')
}

/** One style sheet out of app.wxss and every page's and component's wxss. */
export function compileStyles(app: AppSource): string {
  const sheets = [compileSheet(app, 'app', null)]
  for (const unit of app.units) sheets.push(compileSheet(app, unit.id, unit))
  return sheets.join('\n')
}

function compileSheet(app: AppSource, id: string, unit: Unit | null): string {
  const file = join(app.root, `${id}.wxss`)
  if (!existsSync(file)) return ''
  const root = inlineImports(app, file)
  root.walkAtRules('media', (rule) => {
    rule.params = rule.params.replace(/(\d+(?:\.\d+)?)rpx/g, (_, size) => `${Number(size) / 2}px`)
  })
  root.walkDecls((declaration) => {
    declaration.value = replaceRpx(declaration.value)
  })
  root.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selector = rewriteSelector(rule.selector, unit)
  })
  const css = root.toString()
  // In WeChat each page is a web view of its own, so one page's classes never meet another's.
  return unit?.isPage ? `@scope (wx-page[route="${unit.id}"]) {\n${css}\n}` : css
}

function inlineImports(app: AppSource, file: string): Root {
  const root = postcss.parse(readFileSync(file, 'utf8'), { from: file })
  root.walkAtRules('import', (rule) => {
    const path = rule.params.replace(/^['"]|['"]$/g, '')
    const target = path.startsWith('/') ? join(app.root, path) : join(dirname(file), path)
    rule.replaceWith(inlineImports(app, target).nodes)
  })
  return root
}

/** 750rpx is the width of the screen. */
export function replaceRpx(value: string): string {
  return value.replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * var(--rpx))')
}

function isKeyframe(rule: Rule): boolean {
  return rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')
}

function rewriteSelector(selector: string, unit: Unit | null): string {
  const scope = unit === null || unit.isPage ? null : styleScopeOf(unit)
  return selectorParser((selectors) => {
    selectors.walkTags((tag) => {
      if (tag.value === 'page') tag.value = unit?.isPage ? ':scope' : 'wx-page'
      else if (BUILT_IN_TAGS.includes(tag.value)) tag.value = `wx-${tag.value}`
    })
    if (scope === null) return
    selectors.walkClasses((name) => {
      name.value = `${scope}--${name.value}`
    })
    selectors.walkPseudos((pseudo) => {
      if (pseudo.value === ':host') {
        pseudo.replaceWith(
          selectorParser.attribute({
            attribute: 'wx-host',
            operator: '=',
            value: scope,
            quoteMark: '"',
            raws: {},
          }),
        )
      }
    })
  }).processSync(selector)
}
