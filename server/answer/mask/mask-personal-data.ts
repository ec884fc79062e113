import type { Span } from '../../domain/document.ts'
import { foldWidth } from './fold-width.ts'
import { CLASS_RULE, NAME_RULES, SCHOOL_RULE } from './name-rules.ts'
import { NUMBER_RULES, type MaskRule } from './number-rules.ts'

export interface MaskedText {
  readonly text: string
  /** Kinds of what was masked, in order, each once. */
  readonly masked: readonly string[]
}

interface Finding extends Span {
  readonly kind: string
}

/** Puts 〔手机号〕 and the like where a text names a person; document numbers, years and amounts stay. */
export function maskPersonalData(text: string): MaskedText {
  const folded = foldWidth(text)
  const findings: Finding[] = []
  for (const rule of [...NUMBER_RULES, ...NAME_RULES, CLASS_RULE]) collect(rule, folded, findings)
  if (findings.some(({ kind }) => kind === '姓名')) collect(SCHOOL_RULE, folded, findings)
  findings.sort((a, b) => a.start - b.start)
  return { text: replace(text, findings), masked: [...new Set(findings.map(({ kind }) => kind))] }
}

function collect(rule: MaskRule, folded: string, findings: Finding[]): void {
  for (const match of folded.matchAll(rule.pattern)) {
    const [start, end] = match.indices?.groups?.it ?? match.indices?.[0] ?? [0, 0]
    const isTaken = findings.some((one) => start < one.end && one.start < end)
    if (isTaken || start === end || rule.accepts?.(folded.slice(start, end)) === false) continue
    findings.push({ kind: rule.kind, start, end })
  }
}

function replace(text: string, findings: readonly Finding[]): string {
  let masked = ''
  let at = 0
  for (const { kind, start, end } of findings) {
    masked += `${text.slice(at, start)}〔${kind}〕`
    at = end
  }
  return masked + text.slice(at)
}
