import type { AskedCharacter } from './asked-characters.ts'
import type { PassageTraits } from './passage-traits.ts'
import type { Asked } from './read-asked.ts'
import { bestStandIn } from './word-strength.ts'

/** How much of the asked characters stands in the body, in the names of its document, in either, and in the best sentence. */
export function coverCharacters(
  { body, name, characters, nameCharacters, sentences }: PassageTraits,
  { characters: asked, charactersTotal }: Asked,
): Record<'characters' | 'charactersName' | 'charactersEither' | 'charactersSentence', number> {
  let inBody = 0
  let inName = 0
  let inEither = 0
  for (const each of asked) {
    const here = each.weight * strengthOf(each, characters, body)
    const named = each.weight * strengthOf(each, nameCharacters, name)
    inBody += here
    inName += named
    inEither += Math.max(here, named)
  }
  let best = 0
  for (const sentence of sentences) {
    let covered = 0
    for (const each of asked) covered += each.weight * strengthOf(each, sentence.characters, sentence.words)
    best = Math.max(best, covered)
  }
  return {
    characters: inBody / charactersTotal,
    charactersName: inName / charactersTotal,
    charactersEither: inEither / charactersTotal,
    charactersSentence: best / charactersTotal,
  }
}

/** 1 for a character itself, less for a word that stands for the one that holds it. */
function strengthOf(
  { character, standIns }: AskedCharacter,
  characters: ReadonlySet<string>,
  words: ReadonlySet<string>,
): number {
  return characters.has(character) ? 1 : bestStandIn(standIns, words)
}
