import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { describe, expect, it } from 'vitest'
import * as schema from '../../../server/store/schema.ts'

const FOLDER = join(import.meta.dirname, '../../../server/store/migrations')

interface Journal {
  readonly entries: readonly { readonly idx: number; readonly tag: string; readonly when: number }[]
}

const { entries } = JSON.parse(readFileSync(join(FOLDER, 'meta/_journal.json'), 'utf8')) as Journal

describe('the migrations', () => {
  it('lead to exactly the tables that the program works with', async () => {
    const last = String(entries.length - 1).padStart(4, '0')
    const kept = JSON.parse(readFileSync(join(FOLDER, `meta/${last}_snapshot.json`), 'utf8')) as Parameters<
      typeof generateMigration
    >[0]
    expect(await generateMigration(kept, generateDrizzleJson(schema, kept.id))).toEqual([])
  })

  it('stand in the order in which they were made', () => {
    const moments = entries.map(({ when }) => when)
    expect(moments).toEqual([...moments].sort((a, b) => a - b))
    expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_entry, index) => index))
    for (const { tag } of entries) expect(readFileSync(join(FOLDER, `${tag}.sql`), 'utf8')).not.toBe('')
  })
})
