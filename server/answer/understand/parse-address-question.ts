import type { Division, Paragraph, PolicyDocument, Span } from '../../domain/document.ts'
import { findAddresses, type AddressMention } from '../../domain/find-addresses.ts'
import type { Library } from '../../domain/library.ts'
import type { Lookup } from '../../domain/lookup.ts'

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

const COUNT = /(?:一共|总共|总计|共|有|分成?|包括)*(?:几|多少)(?:个|大)?(大?部分|条|项|章)/
const OUTLINE =
  /(?:分|有|是|讲|包括)?(?:哪几|哪些|哪七)(?:个|大)?部分|(?:文件|要点|计划)?(?:的)?(?:目录|提纲|框架|结构)/
/** What may stand beside an address in a question that asks for nothing else. */
const ASKING =
  /请问|我想(?:问|知道|看)(?:一下)?|想问(?:一下)?|麻烦|帮我|给我|能不能|可以|一下|看看?|查|读|念|说说|讲讲|介绍|讲(?:的是)?|说(?:的是)?|写(?:的是)?|规定(?:了|的)?|内容|原文|全文|主要|具体|是(?:什么|啥|哪些?|关于)|有(?:什么|啥|哪些)|什么|啥|怎么|哪些?|措施|行动|要求|工作|任务|意思|的|了|吗|呢|呀|里|中|上|都|是|关于|那|这|条文|到底|咱|俺|你们?|教育局|淄博市?|20\d\d年?|文件|工作要点|要点|计划|政策/g
const MOST_LEFT_OVER = 1

/** Builds the reader of address questions; the plan is meant where no document is named. */
export function buildParseAddress(
  library: Library,
  plan: PolicyDocument,
): (question: string, here: Paragraph | undefined) => AddressQuestion | null {
  return (question, here) => {
    const named = library.findByName(question)
    const rest = named === undefined ? question : blank(question, named)
    const hereDocument = here && library.findDocument(here.documentId)
    const document = named?.documents[0] ?? hereDocument ?? plan
    const mentions = findAddresses(rest)
    if (mentions.length === 0) return countQuestion(rest, document)
    if (leftOver(mentions.reduce(blank, rest)) > MOST_LEFT_OVER) return null
    return lookUpAll(mentions, document, here, library)
  }
}

function blank(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

/** How many characters ask for something besides the place. */
const leftOver = (text: string): number => text.replace(ASKING, '').replace(/[\p{P}\p{S}\s]/gu, '').length

function countQuestion(text: string, document: PolicyDocument): AddressQuestion | null {
  const match = COUNT.exec(text) ?? OUTLINE.exec(text)
  if (match === null) return null
  if (leftOver(text.replace(match[0], '')) > MOST_LEFT_OVER) return null
  const parts = document.outline.filter(({ depth }) => depth === 0)
  const articles = document.paragraphs.filter(({ address }) => /条$|^要点/.test(address))
  if (match[1] === '条' || match[1] === '项') {
    return { kind: 'count', document, count: articles.length, what: 'paragraphs' }
  }
  return { kind: 'count', document, count: parts.length, what: 'divisions' }
}

function lookUpAll(
  mentions: readonly AddressMention[],
  document: PolicyDocument,
  here: Paragraph | undefined,
  library: Library,
): AddressQuestion | null {
  const lookups = mentions.map(({ address }) => library.lookUp(document, address, here))
  const found = lookups.flatMap((lookup) => (lookup.kind === 'found' ? [lookup] : []))
  const [first] = found
  if (first === undefined) return missing(lookups, document)
  if (found.length === 1 && first.division !== null) {
    return { kind: 'division', document, division: first.division, paragraphs: first.paragraphs }
  }
  const paragraphs = [...new Set(found.flatMap((lookup) => lookup.paragraphs))]
  return { kind: 'paragraphs', document, paragraphs, focus: found.length === 1 ? first.focus : null }
}

function missing(lookups: readonly Lookup[], document: PolicyDocument): AddressQuestion | null {
  for (const lookup of lookups) {
    if (lookup.kind === 'missing' && lookup.last !== null)
      return { kind: 'no_such', document, ends: lookup.last }
    if (lookup.kind === 'missing_clause') {
      return { kind: 'paragraphs', document, paragraphs: [lookup.paragraph], focus: null }
    }
    if (lookup.kind === 'ambiguous') {
      return { kind: 'paragraphs', document, paragraphs: lookup.paragraphs, focus: null }
    }
  }
  return null
}
