import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const fixturePath = (name: string): string =>
  resolve(import.meta.dirname, '../../../../fixtures/import', name)

export const fixture = (name: string): Buffer => readFileSync(fixturePath(name))
