import { parseSteps, sameStep, type Step } from './address.ts'
import type { Paragraph, Span } from './document.ts'
import { isSubsequence } from './document-places.ts'
import type { Lookup } from './lookup.ts'

/** Finds a 款, 项, 目 or sentence inside a paragraph; without further steps, the whole paragraph. */
export function focusClause(paragraph: Paragraph, steps: readonly Step[]): Lookup {
  const last = steps.at(-1)
  if (last === undefined) return foundIn(paragraph, null)
  if (last.unit === '句') return focusSentence(paragraph, steps.slice(0, -1), last)
  const clauses = paragraph.clauses.map((clause) => ({ clause, own: parseSteps(clause.address) ?? [] }))
  const hasSections = clauses.some(({ own }) => own.at(-1)?.unit === '款')
  const wanted = hasSections ? steps : steps.filter((step) => step.unit !== '款' || step.number !== 1)
  if (wanted.length === 0) return foundIn(paragraph, null)
  const matches = clauses.filter(({ own }) => endsAlike(own, wanted) && isSubsequence(wanted, own))
  const exact = matches.find(({ own }) => own.length === wanted.length) ?? matches[0]
  if (exact !== undefined && (matches.length === 1 || exact.own.length === wanted.length)) {
    return foundIn(paragraph, exact.clause)
  }
  // 第（一）项 stands under several 款: the whole article is shown.
  if (matches.length > 1) return foundIn(paragraph, null)
  const inOtherUnit = clauses.filter(({ own }) => own.length === wanted.length && numbersAlike(own, wanted))
  const [only, another] = inOtherUnit
  if (only !== undefined && another === undefined) return foundIn(paragraph, only.clause)
  const alike = clauses.filter(({ own }) => own.at(-1)?.unit === last.unit)
  return { kind: 'missing_clause', paragraph, last: alike.at(-1)?.clause.address ?? null }
}

function focusSentence(paragraph: Paragraph, steps: readonly Step[], sentence: Step): Lookup {
  const outer = focusClause(paragraph, steps)
  if (outer.kind !== 'found') return outer
  const { start, end } = outer.focus ?? { start: 0, end: paragraph.text.length }
  const inside = paragraph.sentences.filter((span) => span.start >= start && span.end <= end)
  const span = inside[sentence.number - 1]
  if (span !== undefined) return foundIn(paragraph, span)
  return { kind: 'missing_clause', paragraph, last: `第${inside.length}句` }
}

function endsAlike(own: readonly Step[], wanted: readonly Step[]): boolean {
  const [end, asked] = [own.at(-1), wanted.at(-1)]
  return end !== undefined && asked !== undefined && sameStep(end, asked)
}

/** 第1项 for what is a 目, and the reverse: the numbers decide. A 款 is never taken for an item. */
function numbersAlike(own: readonly Step[], wanted: readonly Step[]): boolean {
  return own.every((step, index) => {
    const asked = wanted[index]
    if (asked === undefined || asked.number !== step.number) return false
    return (step.unit === '款') === (asked.unit === '款')
  })
}

function foundIn(paragraph: Paragraph, focus: Span | null): Lookup {
  const span = focus === null ? null : { start: focus.start, end: focus.end }
  return { kind: 'found', paragraphs: [paragraph], focus: span, division: null }
}
