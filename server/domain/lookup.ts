import type { Unit } from './address.ts'
import type { Division, Paragraph, PolicyDocument, Span } from './document.ts'
import type { DocumentPlaces } from './document-places.ts'

/** What an address leads to in a document. */
export type Lookup =
  | {
      readonly kind: 'found'
      readonly paragraphs: readonly [Paragraph, ...Paragraph[]]
      /** The 款, 项, 目 or sentence that was asked for, inside the only paragraph; else null. */
      readonly focus: Span | null
      /** The part that was asked for, else null. */
      readonly division: Division | null
    }
  | { readonly kind: 'ambiguous'; readonly paragraphs: readonly Paragraph[] }
  /** There is no such article or part; `last` is the address of the last one of its kind. */
  | { readonly kind: 'missing'; readonly unit: Unit | null; readonly last: string | null }
  /** The article is there, the 款 or 项 is not; `last` is the last one that is. */
  | { readonly kind: 'missing_clause'; readonly paragraph: Paragraph; readonly last: string | null }
  /** A digest sums up only some provisions, so nothing can be said about this one. */
  | { readonly kind: 'not_in_digest' }
  /** 上一条 without knowing which one is meant. */
  | { readonly kind: 'needs_context' }

export interface LookupContext {
  readonly document: PolicyDocument
  readonly places: DocumentPlaces
  /** The paragraph that 上一条 starts from. */
  readonly here: Paragraph | undefined
}

/** Found paragraphs, or the given outcome where there are none. */
export function found(
  paragraphs: readonly Paragraph[],
  otherwise: Lookup,
  division: Division | null = null,
): Lookup {
  const [first, ...others] = paragraphs
  return first === undefined
    ? otherwise
    : { kind: 'found', paragraphs: [first, ...others], focus: null, division }
}
