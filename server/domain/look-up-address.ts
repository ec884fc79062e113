import type { Address, Step } from './address.ts'
import { lookUpInDigest, lookUpRangeInDigest } from './look-up-in-digest.ts'
import { lookUpFormer } from './look-up-former.ts'
import { lookUpPlace } from './look-up-place.ts'
import { lookUpLast, lookUpRelative } from './look-up-relative.ts'
import { found, type Lookup, type LookupContext } from './lookup.ts'

/** Finds what an address names in a document. */
export function lookUpAddress(address: Address, context: LookupContext): Lookup {
  switch (address.kind) {
    case 'place':
      return lookUpPlaceOrDigest(address.steps, context)
    case 'range':
      return lookUpRange(address.from, address.to, context)
    case 'name':
      return lookUpName(address.name, context)
    case 'relative':
      return lookUpRelative(address, context)
    case 'last':
      return lookUpLast(address, context)
  }
}

/** A digest is asked by its own addresses (要点3) or by those of the text that it sums up. */
function lookUpPlaceOrDigest(steps: readonly Step[], context: LookupContext): Lookup {
  const isDigest = context.document.form === 'digest' && steps[0]?.unit !== '要点'
  if (isDigest) return lookUpInDigest(steps, context.document)
  const result = lookUpPlace(steps, context)
  return result.kind === 'missing' ? (lookUpFormer(steps, context.document) ?? result) : result
}

function lookUpRange(from: readonly Step[], to: readonly Step[], context: LookupContext): Lookup {
  const { document } = context
  if (document.form === 'digest') return lookUpRangeInDigest(from, to, document)
  const start = lookUpPlace(from, context)
  const end = lookUpPlace(to, context)
  if (start.kind !== 'found') return start
  if (end.kind !== 'found') return end
  const first = document.paragraphs.indexOf(start.paragraphs[0])
  const last = document.paragraphs.indexOf(end.paragraphs.at(-1) ?? end.paragraphs[0])
  return found(document.paragraphs.slice(first, last + 1), { kind: 'missing', unit: null, last: null })
}

/** 指导思想, 附则 and the like: an address, a part's title, or an item's heading. */
function lookUpName(asked: string, { document }: LookupContext): Lookup {
  const name = /^(?:序言|前言)$/.test(asked) ? '引言' : asked
  const byAddress = document.paragraphs.filter((paragraph) => paragraph.address === name)
  if (byAddress.length > 0) return found(byAddress, missing)
  const part = document.outline.find(({ title, address }) => title === asked || address === asked)
  if (part !== undefined) {
    return found(document.paragraphs.slice(part.firstParagraph, part.endParagraph), missing, part)
  }
  return found(
    document.paragraphs.filter((paragraph) => paragraph.heading === asked),
    missing,
  )
}

const missing: Lookup = { kind: 'missing', unit: null, last: null }
