import type { Analyse } from '../../domain/token.ts'

/** How much a text shares with typed text, from 0 to 1, by words weighted with their rarity. */
export type ShareWords = (typed: string) => readonly { readonly at: number; readonly share: number }[]

/** Prepares texts for finding those that share words with what is typed. */
export function buildShareWords(texts: readonly string[], analyse: Analyse): ShareWords {
  const holders = new Map<string, number[]>()
  for (const [at, text] of texts.entries()) {
    for (const word of new Set(analyse(text).words)) {
      const known = holders.get(word)
      if (known === undefined) holders.set(word, [at])
      else known.push(at)
    }
  }
  const rarity = (count: number): number => Math.log(1 + texts.length / count)
  return (typed) => {
    const shares = new Map<number, number>()
    let total = 0
    for (const word of new Set(analyse(typed).words)) {
      const having = holders.get(word) ?? []
      // A word that no text has says as much against all of them as the rarest.
      const weight = rarity(Math.max(1, having.length))
      total += weight
      for (const at of having) shares.set(at, (shares.get(at) ?? 0) + weight)
    }
    return [...shares].map(([at, sum]) => ({ at, share: sum / total }))
  }
}
