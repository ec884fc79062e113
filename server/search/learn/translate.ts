import type { Query } from '../../domain/query.ts'
import { pickBest } from '../best-first.ts'
import type { WeightedTerm } from '../forward-scorer.ts'
import type { PassageIndex } from '../passage-index.ts'
import type { Translation } from './learned.ts'
import { TRANSLATED_TERMS } from './tuning.ts'

/** The passage words that the table gives for the query's words; words that are asked already are left out. */
export type Translate = (query: Query) => WeightedTerm[]

interface Row {
  /** Numbers of passage words. */
  readonly numbers: readonly number[]
  readonly chances: readonly number[]
}

/** Numbers the table's words once; words that no passage holds are of no use. */
export function buildTranslate(translation: Translation, { sequences }: PassageIndex): Translate {
  const table = new Map<string, Row>()
  for (const [asked, words] of Object.entries(translation)) {
    const known = words.flatMap(([word, chance]) => {
      const number = sequences.termNumber(word)
      return number === undefined ? [] : [{ number, chance }]
    })
    table.set(asked, {
      numbers: known.map(({ number }) => number),
      chances: known.map(({ chance }) => chance),
    })
  }
  const weights = new Float32Array(sequences.termCount)
  return (query) => {
    const reached = addRows(query, table, weights)
    for (const { term } of query.words) {
      const number = sequences.termNumber(term)
      if (number !== undefined) weights[number] = 0
    }
    const terms = pickBest(Int32Array.from(reached), weights, TRANSLATED_TERMS)
      .map((number) => ({ term: sequences.term(number), weight: weights[number] as number }))
      .filter(({ weight }) => weight > 0)
    for (const number of reached) weights[number] = 0
    return terms
  }
}

function addRows(query: Query, table: ReadonlyMap<string, Row>, weights: Float32Array): number[] {
  const reached: number[] = []
  for (const { term, weight } of query.words) {
    const row = table.get(term)
    if (row === undefined) continue
    for (let at = 0; at < row.numbers.length; at++) {
      const number = row.numbers[at] as number
      if (weights[number] === 0) reached.push(number)
      weights[number] = (weights[number] as number) + weight * (row.chances[at] as number)
    }
  }
  return reached
}
