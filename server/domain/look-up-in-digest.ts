import { sameStep, type Address, type Step } from './address.ts'
import type { Paragraph, PolicyDocument } from './document.ts'
import { findAddresses } from './find-addresses.ts'
import { found, type Lookup } from './lookup.ts'

/** The paragraphs of a digest that sum up the asked place of the original. */
export function lookUpInDigest(steps: readonly Step[], document: PolicyDocument): Lookup {
  return filterDigest(document, (original) =>
    original.kind === 'range'
      ? isWithin(steps, original.from, original.to)
      : overlaps(steps, stepsOf(original)),
  )
}

/** The paragraphs of a digest that sum up something between two places of the original. */
export function lookUpRangeInDigest(
  from: readonly Step[],
  to: readonly Step[],
  document: PolicyDocument,
): Lookup {
  return filterDigest(document, (original) =>
    original.kind === 'range'
      ? isWithin(original.from, from, to) || isWithin(from, original.from, original.to)
      : isWithin(stepsOf(original), from, to),
  )
}

function filterDigest(document: PolicyDocument, isMeant: (original: Address) => boolean): Lookup {
  const paragraphs = document.paragraphs.filter((paragraph: Paragraph) =>
    readOriginal(paragraph.originalAddress ?? '').some(isMeant),
  )
  return found(paragraphs, { kind: 'not_in_digest' })
}

/** The places of an original address: 第三条、第五条; 第七条至第九条; 二（三） for item （三） of part 二. */
function readOriginal(words: string): readonly Address[] {
  const short = /^([一二三四五六七八九十]+)[（(]([一二三四五六七八九十]+)[）)]$/.exec(words.trim())
  const spelled = short === null ? words : `第${short[1]}部分第（${short[2]}）项`
  const bare = /^([一二三四五六七八九十]+|\d+)项$/.exec(spelled)
  return findAddresses(bare === null ? spelled : `第${spelled}`).map(({ address }) => address)
}

const stepsOf = (address: Address): readonly Step[] => (address.kind === 'place' ? address.steps : [])

/** True when one address lies inside the other: 第十二条 and 第十二条第二款. */
function overlaps(asked: readonly Step[], original: readonly Step[]): boolean {
  if (asked.length === 0 || original.length === 0) return false
  const start = original.findIndex((step) => asked[0] !== undefined && sameStep(step, asked[0]))
  const [outer, inner] = start === -1 ? [asked, original] : [original.slice(start), asked]
  const offset =
    start === -1 ? outer.findIndex((step) => inner[0] !== undefined && sameStep(step, inner[0])) : 0
  if (offset === -1) return false
  const common = Math.min(outer.length - offset, inner.length)
  return inner.slice(0, common).every((step, index) => sameStep(step, outer[offset + index] as Step))
}

function isWithin(steps: readonly Step[], from: readonly Step[], to: readonly Step[]): boolean {
  const unit = from.at(-1)?.unit
  const number = steps.find((step) => step.unit === unit)?.number
  const [low, high] = [from.at(-1)?.number, to.at(-1)?.number]
  return number !== undefined && low !== undefined && high !== undefined && number >= low && number <= high
}
