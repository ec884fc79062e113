import type { PolicyDocument } from '../../domain/document.ts'
import { readPlaces } from '../../domain/document-places.ts'
import { findAddresses } from '../../domain/find-addresses.ts'
import { lookUpAddress } from '../../domain/look-up-address.ts'

/** A provision of a digest names a part of at most so many paragraphs; of a larger part the nearest ones are taken. */
const MAX_PARAGRAPHS = 3
/** Share of two-character words that a paragraph has to have in common with the provision. */
const MIN_LIKENESS = 0.2

/** For each provision of a digest the addresses in the full text that say the same; provisions without one are left out. */
export function mapFormerAddresses(digest: PolicyDocument, text: PolicyDocument): Record<string, string[]> {
  const places = readPlaces(text)
  return Object.fromEntries(
    digest.paragraphs.flatMap((provision) => {
      const named = findAddresses(provision.originalAddress ?? '').flatMap(({ address }) => {
        const lookup = lookUpAddress(address, { document: text, places, here: undefined })
        return lookup.kind === 'found' ? [...lookup.paragraphs] : []
      })
      const among = named.length > 0 ? named : text.paragraphs
      const exact = named.length > 0 && named.length <= MAX_PARAGRAPHS
      const chosen = exact ? named : nearest(provision.text, among)
      return chosen.length === 0
        ? []
        : [[provision.address, [...new Set(chosen.map(({ address }) => address))]]]
    }),
  )
}

function nearest<T extends { readonly text: string }>(words: string, among: readonly T[]): T[] {
  const wanted = pairs(words)
  const ranked = among
    .map((paragraph) => ({ paragraph, likeness: likeness(wanted, pairs(paragraph.text)) }))
    .filter((entry) => entry.likeness >= MIN_LIKENESS)
    .toSorted((one, other) => other.likeness - one.likeness)
  return ranked.slice(0, 1).map((entry) => entry.paragraph)
}

/** How much of the first is in the second. */
function likeness(wanted: ReadonlySet<string>, given: ReadonlySet<string>): number {
  const shared = [...wanted].filter((pair) => given.has(pair)).length
  return wanted.size === 0 ? 0 : shared / wanted.size
}

function pairs(text: string): Set<string> {
  const bare = text.replace(/[^\u4e00-\u9fff\d]/g, '')
  return new Set(
    Array.from({ length: Math.max(0, bare.length - 1) }, (_, index) => bare.slice(index, index + 2)),
  )
}
