const MEASURE = '(?:[个所处名次条项家门种类位间届批支座对]|课时|学时)'
/** 多少所幼儿园, 几个示范点 … */
const COUNTED = new RegExp(`(?:多少|几)${MEASURE}?(?:新的?)?([\\p{Script=Han}]{2,4})`, 'u')
const NUMBER = /\d|[二三四五六七八九十百千万两]/
const SHORTEST = 2

/** True where a clause gives a number beside the thing that is wanted counted, or where no thing is named. */
export function countsWhatIsAsked(question: string, quotes: readonly string[]): boolean {
  const thing = COUNTED.exec(question)?.[1]
  if (thing === undefined) return true
  const names = Array.from({ length: thing.length - SHORTEST + 1 }, (_, cut) =>
    thing.slice(0, thing.length - cut),
  )
  return quotes
    .flatMap((quote) => quote.split(/[，。；]/))
    .some((clause) => NUMBER.test(clause) && names.some((name) => clause.includes(name)))
}
