import { expect, it } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import { RETENTION_DEFAULTS } from '../../../server/desk/browser/model/retention-defaults.ts'

it('the desk names the days for which the server keeps records by default', () => {
  const reading = readConfig({})
  expect(reading.ok && reading.config.retention).toEqual(RETENTION_DEFAULTS)
})
