import { parseSteps, sameStep, type Step, type Unit } from './address.ts'
import type { Division, Paragraph, PolicyDocument } from './document.ts'

/** A paragraph or a part with the steps of its address, and with those of the parts around it before them. */
export interface Place<T> {
  readonly it: T
  readonly own: readonly Step[]
  readonly chain: readonly Step[]
}

export interface DocumentPlaces {
  readonly paragraphs: readonly Place<Paragraph>[]
  readonly divisions: readonly Place<Division>[]
}

const APPENDICES: readonly Unit[] = ['附件', '附录', '附表']

/** Reads the addresses of a document once, so that any way of naming a place can be compared with them. */
export function readPlaces(document: PolicyDocument): DocumentPlaces {
  const { outline, paragraphs } = document
  const enclosing = (first: number, end: number, self: Division | null): readonly Step[] =>
    outline
      .filter((part) => part !== self && part.firstParagraph <= first && part.endParagraph >= end)
      .filter((part) => self === null || part.depth < self.depth)
      .flatMap((part) => parseSteps(part.address) ?? [])
  return {
    paragraphs: paragraphs.flatMap((it, index) => {
      const own = parseSteps(it.address)
      return own === null ? [] : [{ it, own, chain: [...enclosing(index, index + 1, null), ...own] }]
    }),
    divisions: outline.flatMap((it) => {
      const own = parseSteps(it.address)
      if (own === null) return []
      return [{ it, own, chain: [...enclosing(it.firstParagraph, it.endParagraph, it), ...own] }]
    }),
  }
}

/** Places that the steps name: the last step is theirs, and the others stand around it in this order. */
export function matchPlaces<T>(places: readonly Place<T>[], steps: readonly Step[]): readonly Place<T>[] {
  const last = steps.at(-1)
  if (last === undefined) return []
  const matches = places.filter(({ own, chain }) => {
    const end = own.at(-1)
    return end !== undefined && sameStep(end, last) && isSubsequence(steps, chain)
  })
  const exact = matches.filter(({ own }) => own.length === steps.length)
  if (exact.length === 1) return exact
  const inMain = matches.filter((place) => !isInAppendix(place))
  return inMain.length > 0 ? inMain : matches
}

export const isInAppendix = ({ chain }: Place<unknown>): boolean =>
  chain.some((step) => APPENDICES.includes(step.unit))

/** True when all steps stand in the chain, in this order. */
export function isSubsequence(steps: readonly Step[], chain: readonly Step[]): boolean {
  let at = 0
  for (const step of chain) {
    const wanted = steps[at]
    if (wanted !== undefined && sameStep(step, wanted)) at += 1
  }
  return at === steps.length
}
