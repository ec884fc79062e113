import type { Engine } from '../engine.ts'
import { importPeer } from '../peers.ts'

interface MiniSearchIndex {
  addAll(rows: readonly object[]): void
  search(query: string): { readonly id: string }[]
}

/** MiniSearch: BM25+ over an in-memory radix tree. */
export const minisearch: Engine = async (passages, tokens) => {
  const { default: MiniSearch } = await importPeer<{ default: new (options: object) => MiniSearchIndex }>(
    'minisearch/dist/es/index.js',
  )
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text: string) => text.split(' '),
    processTerm: (term: string) => term,
  })
  const words = (text: string): string => tokens(text).words.join(' ')
  index.addAll(passages.map(({ id, text }) => ({ id, text: words(text) })))
  return (question, count) =>
    index
      .search(words(question))
      .slice(0, count)
      .map(({ id }) => id)
}
