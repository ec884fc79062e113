import type { AnalysedText, Analyse } from '../../domain/token.ts'
import { generalIdf } from '../../text/general-idf.ts'

/** Finds lay terms whose words stand apart in a question: 没人接孩子 in 孩子放学没人接. */
export type FindScattered = (text: string, analysed: AnalysedText) => string[]

interface Scattered {
  readonly phrase: string
  readonly words: readonly string[]
}

/** Fewer words say too little when they do not stand together. */
const LEAST_WORDS = 2
/** How much of a phrase its words have to make up; the rest is what every question has. */
const LEAST_SHARE = 0.7
/** What the words have to tell together, so that 学校 and 管 are not taken for a term. */
const LEAST_TOLD = 13
/** How many other characters may stand among the words. */
const MOST_BETWEEN = 8

/** Prepares phrases for being found word by word. */
export function buildFindScattered(phrases: readonly string[], analyse: Analyse): FindScattered {
  const byRarest = new Map<string, Scattered[]>()
  for (const phrase of phrases) {
    const words = ownWords(analyse(phrase))
    const told = words.reduce((sum, word) => sum + generalIdf(word), 0)
    if (words.length < LEAST_WORDS || told < LEAST_TOLD) continue
    if (words.join('').length < LEAST_SHARE * phrase.length) continue
    const rarest = words.reduce((best, word) => (generalIdf(word) > generalIdf(best) ? word : best))
    const known = byRarest.get(rarest)
    if (known === undefined) byRarest.set(rarest, [{ phrase, words }])
    else known.push({ phrase, words })
  }
  return (text, analysed) => {
    const said = new Set(analysed.words)
    const found: string[] = []
    for (const word of said) {
      for (const { phrase, words } of byRarest.get(word) ?? []) {
        if (words.every((each) => said.has(each)) && standsClose(text, phrase, words)) found.push(phrase)
      }
    }
    return found
  }
}

/** The words of a phrase, without those inside them and those that carry no meaning. */
const ownWords = ({ tokens }: AnalysedText): string[] => [
  ...new Set(tokens.filter(({ kind, stop }) => kind !== 'mark' && !stop).map(({ term }) => term)),
]

function standsClose(text: string, phrase: string, words: readonly string[]): boolean {
  const starts = words.map((word) => text.indexOf(word))
  if (starts.includes(-1)) return false
  return Math.max(...starts) - Math.min(...starts) <= phrase.length + MOST_BETWEEN
}
