import type { Attestation, Paragraph, PolicyDocument } from '../../domain/document.ts'
import type { Library } from '../../domain/library.ts'
import { remember } from '../../domain/remember.ts'
import type { Analyse } from '../../domain/token.ts'
import type { PassageIndex } from '../../search/passage-index.ts'
import { saidVector, type LearnedAffinity } from '../affinity/affinity.ts'
import { levelsOf, type SchoolLevel } from '../decide/compare-levels.ts'
import { cutClauses } from '../select/cut-clauses.ts'
import { givenWants, type WantName } from '../select/wants.ts'
import { buildWeighCharacter, charactersOf, type WeighCharacter } from './asked-characters.ts'
import { readGapId } from './gap-passages.ts'
import { type Answered, readHeard, type Heard } from './heard-words.ts'

type Words = ReadonlySet<string>

/** What a passage is, apart from any question: read once when the index is built. */
export interface PassageTraits {
  readonly document: PolicyDocument
  readonly attestation: Attestation
  /** True for what the library is known not to say: a gap, or a provision that was only recalled. */
  readonly isGap: boolean
  readonly isPlan: boolean
  readonly body: Words
  readonly characters: Words
  /** The characters of the names and topics of its document. */
  readonly nameCharacters: Words
  /** Everything that names it: the parts around it, the names and topics of its document. */
  readonly name: Words
  /** The pairs of characters of the body. */
  readonly pairs: Words
  /** What was asked that is known to be answered here. */
  readonly heard: Heard
  readonly sentences: readonly {
    readonly text: string
    readonly words: Words
    readonly characters: Words
    readonly gives: ReadonlySet<WantName>
  }[]
  /** The form of each clause. */
  readonly forms: readonly Float32Array[]
  /** Where its meaning lies. */
  readonly affinity: Float32Array
  /** The kinds of things that it gives: amounts, dates, bodies … */
  readonly gives: ReadonlySet<WantName>
  /** School levels that it speaks of; where it names none, those of its document's name. */
  readonly levels: ReadonlySet<SchoolLevel>
}

/** The traits of all passages of an index, and what single characters tell among them. */
export interface Traits {
  of(passage: number): PassageTraits | undefined
  readonly weighCharacter: WeighCharacter
  readonly affinity: LearnedAffinity
}

const SENTENCE = /[^。；;！？\n]+[。；;！？\n]?/g

export interface TraitsInput {
  readonly library: Library
  readonly index: PassageIndex
  readonly planId: string
  readonly analyse: Analyse
  /** Questions that are known to be answered, and where. */
  readonly answered: readonly Answered[]
  readonly affinity: LearnedAffinity
}

/** Reads the traits of every passage of an index that is made of a library's paragraphs and gaps. */
export function readTraits({ library, index, planId, analyse, answered, affinity }: TraitsInput): Traits {
  const heard = readHeard(answered)
  const wordsOf = (...texts: string[]): string[] => texts.flatMap((text) => analyse(text).words)
  const nameOf = remember(({ title, aliases, topics }: PolicyDocument) =>
    wordsOf(title, ...aliases, ...topics),
  )
  const nameCharactersOf = remember(({ title, aliases, topics }: PolicyDocument) =>
    charactersOf([title, ...aliases, ...topics].join(' ')),
  )
  const traits = index.passages.map(({ id, title, text }): PassageTraits | undefined => {
    const paragraph = library.paragraphById(id)
    const document = library.findDocument(paragraph?.documentId ?? readGapId(id)?.documentId ?? '')
    if (document === undefined) return undefined
    const attestation = paragraph?.attestation ?? 'recalled'
    const { words, bigrams } = analyse(text)
    const around = [paragraph?.heading ?? '', ...(paragraph?.path ?? [])]
    return {
      document,
      attestation,
      isGap: attestation === 'recalled',
      isPlan: document.id === planId,
      body: new Set(words),
      characters: charactersOf(text),
      nameCharacters: nameCharactersOf(document),
      name: new Set([...nameOf(document), ...wordsOf(...around)]),
      pairs: new Set(bigrams),
      heard: heard(id, text),
      forms: cutClauses(text).map(({ start, end }) => saidVector(affinity.clauses, text.slice(start, end))),
      sentences: [...text.matchAll(SENTENCE)].map(([sentence]) => ({
        text: sentence,
        words: new Set(wordsOf(sentence)),
        characters: charactersOf(sentence),
        gives: givenWants(sentence),
      })),
      affinity: saidVector(affinity.paragraphs, `${title} ${text}`),
      gives: givenWants(text),
      levels: levelsIn(text, document, paragraph),
    }
  })
  return {
    of: (passage) => traits[passage],
    affinity,
    weighCharacter: buildWeighCharacter(traits.flatMap((each) => each?.characters ?? [])),
  }
}

function levelsIn(
  text: string,
  { title }: PolicyDocument,
  paragraph: Paragraph | undefined,
): ReadonlySet<SchoolLevel> {
  const named = levelsOf(text)
  return named.size > 0 ? named : levelsOf([title, ...(paragraph?.path ?? [])].join(' '))
}
