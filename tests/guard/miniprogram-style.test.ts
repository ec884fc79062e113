import { join } from 'node:path'
import stylelint from 'stylelint'
import { describe, expect, it } from 'vitest'
import { BUILT_IN_TAGS } from '../../server/h5/browser/tags/names.ts'

const ROOT = join(import.meta.dirname, '../../miniprogram')

const config = {
  rules: {
    'annotation-no-unknown': true,
    'at-rule-no-unknown': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-property-value-no-unknown': true,
    'font-family-no-duplicate-names': true,
    'function-calc-no-unspaced-operator': true,
    'keyframe-block-no-duplicate-selectors': true,
    'no-duplicate-selectors': true,
    'property-no-unknown': true,
    // A component must not depend on the id or tag of what stands in it.
    'selector-max-id': 0,
    'selector-type-no-unknown': [true, { ignoreTypes: ['page', ...BUILT_IN_TAGS] }],
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['host'] }],
    'unit-no-unknown': [true, { ignoreUnits: ['rpx'] }],
    // Colours have their one place in app.wxss, where both colour schemes stand side by side.
    'color-named': 'never',
    'color-no-hex': true,
  },
  overrides: [{ files: ['**/app.wxss'], rules: { 'color-no-hex': null } }],
} as unknown as stylelint.Config

describe('style sheets', () => {
  it('have no unknown words, no doubled rules, and no colours outside app.wxss', async () => {
    const { results } = await stylelint.lint({ files: join(ROOT, '**/*.wxss'), config })
    expect(results.length).toBeGreaterThan(10)
    const warnings = results.flatMap(({ source, warnings }) =>
      warnings.map((warning) => `${source}:${warning.line} ${warning.text}`),
    )
    expect(warnings).toEqual([])
  })

  it('would be faulted for a planted mistake', async () => {
    const code = '.a { colour: red; width: 3rpxx } dvi { top: 0 }'
    const { results } = await stylelint.lint({ code, codeFilename: join(ROOT, 'planted.wxss'), config })
    expect(results[0]?.warnings.map((warning) => warning.rule).sort()).toEqual(
      expect.arrayContaining([
        'color-named',
        'property-no-unknown',
        'selector-type-no-unknown',
        'unit-no-unknown',
      ]),
    )
  })
})
