import { FORMS, type PolicyDocument, type Span, type Status } from './document.ts'

/** A document named inside a text; several documents where versions share the name, the one in force first. */
export interface NameMention extends Span {
  readonly documents: readonly [PolicyDocument, ...PolicyDocument[]]
  /** The title, alias or 文号 that was recognised. */
  readonly name: string
}

export interface NameIndex {
  /** Every document named in a text, in order; of overlapping names the longest. */
  find(text: string): NameMention[]
  /** The documents that bear exactly this name, best first. */
  exactly(name: string): readonly PolicyDocument[]
}

interface Entry {
  readonly key: string
  readonly name: string
  readonly documents: [PolicyDocument, ...PolicyDocument[]]
}

const STATE = '中华人民共和国'
/** Words that make another law of a name that ends with them: 职业|教育法, 高等|教育法. */
const OTHER_BEFORE =
  /(?:高等|职业|学前|义务|家庭|民办|特殊|国防|继续|老年|终身|法治|爱国主义|残疾人|社区|网络|预防|省|市)$/
/** Words that make another document of a name that they follow: 教师法|实施办法. */
const OTHER_AFTER = /^(?:的?(?:实施|施行)(?:办法|条例|细则|意见|方案)|释义|解读)/
/** A name between these stands in the name of another document: 山东省实施|教师法|办法. */
const OTHER_AROUND = [/实施$/, /^(?:办法|条例|细则)/] as const
const LAW = /(?:法|条例|办法|规定|细则)$/
/** A text that nobody has checked yet is taken to hold: imported laws begin so. */
const STANDING: Readonly<Record<Status, number>> = {
  in_force: 0,
  unverified: 0,
  amended: 1,
  not_yet_in_force: 2,
  lapsed: 3,
  repealed: 4,
}

/** Prepares titles, aliases and 文号 for finding them in questions and texts. */
export function buildNameIndex(documents: readonly PolicyDocument[]): NameIndex {
  const byKey = new Map<string, Entry>()
  for (const document of [...documents].sort(compareStanding)) {
    for (const name of namesOf(document)) {
      const key = foldName(name).text
      if (key.length < 2) continue
      const entry = byKey.get(key)
      if (entry === undefined) byKey.set(key, { key, name, documents: [document] })
      else if (!entry.documents.includes(document)) entry.documents.push(document)
    }
  }
  const entries = [...byKey.values()].sort((a, b) => b.key.length - a.key.length)
  return {
    find: (text) => findNames(text, entries),
    exactly: (name) => byKey.get(foldName(name).text)?.documents ?? [],
  }
}

function namesOf({ title, aliases, number }: PolicyDocument): string[] {
  const short = title.includes(STATE) ? [title.replaceAll(STATE, '')] : []
  return [title, ...short, ...aliases, ...(number === null ? [] : [number])]
}

/** In force before the others, then the newest, then the full text before a digest of it. */
function compareStanding(a: PolicyDocument, b: PolicyDocument): number {
  const dayOf = (document: PolicyDocument): string => document.effectiveOn ?? document.issuedOn ?? ''
  return (
    STANDING[a.status] - STANDING[b.status] ||
    dayOf(b).localeCompare(dayOf(a)) ||
    FORMS.indexOf(a.form) - FORMS.indexOf(b.form)
  )
}

interface Folded {
  readonly text: string
  /** Offset in the original of each folded character. */
  readonly offsets: readonly number[]
}

/** Leaves out blanks, quotes and title marks, and makes one kind of bracket of all. */
function foldName(name: string): Folded {
  let text = ''
  const offsets: number[] = []
  for (let at = 0; at < name.length; at += 1) {
    const character = name.charAt(at)
    if (/[\s《》〈〉<>“”"‘’]/.test(character)) continue
    text += foldCharacter(character)
    offsets.push(at)
  }
  return { text, offsets }
}

function foldCharacter(character: string): string {
  if (/[〔[［【(（]/.test(character)) return '('
  if (/[〕\]］】)）]/.test(character)) return ')'
  const code = character.charCodeAt(0)
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
  return half.toLowerCase()
}

function findNames(text: string, entries: readonly Entry[]): NameMention[] {
  const folded = foldName(text)
  const taken = new Array<boolean>(folded.text.length).fill(false)
  const mentions: NameMention[] = []
  for (const { key, name, documents } of entries) {
    for (let at = folded.text.indexOf(key); at !== -1; at = folded.text.indexOf(key, at + 1)) {
      const end = at + key.length
      if (taken[at] || taken[end - 1] || isOtherName(folded.text, at, end)) continue
      const start = folded.offsets[at] as number
      const stop = (folded.offsets[end - 1] as number) + 1
      if (!fillsTitleMarks(text, start, stop)) continue
      taken.fill(true, at, end)
      mentions.push({ documents, name, start, end: stop })
    }
  }
  return mentions.sort((a, b) => a.start - b.start)
}

/** 职业教育法 is not 教育法, and neither 教师法实施办法 nor 山东省实施教师法办法 is 教师法. */
function isOtherName(text: string, start: number, end: number): boolean {
  if (!LAW.test(text.slice(start, end))) return false
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const [openedBy, closedBy] = OTHER_AROUND
  return (
    OTHER_BEFORE.test(before) || OTHER_AFTER.test(after) || (openedBy.test(before) && closedBy.test(after))
  )
}

/** Between 《 and 》 only the whole title counts. */
function fillsTitleMarks(text: string, start: number, end: number): boolean {
  const open = text.lastIndexOf('《', start)
  const isInside = open !== -1 && !text.slice(open, start).includes('》')
  if (!isInside) return true
  const close = text.indexOf('》', end)
  const around = text.slice(open + 1, start) + text.slice(end, close === -1 ? text.length : close)
  return foldName(around).text.replace(STATE, '') === ''
}
