import type { Level } from '../../domain/document.ts'
import type { Query } from '../../domain/query.ts'
import type { PassageIndex } from '../../search/passage-index.ts'
import { readCountedThing } from '../understand/counted-thing.ts'
import { smoothedIdf } from '../../text/general-idf.ts'
import { askedVector } from '../affinity/affinity.ts'
import { levelsOf, type SchoolLevel } from '../decide/compare-levels.ts'
import { isSpecific, readWants, type WantName } from '../select/wants.ts'
import { weighTerms, type AskedTerm } from '../select/weigh-terms.ts'
import { TOPIC_WEIGHT } from '../tuning.ts'
import { readAskedCharacters, type AskedCharacter } from './asked-characters.ts'
import type { Traits } from './passage-traits.ts'

/** What all candidates for one question are compared with. */
export interface Asked {
  readonly terms: readonly AskedTerm[]
  /** What the terms weigh together; never 0. */
  readonly total: number
  readonly pairs: readonly { readonly pair: string; readonly weight: number }[]
  /** What the pairs weigh together; never 0. */
  readonly pairsTotal: number
  readonly characters: readonly AskedCharacter[]
  /** What the characters weigh together; never 0. */
  readonly charactersTotal: number
  /** What the query could score at most with each word once. */
  readonly norm: number
  readonly want: { readonly name: WantName; readonly specific: boolean } | null
  /** Names of the thing that is wanted counted; none where none is. */
  readonly counted: readonly string[]
  readonly levels: ReadonlySet<SchoolLevel>
  /** What the form of an answer should be. */
  readonly answerForm: Float32Array
  /** Where the meaning of the question lies. */
  readonly affinity: Float32Array
  /** The level of government whose rule is asked for, or null. */
  readonly rank: Level | null
  /** What the form of the question says: whether it asks about the year's work or about a rule. */
  readonly form: Readonly<Record<FormName, boolean>>
}

export type FormName = 'thisYear' | 'bureau' | 'sanction' | 'permission' | 'limit'

const FORMS: Readonly<Record<FormName, RegExp>> = {
  thisYear: /今年|年内|本年|本学年|2020|要点|年底/,
  bureau: /打算|计划|推进|安排|举措|措施|市里|全市|咱市|我市|教育局|局里|上头/,
  sanction: /罚|怎么处理|咋处理|后果|处分|违规|违法|犯法|责任|会怎样|会怎么样/,
  permission:
    /能不能|可不可以|可以.{0,10}[吗不]|能.{0,12}[吗不么]$|行吗|行不行|允许|让不让|准不准|必须|要不要|非得|用不用|需要|该不该/,
  limit: /几岁|多大|最多|最少|至少|最高|最低|不能超过|不超过|多长时间|几年|多久|几次|几天|多少天|几点|期限/,
}

const RANKS: readonly (readonly [Level, RegExp])[] = [
  ['national', /国家|全国|教育部|国务院|中央/],
  ['provincial', /山东|省里|全省|省级|咱省|俺省|省教育厅/],
  ['municipal', /淄博|咱市|全市|我市|市里|市直|市教育局|张店|临淄|淄川|博山|周村|桓台|高青|沂源|各区县/],
]

const SMALLEST_NORM = 3

/** Reads a question for ordering what was found. */
export function readAsked(
  { question, said, query }: { readonly question: string; readonly said: string; readonly query: Query },
  index: PassageIndex,
  { weighCharacter, affinity }: Pick<Traits, 'weighCharacter' | 'affinity'>,
): Asked {
  const terms = weighTerms(question, query, index)
  const characters = readAskedCharacters(said, terms, (character) =>
    question.includes(character) ? weighCharacter(character) : TOPIC_WEIGHT * weighCharacter(character),
  )
  const { words, bigrams } = index.fields
  const pairs = query.bigrams.flatMap(({ term, origin, weight }) =>
    origin === 'asked'
      ? [
          {
            pair: term,
            weight: Math.min(1, weight) * smoothedIdf(term, bigrams.size, bigrams.documentFrequency(term)),
          },
        ]
      : [],
  )
  const most = query.words.reduce((sum, { term, weight }) => sum + weight * words.idf(term), 0)
  const [want] = readWants(question)
  return {
    terms,
    total: terms.reduce((sum, { weight }) => sum + weight, 0) || 1,
    pairs,
    pairsTotal: pairs.reduce((sum, { weight }) => sum + weight, 0) || 1,
    characters,
    charactersTotal: characters.reduce((sum, { weight }) => sum + weight, 0) || 1,
    norm: Math.max(SMALLEST_NORM, most),
    want: want === undefined ? null : { name: want.name, specific: isSpecific(want.name) },
    counted: readCountedThing(question),
    levels: levelsOf(question),
    answerForm: askedVector(affinity.clauses, question),
    affinity: askedVector(affinity.paragraphs, said),
    rank: RANKS.find(([, said]) => said.test(question))?.[0] ?? null,
    form: {
      thisYear: FORMS.thisYear.test(question),
      bureau: FORMS.bureau.test(question),
      sanction: FORMS.sanction.test(question),
      permission: FORMS.permission.test(question),
      limit: FORMS.limit.test(question),
    },
  }
}
