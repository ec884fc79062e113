import type { Address, Step } from '../../domain/address.ts'
import type { Division, Paragraph, PolicyDocument, Span } from '../../domain/document.ts'
import { findAddresses, type AddressMention } from '../../domain/find-addresses.ts'
import type { Library } from '../../domain/library.ts'
import type { Lookup } from '../../domain/lookup.ts'
import { versionOn } from '../../domain/standing.ts'
import { asksOnlyForPlace, blank, plainAddress, strangerBefore } from './address-words.ts'
import { numberIn } from './document-number.ts'
import { findPartByTitle } from './find-part-by-title.ts'

/** A question that names a place in a document, or asks how many there are. */
export type AddressQuestion =
  | {
      readonly kind: 'paragraphs'
      readonly document: PolicyDocument
      readonly paragraphs: readonly Paragraph[]
      readonly focus: Span | null
    }
  | {
      readonly kind: 'division'
      readonly document: PolicyDocument
      readonly division: Division
      readonly paragraphs: readonly Paragraph[]
    }
  | {
      readonly kind: 'count'
      readonly document: PolicyDocument
      readonly count: number
      readonly what: 'paragraphs' | 'divisions'
    }
  | { readonly kind: 'no_such'; readonly document: PolicyDocument; readonly ends: string }
  /** The article is there, the asked 款 or 项 is not. */
  | { readonly kind: 'no_such_clause'; readonly document: PolicyDocument; readonly paragraph: Paragraph }
  /** A digest sums up only some provisions, and not this one. */
  | { readonly kind: 'not_in_digest'; readonly document: PolicyDocument }
  | { readonly kind: 'unknown_document'; readonly title: string }
  /** 上一条 where nothing was shown before. */
  | { readonly kind: 'needs_context' }

const COUNT =
  /(?:一共|总共|总计|拢共|共|有|分成?|包括|[编列写定](?:了|出)?)*(?:几|多少)(?:个|大)?(大?部分|块|条|项|章)/
const OUTLINE =
  /(?:分|有|是|讲|包括)?(?:哪几|哪些|哪七|几)(?:个|大)?(?:部分|章|块|行动|方面)|(?:每|各)一?(?:个|大)?(?:部分|条|章)的?小?(?:标题|题目)|目录|提纲|框架|结构|章节|(?:整体|总体)(?:思路|内容)|(?:主要|大概|大致|文件|要点|计划)(?:讲|说|写|内容)(?:的|了)?(?:是)?(?:什么|啥)?|概括/
const WHOLE = /文件|要点|计划|全文|条例|办法|意见|规划|方案|^[^一-龥]*$/
const VAGUE = /^(?:主要|大概|大致|概括)/
const ARTICLE = /条$|^要点/
/** 补课那六条，第2条: a document called by its number of articles. */
const NICKNAME = /[那这][一二三四五六七八九十\d]+条/
const ZEROTH = /第\s*[0零〇]\s*条/

/** Builds the reader of address questions; the plan is meant where no document is named. */
export function buildParseAddress(
  library: Library,
  plan: PolicyDocument,
): (question: string, here: Paragraph | undefined, asOf: string) => AddressQuestion | null {
  return (question, here, asOf) => {
    const named = library.findByName(question)
    const stranger = strangerIn(question, named !== undefined, plan)
    const meant = stranger === null ? undefined : onlyTitleWith(stranger, library)
    if (stranger !== null && meant === undefined) return { kind: 'unknown_document', title: stranger }
    const hereDocument = here && library.findDocument(here.documentId)
    const document = (named && versionOn(named.documents, asOf)) ?? meant ?? hereDocument ?? plan
    const rest =
      named === undefined
        ? question.replace(stranger ?? '', ' ')
        : blank(question, wholeName(question, named, document))
    const plain = plainAddress(rest, document)
    const mentions = findAddresses(plain)
    if (mentions.length === 0) return withoutAddress(plain, document, named !== undefined)
    const isPure = asksOnlyForPlace(mentions.reduce(blank, plain))
    if (isPure) return lookUpAll(mentions, document, here, library)
    return NICKNAME.test(plain) ? null : lookUpHint(mentions, document, library)
  }
}

