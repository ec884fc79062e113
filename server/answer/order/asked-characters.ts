import { normalise } from '../../text/normalise.ts'
import type { AskedTerm, StandIn } from '../select/weigh-terms.ts'

/** A character of the question, what it tells (idf), and the words that may stand for the words that hold it. */
export interface AskedCharacter {
  readonly character: string
  readonly weight: number
  readonly standIns: readonly StandIn[]
}

/** What a character tells among the passages of a library. */
export type WeighCharacter = (character: string) => number

const SAYS_SOMETHING = /[\p{Script=Han}\d]/u
/** Characters of asking and of grammar. */
const FORM = new Set(
  '的了吗呢啊吧么是不在有我你他她它们这那个要能可以会就都也还和与及把被给让得很什多少几谁哪怎咋啥',
)

/** The characters of a text that say something, each once. */
export function charactersOf(text: string): ReadonlySet<string> {
  return new Set([...normalise(text).text].filter((each) => SAYS_SOMETHING.test(each) && !FORM.has(each)))
}

/** Learns from sets of characters, one a passage, what each tells. */
export function buildWeighCharacter(passages: readonly ReadonlySet<string>[]): WeighCharacter {
  const holding = new Map<string, number>()
  for (const characters of passages)
    for (const each of characters) holding.set(each, (holding.get(each) ?? 0) + 1)
  return (character) => Math.log(1 + passages.length / (1 + (holding.get(character) ?? 0)))
}

/** The characters of a question with their weights. 照管 answers to 照看 half-way, though no lexicon knows either. */
export function readAskedCharacters(
  question: string,
  terms: readonly AskedTerm[],
  weigh: WeighCharacter,
): AskedCharacter[] {
  return [...charactersOf(question)].map((character) => ({
    character,
    weight: weigh(character),
    standIns: terms.flatMap(({ term, standIns }) => (term.includes(character) ? standIns : [])),
  }))
}
