import type { CrisisRule } from '../../domain/lexicon.ts'
import { normalise } from '../../text/normalise.ts'
import { tonedSyllablesOf } from '../../text/pinyin.ts'
import { DANGER_PATTERNS, SOMEBODY } from './danger-patterns.ts'
import { dangerIn, type LearnedDanger } from './learn-danger.ts'

/** Shorter words sound like too much else. */
const SHORTEST_HEARD = 3
/** Only here is a word also recognised by its sound: these are written around filters (自沙), and cost the most. */
const HEARD_RULES: readonly string[] = ['self-harm', 'sexual-abuse']
/** Asking how something is prevented is no cry for help, unless somebody of one's own is named. */
const BEFORE_PREVENTED = /(?:预防|防止|防范|防治|避免|杜绝|防)[^，。！？]{0,6}$/
const AFTER_PREVENTED =
  /^[^，。！？]{0,6}(?:的?(?:预防|防范|防治|防控|演练|教育课|应急预案|预警机制|宣传|专题|讲座|培训|课程))/
const OWN = new RegExp(`${SOMEBODY.replace('同学|', '').replace('学生|', '')}|正在|刚刚|刚才|救`)

/** Of these the texts say what schools and offices have to do; of violence, whoever tells of it is told that too. */
const REGULATED: readonly string[] = ['violence', 'sexual-abuse']
const ALWAYS_TOLD = 'violence'
const ASKS_FOR_RULES = /怎么办|咋办|找谁|怎么处理|咋处理|谁管|责任|怎么罚|投诉|举报|不管/

/** True where the asker also wants to know who has to do what about it. */
export const asksForRules = (question: string, { id }: CrisisRule): boolean =>
  id === ALWAYS_TOLD || (REGULATED.includes(id) && ASKS_FOR_RULES.test(question))

/** Somebody may be in danger. */
export interface Crisis {
  readonly rule: CrisisRule
  /** False where nothing but likeness to messages of danger tells it. */
  readonly isSure: boolean
}

/** Builds the check whether somebody may be in danger: by listed words, patterns and sounds, else by what was learned. */
export function buildDetectCrisis(
  rules: readonly CrisisRule[],
  learned: LearnedDanger,
): (question: string) => Crisis | null {
  const findSaid = buildFindSaid(rules)
  return (question) => {
    const said = findSaid(question)
    if (said !== null) return { rule: said, isSure: true }
    const id = dangerIn(learned, question)
    const rule = rules.find((each) => each.id === id)
    return rule === undefined ? null : { rule, isSure: false }
  }
}

/** The first rule whose words, patterns or sounds stand in a question. */
function buildFindSaid(rules: readonly CrisisRule[]): (question: string) => CrisisRule | null {
  const prepared = rules.map((rule) => ({
    rule,
    words: rule.words.map((word) => normalise(word).text),
    patterns: DANGER_PATTERNS[rule.id] ?? [],
    sounds: HEARD_RULES.includes(rule.id)
      ? rule.words.filter((word) => word.length >= SHORTEST_HEARD).map(soundOf)
      : [],
  }))
  return (question) => {
    const text = normalise(question).text.replace(/[\s·.*_-]+/g, '')
    const said = prepared.find(({ words }) =>
      words.some((word) => isCry(text, text.indexOf(word), word.length)),
    )
    if (said !== undefined) return said.rule
    const described = prepared.find(({ patterns }) => patterns.some((pattern) => fits(text, pattern)))
    if (described !== undefined) return described.rule
    const sound = soundOf(text)
    return prepared.find(({ sounds }) => sounds.some((each) => sound.includes(each)))?.rule ?? null
  }
}

function fits(text: string, pattern: RegExp): boolean {
  const match = pattern.exec(text)
  return match !== null && isCry(text, match.index, match[0].length)
}

function isCry(text: string, at: number, length: number): boolean {
  if (at === -1) return false
  const asksOfPrevention =
    BEFORE_PREVENTED.test(text.slice(0, at)) || AFTER_PREVENTED.test(text.slice(at + length))
  return !asksOfPrevention || OWN.test(text)
}

/** Syllables with tones between bars, so that a word is found only at whole syllables. */
const soundOf = (text: string): string => `|${tonedSyllablesOf(text).join('|')}|`