const LONGEST_BEFORE = 12

/** 中小学教师|十项准则: a short name with what of the title stands before it. */
function wholeName(question: string, { start, end }: Span, { title }: PolicyDocument): Span {
  for (let length = LONGEST_BEFORE; length > 1; length--) {
    const before = question.slice(Math.max(0, start - length), start)
    if (before.length === length && title.includes(before)) return { start: start - length, end }
  }
  return { start, end }
}

/** A document that the question names and the library does not bear, or null. */
const strangerIn = (question: string, isNamed: boolean, plan: PolicyDocument): string | null =>
  planOfAnotherYear(question, plan) ?? (isNamed ? null : (numberIn(question) ?? strangerBefore(question)))

/** 2023年的工作要点第6条: a plan that the library does not have. */
function planOfAnotherYear(question: string, { period }: PolicyDocument): string | null {
  const match = /((?:19|20)\d\d)年?的?(?:工作)?(?:要点|计划)/.exec(question)
  const year = match?.[1]
  if (match === null || year === undefined || period === null || findAddresses(question).length === 0)
    return null
  return period.from.slice(0, 4) <= year && year <= period.to.slice(0, 4) ? null : match[0]
}

/** 山东学校安全条例 for 山东省学校安全条例. */
const withoutRank = (title: string): string => title.replace(/[省市]/g, '')

function onlyTitleWith(name: string, { documents }: Library): PolicyDocument | undefined {
  const bearing = documents.filter(({ title }) => withoutRank(title).includes(withoutRank(name)))
  return bearing.length === 1 ? bearing[0] : undefined
}

function withoutAddress(text: string, document: PolicyDocument, isNamed: boolean): AddressQuestion | null {
  if (ZEROTH.test(text) && asksOnlyForPlace(text.replace(ZEROTH, ''))) return pastTheEnd(document)
  const part = findPartByTitle(text, document)
  if (part?.division != null) {
    return { kind: 'division', document, division: part.division, paragraphs: part.paragraphs }
  }
  if (part !== null) return { kind: 'paragraphs', document, paragraphs: part.paragraphs, focus: null }
  return countQuestion(text, document, isNamed)
}

function countQuestion(text: string, document: PolicyDocument, isNamed: boolean): AddressQuestion | null {
  const counted = COUNT.exec(text)
  const match = counted ?? OUTLINE.exec(text)
  if (match === null || !asksOnlyForOutline(text.replace(match[0], ''))) return null
  // 主要内容是什么 alone speaks of no document.
  if (VAGUE.test(match[0]) && !isNamed && !WHOLE.test(text)) return null
  // The paragraphs of a digest are not those of the document.
  if (document.form === 'digest') return { kind: 'not_in_digest', document }
  const parts = document.outline.filter(({ depth }) => depth === 0)
  if (counted?.[1] !== '条' && counted?.[1] !== '项' && parts.length > 0) {
    return { kind: 'count', document, count: parts.length, what: 'divisions' }
  }
  const articles = document.paragraphs.filter(({ address }) => ARTICLE.test(address))
  return { kind: 'count', document, count: articles.length, what: 'paragraphs' }
}

const asksOnlyForOutline = (rest: string): boolean =>
  asksOnlyForPlace(rest) || asksOnlyForPlace(rest.replace(OUTLINE, '').replace(WHOLE, ''))

function lookUpAll(
  mentions: readonly AddressMention[],
  document: PolicyDocument,
  here: Paragraph | undefined,
  library: Library,
): AddressQuestion | null {
  const last = lastWithin(mentions, document, library)
  if (last !== null) return last
  const beside = besideNamed(mentions, document, library)
  if (beside !== null) return beside
  const lookups = inTheirParts(mentions).map((address) => library.lookUp(document, address, here))
  return found(lookups, document) ?? missing(lookups, document)
}

