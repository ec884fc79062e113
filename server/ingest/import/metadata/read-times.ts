import { readDay } from './read-day.ts'

/** What a text says of its own time and of that of others. */
export interface StatedTimes {
  /** The day of the latest amendment that the text contains, from the history under its title. */
  readonly amendedOn: string | null
  /** What an editor has to enter by hand, because it is about the time to come or about other documents. */
  readonly notes: readonly string[]
}

const HEAD_LINES = 40
/** Where the text proper begins. */
const BODY = /^#*\s*(?:第一[条章编节]|一、|目\s*录)/
const HISTORY = /^\s*[（(]?\s*(?:根据|经)?\s*\d{4}年/
const AMENDED = /修正|修订|修改/
const VALID_UNTIL = /有效期(?:限)?(?:至|到|截至|截止)\s*([^，。；]{6,24})/
const REPEALED = /《([^《》]+)》[^《》。；]*(?:同时|即行|予以|自行)废止/g

/** Reads the amendments, the end of validity and the documents that a text repeals. */
export function readTimes(lines: readonly string[]): StatedTimes {
  const until = readDay(VALID_UNTIL.exec(lines.join('\n'))?.[1] ?? '')
  const repealed = lines.flatMap((line) => [...line.matchAll(REPEALED)].map((match) => match[1] ?? ''))
  return {
    amendedOn: readAmendment(lines.slice(0, HEAD_LINES)),
    notes: [
      ...(until === null
        ? []
        : [`文中写明有效期至 ${until}：到期后请把 status 改为 lapsed，并在 repealedOn 填失效日期`]),
      ...repealed.map((title) => `文中写明废止《${title}》：库里收了的话，请改它的 status 和 supersededBy`),
    ],
  }
}

/** The history stands under the title: （2006年6月29日…修订　根据2018年12月29日…修正）, or a line each. */
function readAmendment(head: readonly string[]): string | null {
  const start = head.findIndex((line) => BODY.test(line))
  const history = (start === -1 ? head : head.slice(0, start)).filter((line) => HISTORY.test(line)).join('')
  const days = [...history.matchAll(/\d{4}年\d{1,2}月\d{1,2}日[^年]*?(?=\d{4}年|$)/g)].flatMap(([step]) =>
    AMENDED.test(step) ? [readDay(step)] : [],
  )
  return days.reduce<string | null>(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  )
}
