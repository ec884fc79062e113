/** What somebody asks who says that he was misunderstood, and what he denies to have asked, or ''. */
export interface CorrectingTurn {
  readonly asked: string
  readonly denied: string
}

const I_ASK = '(?:我|俺)(?:是)?(?:想)?(?:问|说)的?(?:是)?'
/** 不是，我问的是公办园; 没问校长，我问的是老师; 不是小学的，我说的是初中 */
const DENIES = new RegExp(
  `^(?:不是|不对|错了|说岔了|没说清楚?|(?:你|您)?(?:听|理解|弄|搞|会)错(?:意)?了|(?:我)?没(?:问|说)([^，,。]{1,8})|不是([^，,。]{1,6}?)的?)[，,。\\s]*${I_ASK}`,
)
/** 我问的不是比例，是有多少处 */
const NOT_BUT = /^(?:我|俺)(?:问|说)的不是([^，,。]{1,10})[，,\s]*(?:而)?是/

/** Reads a turn that corrects how the one before it was understood; null for any other. */
export function readCorrection(question: string): CorrectingTurn | null {
  const match = DENIES.exec(question) ?? NOT_BUT.exec(question)
  if (match === null) return null
  const asked = question.slice(match[0].length).trim()
  return asked === '' ? null : { asked, denied: match[1] ?? match[2] ?? '' }
}
