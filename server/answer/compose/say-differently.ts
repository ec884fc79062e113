import { askedKinds, clausesOf, readQuantities, type Quantity } from './read-quantities.ts'

/** School levels: a rule for one is no other rule than that for another. */
const SCHOOLS = [
  '幼儿园',
  '学前',
  '小学',
  '初中',
  '高中',
  '中职',
  '高校',
  '寄宿',
  '农村',
  '乡村',
  '城镇',
  '城区',
] as const

/** What a word means is no rule that another could differ from. */
const DEFINITION = /是指|所称/

const BAN = /不得|不准|严禁|禁止|不允许|不可以|不能/
const PERMISSION = /(?<!不)可以|(?<!不)允许|鼓励|(?<!不)准许|(?<![不认许])可(?=[由按从向将把适])/
/** A ban on the wrong way of doing something leaves the thing itself allowed. */
const WRONG_WAY = /乱|违规|变相|强制|强行|擅自|名义|借机|超|重复|歧视/

/** True when two texts give different numbers of the kind asked for, or one allows what the other forbids. */
export function sayDifferently(
  question: string,
  askedWords: readonly string[],
  texts: readonly [string, string],
): boolean {
  return giveOtherNumbers(question, texts) || allowAndForbid(question, askedWords, texts)
}

/** No number of the asked kind in common, and none that speaks of another school level. */
function giveOtherNumbers(question: string, [one, other]: readonly [string, string]): boolean {
  const [kinds, here, there] = [askedKinds(question), ruledIn(one), ruledIn(other)]
  return kinds.some((kind) => {
    const ours = here.filter((each) => each.kind === kind)
    const theirs = there.filter((each) => each.kind === kind)
    if (ours.length === 0 || theirs.length === 0) return false
    const shared = ours.some(({ value }) => theirs.some((each) => each.value === value))
    return !shared && ours.some((mine) => theirs.some((each) => areOfOneCase(mine, each)))
  })
}

const ruledIn = (text: string): Quantity[] =>
  readQuantities(text).filter(({ clause }) => !DEFINITION.test(clause))

function areOfOneCase(one: Quantity, other: Quantity): boolean {
  const [ours, theirs] = [schoolsIn(one.clause), schoolsIn(other.clause)]
  return ours.length === 0 || theirs.length === 0 || ours.some((school) => theirs.includes(school))
}

const schoolsIn = (clause: string): string[] => SCHOOLS.filter((school) => clause.includes(school))

/** The same asked word right behind 可以 in one and behind 不得 in the other. */
function allowAndForbid(
  question: string,
  askedWords: readonly string[],
  [one, other]: readonly [string, string],
): boolean {
  if (!/能|可以|允许|准|吗|行不行|可不可/.test(question)) return false
  const opposed = (allowing: string, forbidding: string): boolean => {
    const allowed = objectsOf(allowing, PERMISSION)
    const forbidden = objectsOf(forbidding, BAN).filter((object) => !WRONG_WAY.test(object))
    return askedWords.some((word) => {
      const ours = allowed.filter((object) => object.includes(word))
      const theirs = forbidden.filter((object) => object.includes(word))
      return ours.some((mine) => theirs.some((each) => likeness(mine, each) >= SAME_OBJECT))
    })
  }
  return opposed(one, other) || opposed(other, one)
}

/** Share of the two-character words of the shorter object that the longer one has too. */
const SAME_OBJECT = 0.6

/** What is allowed or forbidden: the words behind it, up to the next punctuation mark. */
function objectsOf(text: string, modal: RegExp): string[] {
  return clausesOf(text).flatMap((clause) => {
    const match = modal.exec(clause)
    return match === null ? [] : [clause.slice(match.index + match[0].length)]
  })
}

function likeness(one: string, other: string): number {
  const [ours, theirs] = [pairsOf(one), pairsOf(other)]
  const shared = [...ours].filter((pair) => theirs.has(pair)).length
  return shared / Math.max(1, Math.min(ours.size, theirs.size))
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
