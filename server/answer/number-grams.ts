/** Numbers the runs of characters that stand in so many texts at least, in the order of their characters. */
export function numberGrams(
  texts: readonly ReadonlySet<string>[],
  least: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const grams of texts) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const often = [...counts].flatMap(([gram, times]) => (times >= least ? [gram] : []))
  return new Map(often.sort().map((gram, at) => [gram, at]))
}

/** The numbers of a text's runs; those that have none are left out. */
export const rowOf = (numbers: ReadonlyMap<string, number>, grams: ReadonlySet<string>): Int32Array =>
  Int32Array.from([...grams].flatMap((gram) => numbers.get(gram) ?? []))
