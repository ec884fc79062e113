import type { Engine } from '../engine.ts'
import { importPeer } from '../peers.ts'

interface Statement {
  run(...values: unknown[]): unknown
  all(...values: unknown[]): { readonly id: string }[]
}

interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
}

/** SQLite FTS5 in memory, BM25. */
export const sqlite: Engine = async (passages, tokens) => {
  const { default: Sqlite } = await importPeer<{ default: new (file: string) => Database }>(
    'better-sqlite3/lib/index.js',
  )
  const database = new Sqlite(':memory:')
  database.exec('create virtual table passages using fts5(id unindexed, text, tokenize = unicode61)')
  const insert = database.prepare('insert into passages values (?, ?)')
  database.exec('begin')
  for (const { id, text } of passages) insert.run(id, tokens(text).words.join(' '))
  database.exec('commit')
  const select = database.prepare('select id from passages where passages match ? order by rank limit ?')
  return (question, count) => {
    const words = [...new Set(tokens(question).words)].map((word) => `"${word.replaceAll('"', '""')}"`)
    return words.length === 0 ? [] : select.all(words.join(' OR '), count).map(({ id }) => id)
  }
}