/** 第七部分最后一条: counted from the end of the part, not of the document. */
function lastWithin(
  [part, last, ...more]: readonly AddressMention[],
  document: PolicyDocument,
  library: Library,
): AddressQuestion | null {
  if (part === undefined || last?.address.kind !== 'last' || last.address.unit !== '条' || more.length > 0)
    return null
  const lookup = library.lookUp(document, part.address)
  if (lookup.kind !== 'found' || lookup.division === null) return null
  const { fromEnd, count } = last.address
  const from = lookup.paragraphs.length - fromEnd
  const paragraphs = from < 0 ? [] : lookup.paragraphs.slice(from, from + count)
  return paragraphs.length === 0 ? null : { kind: 'paragraphs', document, paragraphs, focus: null }
}

/** 第十五条的下一条: counted from the article that is named, not from what was shown. */
function besideNamed(
  [named, beside, ...more]: readonly AddressMention[],
  document: PolicyDocument,
  library: Library,
): AddressQuestion | null {
  if (named?.address.kind !== 'place' || beside?.address.kind !== 'relative' || more.length > 0) return null
  const lookup = library.lookUp(document, named.address)
  const here = lookup.kind === 'found' ? lookup.paragraphs.at(beside.address.offset < 0 ? 0 : -1) : undefined
  if (here === undefined) return null
  const lookups = [library.lookUp(document, beside.address, here)]
  return found(lookups, document) ?? missing(lookups, document)
}

/** The addresses; in 第二部分第一条和第三条 the third is of that part too. */
function inTheirParts(mentions: readonly AddressMention[]): Address[] {
  let part: readonly Step[] = []
  return mentions.map(({ address }) => {
    if (address.kind !== 'place') return address
    const { steps } = address
    if (steps.length === 1 && steps[0]?.unit === '条') return { ...address, steps: [...part, ...steps] }
    part = steps.length > 1 && steps[1]?.unit === '条' ? steps.slice(0, 1) : []
    return address
  })
}

/** 按照第27条，副高怎么评: the article is named outright, so it is shown, whatever else is asked about it. */
function lookUpHint(
  mentions: readonly AddressMention[],
  document: PolicyDocument,
  library: Library,
): AddressQuestion | null {
  const outright = mentions.filter(({ address, explicit }) => {
    const steps = address.kind === 'place' ? address.steps : address.kind === 'range' ? address.to : []
    return explicit && steps.some(({ unit }) => unit === '条')
  })
  const lookups = outright.map(({ address }) => library.lookUp(document, address))
  return found(lookups, document)
}

function found(lookups: readonly Lookup[], document: PolicyDocument): AddressQuestion | null {
  const all = lookups.flatMap((lookup) => (lookup.kind === 'found' ? [lookup] : []))
  const [first] = all
  if (first === undefined) return null
  if (all.length === 1 && first.division !== null) {
    return { kind: 'division', document, division: first.division, paragraphs: first.paragraphs }
  }
  const paragraphs = [...new Set(all.flatMap((lookup) => lookup.paragraphs))]
  return { kind: 'paragraphs', document, paragraphs, focus: all.length === 1 ? first.focus : null }
}

function missing(lookups: readonly Lookup[], document: PolicyDocument): AddressQuestion | null {
  const [first] = lookups
  switch (first?.kind) {
    case 'missing':
      return first.last === null ? null : { kind: 'no_such', document, ends: first.last }
    case 'missing_clause':
      return { kind: 'no_such_clause', document, paragraph: first.paragraph }
    case 'ambiguous':
      return { kind: 'paragraphs', document, paragraphs: first.paragraphs, focus: null }
    case 'not_in_digest':
      return { kind: 'not_in_digest', document }
    case 'needs_context':
      return { kind: 'needs_context' }
    default:
      return null
  }
}

function pastTheEnd(document: PolicyDocument): AddressQuestion | null {
  const last = document.paragraphs.findLast(({ address }) => ARTICLE.test(address))
  return last === undefined ? null : { kind: 'no_such', document, ends: last.address }
}
