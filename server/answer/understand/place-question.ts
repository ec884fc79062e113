const PLACE =
  /(?:[排列放归算]?(?:是|在|到)|属于|归)?(?:第几|哪一?个?)(?:条(?!件|线|路|法|规)|部分)(?:里[面头边]?|中|上|底下)?/
const SAYS = /^(?:是)?(?:说|讲|写|提|规定|涉及|关于)(?:到|及|过|了|的|是)*/
const WHOLE = /(?:在|是)?(?:20\d\d年?的?)?这?份?(?:工作)?(?:要点|文件)(?:里面?|中|上)?的?$/
/** 免试入学写在第几条 */
const WRITTEN = /(?:是)?(?:说|讲|写|提|规定|涉及)(?:到|及|过|了|的|是)*$/
const CLOSING = /(?:说|讲|写|提|规定|涉及)(?:到|及|过|了|的|是)*[呢啊呀？?。]*$/

const NO_SUBJECT = /依据|根据|文件|出处|原文/g

/** The subject of a question that asks where the plan speaks of it (课后服务在第几条, 要点里哪条说了职称), or null. */
export function subjectOfPlaceQuestion(question: string): string | null {
  const match = PLACE.exec(question)
  if (match === null) return null
  const before = question.slice(0, match.index).replace(WHOLE, '').replace(WRITTEN, '').trim()
  const after = question
    .slice(match.index + match[0].length)
    .replace(SAYS, '')
    .trim()
  const subject = before.length > 1 ? before : after.replace(CLOSING, '')
  return /\p{Script=Han}{2}/u.test(subject.replace(NO_SUBJECT, '')) ? subject : null
}
