import type { DangerExample, Lexicon } from '../../domain/lexicon.ts'
import { learnToTellApart, rateApart, type TellApart } from '../tell-apart.ts'

/** How messages of people in danger differ from others, and those of each rule from those of the other rules. */
export interface LearnedDanger {
  readonly danger: TellApart
  readonly rules: ReadonlyMap<string, TellApart>
}

/** Of the questions on policy one in so many is learned from: they are many, and hardly any is near. */
const ONE_IN = 4
/** Log odds from which a message is taken for danger: a missed one costs more than a number too many. */
const DANGER_FROM = -0.3

/**
 * Learns from messages in danger, from such as use the same words of something else, from talk and everyday words, and from
 * questions on policy.
 */
export function learnDanger(
  { dangerExamples: examples, intents, layTerms }: Lexicon,
  questions: readonly string[],
): LearnedDanger {
  const endangered = examples.filter(({ rule }) => rule !== null)
  const textsOf = (those: readonly DangerExample[]): string[] => those.map(({ text }) => text)
  const calm = [
    ...textsOf(examples.filter(({ rule }) => rule === null)),
    ...intents.flatMap(({ kind, examples: said }) => (kind === 'crisis' ? [] : said)),
    ...layTerms.map(({ lay }) => lay),
  ]
  const some = questions.filter((_, number) => number % ONE_IN === 0)
  const ids = [...new Set(endangered.flatMap(({ rule }) => rule ?? []))]
  const ofRule = (id: string): TellApart =>
    learnToTellApart(
      textsOf(endangered.filter(({ rule }) => rule === id)),
      textsOf(endangered.filter(({ rule }) => rule !== id)),
      'adds',
    )
  return {
    danger: learnToTellApart(textsOf(endangered), [...calm, ...some], 'adds'),
    rules: new Map(ids.map((id) => [id, ofRule(id)])),
  }
}

/** The id of the rule that a message calls for, or null where nobody seems in danger. */
export function dangerIn({ danger, rules }: LearnedDanger, message: string): string | null {
  if (rules.size === 0 || rateApart(danger, message) < DANGER_FROM) return null
  const rated = [...rules].map(([id, apart]) => ({ id, odds: rateApart(apart, message) }))
  return rated.reduce((best, each) => (each.odds > best.odds ? each : best)).id
}
