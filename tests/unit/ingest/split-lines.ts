import { splitLines, type SplitDocument } from '../../../server/ingest/split-document.ts'

/** Splits a text given as one string. */
export const split = (text: string): SplitDocument => splitLines(text.split('\n'), 'doc')

/** The addresses of the paragraphs of a text. */
export const addressesOf = (text: string): string[] => split(text).paragraphs.map(({ address }) => address)

/** A paragraph's clauses as `address: words`. */
export function clausesOf(text: string, address: string): string[] {
  const paragraph = split(text).paragraphs.find((one) => one.address === address)
  return (paragraph?.clauses ?? []).map(
    (clause) => `${clause.address}: ${paragraph?.text.slice(clause.start, clause.end).replaceAll('\n', '/')}`,
  )
}
