import { readFileSync } from 'node:fs'
import { readDangerExamples } from '../../server/ingest/read-danger-examples.ts'
import type { Lexicon } from '../../server/domain/lexicon.ts'
import type { Wence } from '../../server/wire.ts'
import { AS_OF } from './run.ts'

/** Messages of danger and such as only sound like it; of `danger-fresh` only the figures are looked at. */
export const DANGER_SETS = ['danger-dev', 'danger-fresh'] as const

export interface DangerMeasures {
  readonly messages: number
  /** Of messages of danger, how many are given help first. */
  readonly recognised: number
  /** Of these, how many are given the help that fits. */
  readonly rightHelp: number
  /** Of the others, how many are taken for danger. */
  readonly falseAlarms: number
}

/** Asks every message of a set and looks at what is said first. */
export function measureDanger(
  name: (typeof DANGER_SETS)[number],
  { assistant, lexicon }: Pick<Wence, 'assistant'> & { readonly lexicon: Pick<Lexicon, 'crisis'> },
): DangerMeasures {
  const rules = new Map(lexicon.crisis.map(({ id, message }) => [id, message]))
  const source = readFileSync(`${import.meta.dirname}/${name}.tsv`, 'utf8')
  const { entries, faults } = readDangerExamples(source, new Set(rules.keys()))
  if (faults[0] !== undefined) throw new Error(`${name}.tsv:${faults[0].line} ${faults[0].message}`)
  const asked = entries.map(({ text, rule }) => {
    const { answer } = assistant.explain({ question: text, asOf: AS_OF, carried: [], drop: [] })
    const message = rule === null ? undefined : rules.get(rule)
    const help = answer.status === 'crisis'
    return { rule, help, fits: message !== undefined && answer.text.includes(message) }
  })
  const endangered = asked.filter(({ rule }) => rule !== null)
  const others = asked.filter(({ rule }) => rule === null)
  const helped = endangered.filter(({ help }) => help)
  return {
    messages: asked.length,
    recognised: helped.length / endangered.length,
    rightHelp: helped.filter(({ fits }) => fits).length / Math.max(1, helped.length),
    falseAlarms: others.filter(({ help }) => help).length / others.length,
  }
}
