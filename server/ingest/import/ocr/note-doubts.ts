/** So many doubtful lines are named a sheet; with more, the whole sheet has to be typed anew. */
const NAMED = 8

/** What a person has to look at first on one sheet: the lines that were recognised with little certainty, if any. */
export function noteDoubts(sheet: string, doubtful: readonly string[]): string[] {
  if (doubtful.length === 0) return []
  const named = doubtful.slice(0, NAMED).map((line) => `“${line}”`)
  const rest = doubtful.length > NAMED ? `等 ${doubtful.length} 行` : ''
  return [
    `${sheet}认不准的行，请先核对：${named.join('、')}${rest}；更不清楚的行可能整行没有认出，请对照原件数一数`,
  ]
}
