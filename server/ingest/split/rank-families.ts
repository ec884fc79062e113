import type { MarkerFamily } from './read-marker.ts'
import type { SourceLine } from './source-line.ts'

/** The order that official documents keep (GB/T 9704): 一、 then （一） then 1. then （1） then ①. */
const USUAL: readonly MarkerFamily[] = ['han', 'han-bracket', 'arabic', 'arabic-bracket', 'circled']

/** How deep each numbering stands in this text; （一） below 1. where a text uses them so. */
export function rankFamilies(lines: readonly SourceLine[]): ReadonlyMap<MarkerFamily, number> {
  const order = isReversed(lines)
    ? USUAL.map((family) =>
        family === 'han-bracket' ? 'arabic' : family === 'arabic' ? 'han-bracket' : family,
      )
    : USUAL
  return new Map(order.map((family, rank) => [family, rank]))
}

/** 1. comes first and counts through, while （一） begins anew below it. */
function isReversed(lines: readonly SourceLine[]): boolean {
  const numbersOf = (family: MarkerFamily): number[] =>
    lines.flatMap((line) => (line.marker?.family === family ? [line.marker.number] : []))
  const first = lines.find(({ marker }) => marker?.family === 'arabic' || marker?.family === 'han-bracket')
  const restarts = (numbers: readonly number[]): number => numbers.filter((number) => number === 1).length
  return (
    first?.marker?.family === 'arabic' &&
    restarts(numbersOf('arabic')) === 1 &&
    restarts(numbersOf('han-bracket')) > 1
  )
}
