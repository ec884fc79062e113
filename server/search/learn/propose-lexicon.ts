import type { PassageIndex } from '../passage-index.ts'
import type { Learned } from './learned.ts'

/** A lay word and a passage word that it seems to stand for, for an editor to judge. */
export interface LexiconProposal {
  readonly lay: string
  readonly official: string
  /** Chance that a passage word answering the lay word is this one. */
  readonly probability: number
  /** Resolved questions that hold the lay word and whose passages hold the official one. */
  readonly evidence: number
}

/** One question proves nothing. */
const LEAST_EVIDENCE = 2
const LEAST_PROBABILITY = 0.02
/** A word that stands in more of the passages than this is too common to be what a lay word means. */
const COMMON = 0.15
/** A lay word is rarer than this among passages, against the word that it is translated to. */
const RARER = 0.5

/** Translations strong enough to become lexicon lines, the best attested first. */
export function proposeLexicon(index: PassageIndex, learned: Learned): LexiconProposal[] {
  const answering = wordsThatAnswer(index, learned)
  const { words } = index.fields
  const proposals = Object.entries(learned.translation).flatMap(([lay, row]) =>
    row.flatMap(([official, probability]): LexiconProposal[] => {
      const frequency = words.documentFrequency(official)
      const lexical = lay.length > 1 && official.length > 1 && lay !== official
      const fits = frequency <= COMMON * words.size && words.documentFrequency(lay) <= RARER * frequency
      if (!lexical || !fits || probability < LEAST_PROBABILITY) return []
      const evidence = answering.filter(({ asked, found }) => asked.has(lay) && found.has(official)).length
      return evidence < LEAST_EVIDENCE ? [] : [{ lay, official, probability, evidence }]
    }),
  )
  return proposals.sort(
    (a, b) =>
      b.evidence - a.evidence ||
      b.probability - a.probability ||
      (a.lay + a.official < b.lay + b.official ? -1 : 1),
  )
}

interface AnsweredWords {
  readonly asked: ReadonlySet<string>
  readonly found: ReadonlySet<string>
}

function wordsThatAnswer(index: PassageIndex, { resolved }: Learned): AnsweredWords[] {
  const numbers = new Map(index.passages.map(({ id }, number) => [id, number]))
  return resolved.map(({ words, gold }) => {
    const found = new Set<string>()
    for (const id of gold) {
      const passage = numbers.get(id)
      if (passage === undefined) continue
      for (const number of index.sequences.of(passage)) found.add(index.sequences.term(number))
    }
    return { asked: new Set(words), found }
  })
}
