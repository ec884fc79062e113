import wxmlParser from '@wxml/parser'
import vue from 'eslint-plugin-vue'
import wxml from 'eslint-plugin-wxml'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'data/',
      'dist/',
      '**/dist/',
      'artefacts/',
      'tests/fixtures/',
      'tests/bench/peers/',
    ],
  },
  ...tseslint.configs.strict.map((config) => ({ ...config, ignores: ['**/*.wxml'] })),
  {
    files: ['**/*.ts', '**/*.js', '**/*.vue'],
    rules: {
      complexity: ['error', 14],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only server/config.ts reads the environment.' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  ...vue.configs['flat/recommended'].map((config) => ({ ...config, files: ['**/*.vue'] })),
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-v-html': 'error',
      // The content policy refuses style attributes.
      'vue/no-static-inline-styles': 'error',
      'vue/no-undef-components': 'error',
      'vue/no-unused-refs': 'error',
      'vue/multi-word-component-names': 'off',
      // Prettier owns the shape of the text.
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
    },
  },
  // The wire is one list of shapes; splitting it would only hide what a client must know.
  {
    files: ['server/contract.ts', 'server/desk-contract.ts', 'miniprogram/api/contract.ts'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['server/config.ts', 'tests/**'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['tests/**'],
    rules: { 'max-lines': 'off', 'max-params': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.wxml'],
    plugins: { wxml },
    languageOptions: { parser: wxmlParser },
    rules: {
      'wxml/report-wxml-syntax-error': 'error',
      'wxml/report-interpolation-error': 'error',
      // Only `bind:tap` is checked against the page's handlers; `bindtap` is an attribute like any other.
      'wxml/colon-style-event-binding': 'error',
      'wxml/wx-key': 'error',
      'wxml/no-duplicate-attributes': 'error',
      'wxml/no-inconsistent-tagname': 'error',
      'wxml/no-dynamic-wx-key': 'error',
      'wxml/no-wx-for-with-wx-else': 'error',
      'wxml/no-inline-wxs': 'error',
      'wxml/forbid-tags': [
        'error',
        { forbid: ['div', 'span', 'p', 'a', 'img', 'rich-text'].map((tag) => ({ tag })) },
      ],
    },
  },
)
