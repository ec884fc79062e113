import type { Engine } from '../engine.ts'
import { importPeer } from '../peers.ts'

interface Orama {
  create(options: object): object
  insertMultiple(index: object, rows: readonly object[], batch: number): Promise<unknown>
  search(
    index: object,
    query: object,
  ): Promise<{ readonly hits: { readonly document: { readonly id: string } }[] }>
}

/** Orama: BM25 in memory. */
export const orama: Engine = async (passages, tokens) => {
  const { create, insertMultiple, search } = await importPeer<Orama>('@orama/orama/dist/esm/index.js')
  const tokenizer = {
    language: 'english',
    normalizationCache: new Map(),
    tokenize: (text: string) => [...new Set(text.split(' '))],
  }
  const index = create({ schema: { text: 'string' }, components: { tokenizer } })
  const words = (text: string): string => tokens(text).words.join(' ')
  await insertMultiple(
    index,
    passages.map(({ id, text }) => ({ id, text: words(text) })),
    1000,
  )
  return async (question, count) => {
    const { hits } = await search(index, { term: words(question), limit: count, threshold: 1 })
    return hits.map(({ document }) => document.id)
  }
}
