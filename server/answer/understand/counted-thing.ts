const MEASURE = '(?:[个所处名次条项家门种类位间届批支座对]|课时|学时)'
/** 多少所幼儿园, 几个示范点 … */
const COUNTED = new RegExp(`(?:多少|几)${MEASURE}?(?:新的?)?([\\p{Script=Han}]{2,4})`, 'u')
const NUMBER = /\d|[二三四五六七八九十百千万两]/
/** Titles and years have numbers that count nothing. */
const NO_COUNTS = /《[^》]*》|(?:19|20)\d\d(?=[年—-])/g
const SHORTEST = 2

/** The thing that is wanted counted, and shorter names of it; none where no thing is named. */
export function readCountedThing(question: string): readonly string[] {
  const thing = COUNTED.exec(question)?.[1] ?? ''
  return Array.from({ length: Math.max(0, thing.length - SHORTEST + 1) }, (_, cut) =>
    thing.slice(0, thing.length - cut),
  )
}

/** True where a clause gives a number beside one of the names. */
export const countsThing = (names: readonly string[], texts: readonly string[]): boolean =>
  texts
    .flatMap((text) => text.replace(NO_COUNTS, '').split(/[，。；]/))
    .some((clause) => NUMBER.test(clause) && names.some((name) => clause.includes(name)))
