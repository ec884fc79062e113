import type { Level } from '../../../domain/document.ts'
import type { StatedMetadata } from '../reading.ts'
import { inferKind } from './infer-kind.ts'
import { inferLevel } from './infer-level.ts'
import { readOrganisations } from './organisation.ts'
import { readDay } from './read-day.ts'
import { readDocumentNumber } from './read-document-number.ts'
import { type Head, readHead } from './read-head.ts'
import { readTail } from './read-tail.ts'

/** What a document says about itself; null where it does not say. */
export interface DocumentMetadata {
  readonly title: string | null
  readonly number: string | null
  readonly issuers: readonly string[]
  readonly level: Level | null
  readonly kind: string
  readonly issuedOn: string | null
  readonly effectiveOn: string | null
}

/** Reads title, 文号, issuers and dates where they stand; nothing is guessed that the text does not give. */
export function readMetadata(
  lines: readonly string[],
  stated: StatedMetadata,
): { metadata: DocumentMetadata; lines: readonly string[] } {
  const head = readHead(lines)
  const tail = readTail(head.lines)
  const title = chooseTitle(head.title, stated.title)
  const number = stated.number ?? head.number ?? numberOfHistory(head.history)
  const issuers = firstNamed([
    stated.issuers ?? [],
    tail.issuers,
    head.issuers,
    issuersOfTitle(title),
    issuersOfHistory(head.history),
  ])
  const level = inferLevel(issuers, title ?? '')
  const issuedOn = stated.issuedOn ?? dayOfHistory(head.history) ?? tail.issuedOn
  const metadata = {
    title,
    number,
    issuers,
    level,
    kind: inferKind({ title: title ?? '', number, level, issuers }),
    issuedOn,
    effectiveOn: stated.effectiveOn ?? readEffectiveDay(head) ?? effectiveAtOnce(head, issuedOn),
  }
  return { metadata, lines: head.lines }
}

/** The fuller of the two when one contains the other; else what stands in the document itself. */
function chooseTitle(own: string | null, stated: string | undefined): string | null {
  if (stated === undefined) return own
  if (own === null) return stated
  const bare = (title: string): string => title.replace(/[\s《》〈〉<>（）()“”"]/g, '')
  if (bare(own).includes(bare(stated))) return own
  return stated
}

const firstNamed = (choices: readonly (readonly string[])[]): readonly string[] => [
  ...new Set(choices.find((names) => names.length > 0) ?? []),
]

/** 教育部 财政部关于…的通知: the names in front of 关于. */
function issuersOfTitle(title: string | null): readonly string[] {
  const before = /^(.{2,60}?)(?:关于|印发|转发|(?:19|20)\d{2}年)/.exec(title ?? '')?.[1] ?? ''
  return readOrganisations(before.replace(/等.{1,3}部门$/, '').replace(/联合$/, ''))
}

/** 第十三届全国人民代表大会常务委员会第七次会议通过 → 全国人民代表大会常务委员会; 教育部令第49号发布 → 教育部. */
function issuersOfHistory(history: readonly string[]): readonly string[] {
  const passed = history.find((line) => /通过/.test(line)) ?? ''
  const published = history.find((line) => /公布|发布/.test(line)) ?? ''
  const congress = readCongress(passed) ?? readCongress(published)
  if (congress !== null) return [congress]
  const meeting = readMeeting(passed)
  if (meeting !== null) return [meeting]
  return dropDate(published)
    .split('、')
    .map((name) =>
      name
        .replace(/^中华人民共和国/, '')
        .replace(/令第.*$/, '')
        .replace(/(?:公告)?(?:公布|发布)[）)]?$/, ''),
    )
    .filter((name) => readOrganisations(name).length > 0)
}

/** 经人力资源和社会保障部第6次部务会议通过, 市人民政府第5次常务会议通过. */
const readMeeting = (note: string): string | null =>
  /^经?([\u4e00-\u9fa5]{2,20}?(?:人民政府|国务院|部|委员会|人民法院|人民检察院))(?:审判委员会|检察委员会)?第[^次届]{1,8}次/.exec(
    dropDate(note),
  )?.[1] ?? null

const dropDate = (note: string): string => note.replace(/^.*?日\s*/, '')

function readCongress(note: string): string | null {
  const match =
    /([\u4e00-\u9fa5]*?)(?:第[一二三四五六七八九十]+届)?((?:全国)?人民代表大会(?:常务委员会)?)第/.exec(
      dropDate(note),
    )
  return match === null
    ? null
    : `${match[1] ?? ''}${match[2] ?? ''}`.replace(/^第[一二三四五六七八九十]+届/, '')
}

const numberOfHistory = (history: readonly string[]): string | null =>
  history
    .filter((line) => /令/.test(line) && /公布|发布/.test(line))
    .map((line) => readDocumentNumber(line.replace(/^.*?日\s*/, '')))
    .find((found) => found !== null) ?? null

/** The day of publication where a note gives it, else of passing; later notes speak of amendments. */
function dayOfHistory(history: readonly string[]): string | null {
  const notes = history.flatMap((line) => line.split(/(?<=[过布准订正行])[\s，；]+(?=(?:19|20)\d{2}年|根据)/))
  const first = notes.findIndex((line) => /公布|发布|通过|批准|印发/.test(line))
  const published = notes
    .slice(0, 4)
    .find((line) => /(?:公布|发布|印发)[）)]?$/.test(line) && !/修[订正改]/.test(line))
  return readDay(published ?? notes[first] ?? notes.find((line) => !/施行/.test(line)) ?? '')
}

/** 自2006年9月1日起施行, said of the document itself: in a note above or in one of its last articles. */
function readEffectiveDay(head: Head): string | null {
  const note = head.history.find((line) => /(?:起|^[（(]?[^，]{6,14}日\s*)施行[）)]?$/.test(line))
  const fromNote = readDay(
    note === undefined ? '' : (/((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)\s*起?\s*施行/.exec(note)?.[1] ?? ''),
  )
  if (fromNote !== null) return fromNote
  const own =
    /(?:本(?:法|条例|办法|规定|细则|意见|规则|决定|通知|标准|准则|解释|方案|规范|制度|指南|章程|守则)|^第.{1,8}条\s)[^。]{0,12}?自\s*([^。起]{8,14}日)\s*起(?:正式)?(?:施行|实施|执行|试行)/
  for (const line of head.lines.slice(-40).toReversed()) {
    const day = readDay(own.exec(line)?.[1] ?? '')
    if (day !== null) return day
  }
  return null
}

/** 自公布之日起施行: the day of issue, unless a later revision was published on a day of its own. */
function effectiveAtOnce(head: Head, issuedOn: string | null): string | null {
  const atOnce = /本[\u4e00-\u9fa5]{1,4}自(?:公布|发布|印发|颁布)之日起(?:施行|实施|执行|试行|生效)/
  const revised = head.history.some((line) => /修订/.test(line))
  return !revised && head.lines.slice(-40).some((line) => atOnce.test(line)) ? issuedOn : null
}
