import {
  NUMERAL,
  parseNumeral,
  parseSteps,
  readSteps,
  type Address,
  type Step,
  type Unit,
} from './address.ts'
import type { Span } from './document.ts'

/** An address named inside a text. */
export interface AddressMention extends Span {
  readonly address: Address
  /** False for a bare 27条, which may also count articles. */
  readonly explicit: boolean
}

const UNIT = '(分编|编|章|大?部分|节|条|段|款|项|目)'
const TO = '\\s*(?:至|到|—+|–|-|~|～|－)\\s*'

const RANGE = new RegExp(`第?\\s*(${NUMERAL})\\s*${UNIT}?${TO}第?\\s*(${NUMERAL})\\s*${UNIT}`, 'y')
const LIST = new RegExp(`第\\s*(${NUMERAL}(?:\\s*[、,，和及]\\s*第?\\s*${NUMERAL})+)\\s*${UNIT}`, 'y')
const FIRST_FEW = new RegExp(`前\\s*(${NUMERAL})\\s*${UNIT}`, 'y')
const LAST_FEW = new RegExp(`(?:最后|末尾?)的?(${NUMERAL})?${UNIT}`, 'y')
const FROM_END = new RegExp(`倒数第\\s*(${NUMERAL})\\s*${UNIT}`, 'y')
const RELATIVE = new RegExp(
  `(上面|前面|上|前|下面|后面|接下来|下|后|这|本|该|此)(?:的|那|这)?一?${UNIT}(?!款|件|例|文)`,
  'y',
)
const NAME =
  /指导思想|总体要求|总体思路|工作思路|总体目标|工作目标|主要目标|基本原则|总则|附则|引言|序言|前言|题注|落款/y

const BACKWARD = /^(?:上|前)/
const FORWARD = /^(?:下|后|接下来)/
/** What stands before or after a number that counts articles and does not name one. */
const COUNTS_BEFORE = /(?:[第共有哪几多这那前后两总计\d０-９.．]|[零〇一二三四五六七八九十百千])$/
const COUNTS_AFTER =
  /^(?:[例件龙]|措施|规定(?!了|什么|啥)|意见|建议|要求(?!了|什么|啥)|禁令|准则|举措|内容|标准|任务|纪律|线|路|街|鱼|裤|河|以[上下内]|左右|吗|呢)/

type Read = { readonly addresses: readonly Address[]; readonly end: number; readonly explicit?: boolean }

/** Every address that a question names, in order: 第27条, 12-15条, 上一条, 最后一条, 指导思想 … */
export function findAddresses(text: string): AddressMention[] {
  const mentions: AddressMention[] = []
  for (let at = 0; at < text.length;) {
    const read = readAt(text, at)
    if (read === null) {
      at += 1
      continue
    }
    const { end, explicit = true } = read
    for (const address of read.addresses) mentions.push({ address, start: at, end, explicit })
    at = end
  }
  return mentions
}

/** The one address that a text consists of, or null: an address as it stands in a link. */
export function parseAddress(text: string): Address | null {
  const words = text.trim()
  const first = findAddresses(words)[0]
  if (first?.start === 0 && first.end === words.length) return first.address
  const steps = parseSteps(words)
  return steps === null ? null : { kind: 'place', steps }
}

function readAt(text: string, at: number): Read | null {
  return (
    readName(text, at) ??
    readRelative(text, at) ??
    readEnd(text, at) ??
    readFirstFew(text, at) ??
    readRange(text, at) ??
    readList(text, at) ??
    readPlace(text, at)
  )
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function readName(text: string, at: number): Read | null {
  const match = execAt(NAME, text, at)
  return match && { addresses: [{ kind: 'name', name: match[0] }], end: at + match[0].length }
}

function readRelative(text: string, at: number): Read | null {
  const match = execAt(RELATIVE, text, at)
  if (match === null) return null
  const direction = match[1] as string
  const offset = BACKWARD.test(direction) ? -1 : FORWARD.test(direction) ? 1 : 0
  return { addresses: [{ kind: 'relative', unit: toUnit(match[2]), offset }], end: at + match[0].length }
}

function readEnd(text: string, at: number): Read | null {
  const last = execAt(LAST_FEW, text, at)
  const match = last ?? execAt(FROM_END, text, at)
  if (match === null) return null
  const fromEnd = parseNumeral(match[1] ?? '一') ?? 1
  const count = last === null ? 1 : fromEnd
  return { addresses: [{ kind: 'last', unit: toUnit(match[2]), fromEnd, count }], end: at + match[0].length }
}

function readFirstFew(text: string, at: number): Read | null {
  const match = execAt(FIRST_FEW, text, at)
  const number = match === null ? null : parseNumeral(match[1] as string)
  if (match === null || number === null) return null
  const unit = toUnit(match[2])
  return {
    addresses: [{ kind: 'range', from: [step(unit, 1)], to: [step(unit, number)] }],
    end: at + match[0].length,
  }
}

function readRange(text: string, at: number): Read | null {
  const match = execAt(RANGE, text, at)
  if (match === null || isCount(text, at, at + match[0].length)) return null
  const from = parseNumeral(match[1] as string)
  const to = parseNumeral(match[3] as string)
  const unit = toUnit(match[4])
  if (from === null || to === null || from > to || (match[2] !== undefined && toUnit(match[2]) !== unit))
    return null
  return {
    addresses: [{ kind: 'range', from: [step(unit, from)], to: [step(unit, to)] }],
    end: at + match[0].length,
  }
}

function readList(text: string, at: number): Read | null {
  const match = execAt(LIST, text, at)
  if (match === null) return null
  const unit = toUnit(match[2])
  const numbers = (match[1] as string)
    .split(/[、,，和及]/)
    .map((part) => parseNumeral(part.replace(/第|\s/g, '')))
  const addresses = numbers.flatMap((number): Address[] =>
    number === null ? [] : [{ kind: 'place', steps: [step(unit, number)] }],
  )
  return { addresses, end: at + match[0].length }
}

/** A chain of steps. Without 第 in front it must be a 条, and must not be a count of articles. */
function readPlace(text: string, at: number): Read | null {
  const read = readSteps(text, at)
  if (read === null) return null
  const { steps, end } = read
  const addresses: Address[] = [{ kind: 'place', steps }]
  const first = steps[0]?.unit
  if (/^(?:第|附[件录表]|要点)/.test(text.slice(at))) {
    const isVague = steps.length === 1 && steps[0]?.number === 0
    return isVague && first !== '附录' ? null : { addresses, end }
  }
  if (first !== '条' || /^[（(]/.test(text.slice(at)) || isCount(text, at, end)) return null
  return { addresses, end, explicit: steps.length > 1 }
}

function isCount(text: string, start: number, end: number): boolean {
  if (text.startsWith('第', start)) return false
  if (text.slice(start, end) === '一条') return true
  return COUNTS_BEFORE.test(text.slice(Math.max(0, start - 1), start)) || COUNTS_AFTER.test(text.slice(end))
}

const toUnit = (unit: string | undefined): Unit => (unit ?? '条').replace('大部分', '部分') as Unit

const step = (unit: Unit, number: number): Step => ({ unit, number, sub: null })
