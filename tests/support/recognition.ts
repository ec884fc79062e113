import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'vitest'

/** The folder of the text recogniser, which is installed apart from the project. */
export const RECOGNISER = resolve(import.meta.dirname, '../../server/ingest/import/ocr')
const INSTALLED = existsSync(resolve(RECOGNISER, 'node_modules/@gutenye/ocr-node'))
const INSTALL = 'npm ci --prefix server/ingest/import/ocr'

/** Runs tests that need the recogniser; REQUIRE_OCR makes a missing one a failure. */
export function withRecogniser(title: string, tests: () => void): void {
  if (INSTALLED) describe(title, tests)
  else if (process.env['REQUIRE_OCR'] === '1')
    it(title, () => {
      throw new Error(`REQUIRE_OCR is set, but the recogniser is not installed: ${INSTALL}`)
    })
  else it.skip(`${title} (skipped unless installed: ${INSTALL})`, () => undefined)
}

/** Runs tests of what is said where the recogniser is not installed. */
export function withoutRecogniser(title: string, tests: () => void): void {
  describe.skipIf(INSTALLED)(`${title} (only where the recogniser is not installed)`, tests)
}
