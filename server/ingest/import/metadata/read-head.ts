import {
  isAddressee,
  isContentsHead,
  isHistory,
  isLetterheadMark,
  isNumbered,
  isNumberLine,
  isProse,
  isRedHead,
} from './line-roles.ts'
import { readOrganisations } from './organisation.ts'
import { readDocumentNumber, readOrderNumber } from './read-document-number.ts'

/** What stands above the text proper. */
export interface Head {
  readonly title: string | null
  readonly number: string | null
  /** Bodies named in the red head. */
  readonly issuers: readonly string[]
  /** Notes of passing, publishing and amending, in order. */
  readonly history: readonly string[]
  /** The lines without the letterhead's furniture; title, notes and text stand as they stood. */
  readonly lines: readonly string[]
}

const MAX_HEAD_LINES = 40
const TITLE_END =
  /(?:意见|通知|办法|条例|(?<![用立司执方做])法|规定|决定|决议|方案|纲要|规划|计划|细则|公告|通告|通报|批复|函|解释|答复|标准|规则|准则|要点|指南|指引|报告|措施|守则|章程|公报|制度|规范|目录|总结|说明|协议|倡议书|实施意见|清单|名单|安排|请示|纪要|宪法|法典)(?:[（(][^（）()]{1,20}[）)])?$/

/** Reads the lines above the text: red head, number, title over several lines, notes of promulgation. */
export function readHead(all: readonly string[]): Head {
  const { issuers, rest } = dropRedHead(all)
  const end = findHeadEnd(rest)
  const head = rest.slice(0, end).map((line) => line.replace(/^#{1,6}\s+/, ''))
  const groups = groupTitleLines(head)
  const title = groups.find((group) => TITLE_END.test(group)) ?? groups[0] ?? null
  const order = head.map((line, at) => readOrderNumber(line, head[at + 1])).find((found) => found !== null)
  const plain = head
    .filter(isNumberLine)
    .map(readDocumentNumber)
    .find((found) => found !== null)
  const made = { number: order ?? plain ?? null, issuers, lines: rest }
  if (title === null && made.number !== null) return { ...made, ...readOrdered(rest) }
  return { ...made, title, history: head.filter(isHistory) }
}

/** An order stands above the rule that it puts in force; the rule's title stands right above its first part. */
function readOrdered(lines: readonly string[]): { title: string | null; history: readonly string[] } {
  const start = lines
    .slice(0, MAX_HEAD_LINES)
    .findIndex((line) => isContentsHead(line) || /^第一[章条编]/.test(line))
  const above = lines.slice(0, Math.max(0, start))
  const prose = above.findLastIndex(isProse)
  const titles = groupTitleLines(above.slice(prose + 1))
  return {
    title: titles.findLast((group) => TITLE_END.test(group)) ?? null,
    history: above.filter(isHistory),
  }
}

/** The red head ends with 文件; the names above it belong to it. Without it only its marks are dropped. */
function dropRedHead(all: readonly string[]): { issuers: readonly string[]; rest: readonly string[] } {
  const end = all.slice(0, 12).findIndex(isRedHead)
  const above = end === -1 ? [] : all.slice(0, end + 1)
  const names = above.flatMap((line) => readOrganisations(line.replace(/\s*文\s*件$/, '')))
  const kept = [...above.filter((line) => isNumberLine(line)), ...all.slice(end + 1)]
  const rest = kept.filter((line, index) => index >= 12 || !isLetterheadMark(line)).map(dropSigner)
  return { issuers: names, rest }
}

const dropSigner = (line: string, index: number): string =>
  index < 12 && line.length < 80 ? line.replace(/\s*签发人\s*[:：].*$/, '') : line

function findHeadEnd(lines: readonly string[]): number {
  const end = lines.slice(0, MAX_HEAD_LINES).findIndex((line, index) => {
    if (/^#\s/.test(line) && index < 3) return false
    if (isHistory(line) || isNumberLine(line)) return false
    return (
      isAddressee(line) || isProse(line) || isNumbered(line.replace(/^#+\s*/, '')) || isContentsHead(line)
    )
  })
  return end === -1 ? Math.min(lines.length, MAX_HEAD_LINES) : end
}

/** Neighbouring lines that are neither number nor note make one title; a finished title ends it. */
function groupTitleLines(head: readonly string[]): string[] {
  const groups: string[][] = [[]]
  for (const line of head) {
    const open = groups.at(-1) ?? []
    if (isNoTitle(line)) groups.push([])
    else if (!isFinished(open)) open.push(line)
    else if (/^(?:的|[（(])/.test(line)) open.push(line)
    else if (readOrganisations(line).length === 0) groups.push([line])
  }
  return groups.filter((group) => group.length > 0 && !isByline(group)).map(joinTitle)
}

/** Numbers, notes and the words above an order or an appendix. */
const isNoTitle = (line: string): boolean =>
  isHistory(line) ||
  isNumberLine(line) ||
  /^[\u4e00-\u9fa5 ]{2,40}令$/.test(line) ||
  /^第[一二三四五六七八九十百零〇\d]{1,7}号$/.test(line) ||
  /^附\s*[件录表]\s*\d*[:：]?$/.test(line)

/** Only names of bodies, as below a title. */
const isByline = (lines: readonly string[]): boolean =>
  lines.every((line) => readOrganisations(line).length > 0)

const isFinished = (lines: readonly string[]): boolean => {
  const joined = joinTitle(lines)
  return TITLE_END.test(joined) && balanced(joined)
}

const balanced = (text: string): boolean =>
  count(text, /《/g) === count(text, /》/g) && count(text, /[（(]/g) === count(text, /[）)]/g)
const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0

/** A title is broken over lines to look well; only names of two bodies keep the blank between them. */
export function joinTitle(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .join('')
    .replace(/(?<=[\u4e00-\u9fa5》）]) (?=[\u4e00-\u9fa5《（])/g, (blank, at: number, whole: string) =>
      readOrganisations(lastWord(whole.slice(0, at))).length > 0 ? blank : '',
    )
}

const lastWord = (text: string): string => text.split(' ').at(-1) ?? ''
