import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { PolicyDocument } from '../../server/domain/document.ts'
import type { Passage } from '../../server/domain/query.ts'
import { readCorpus } from '../../server/ingest/read-corpus.ts'
import { findPlaces } from '../../server/text/places.ts'

/** A question with the passages that answer it (none for a near miss) and words that the answer holds. */
export interface NearMissQuestion {
  readonly id: string
  readonly q: string
  readonly gold: readonly string[]
  readonly spans: readonly string[]
  /** How it was made: asked, place, year, level, topic, other. */
  readonly kind: string
}

/** Questions over passages of their own. */
export interface NearMissSet {
  readonly name: string
  readonly passages: readonly Passage[]
  readonly questions: readonly NearMissQuestion[]
}

const HERE = import.meta.dirname
const ROOT = resolve(HERE, '../..')
const LAWS = resolve(ROOT, '../shared/real-laws')

/** All sets that can be made here; without the folder of real laws, those over laws are left out. */
export function readNearMissSets(): NearMissSet[] {
  const { documents } = readCorpus(join(ROOT, 'corpus'))
  const sets = [readPaperSet(), readPolicySet(documents), makePlanSet(documents)]
  if (existsSync(LAWS)) sets.push(readLawSet())
  return sets
}

/** Invented one-line notices of many cities, with questions written by hand; half of them miss by one thing. */
function readPaperSet(): NearMissSet {
  const passages = readLines<Passage>(join(HERE, 'papers.jsonl'))
  return { name: 'papers', passages, questions: readHandWritten(join(HERE, 'papers-questions.jsonl')) }
}

interface HandWritten {
  readonly id: string
  readonly q: string
  readonly gold: string | null
  readonly span: string | null
}

function readHandWritten(file: string): NearMissQuestion[] {
  return readLines<HandWritten>(file).map(({ id, q, gold, span }) => ({
    id,
    q,
    gold: gold === null ? [] : [gold],
    spans: span === null ? [] : [span],
    kind: gold === null ? 'near miss' : 'asked',
  }))
}

interface CorpusQuestion {
  readonly id: string
  readonly q: string
  readonly expect: string
  readonly gold: readonly string[]
  readonly words: readonly string[]
  readonly tags: readonly string[]
  readonly reason: string | null
}

/** Refusals that do not hang on what the paragraphs say. */
const NOT_BY_TEXT = new Set(['no_such_article', 'needs_personal_data', 'not_yet_in_force', 'not_in_library'])

/** The policies without the plan, with the development questions that are plainly answerable or plainly not. */
function readPolicySet(documents: readonly PolicyDocument[]): NearMissSet {
  const questions = readLines<CorpusQuestion>(join(HERE, 'policies-dev.jsonl')).flatMap(readPlain)
  return { name: 'policies', passages: documents.slice(1).flatMap(passagesOf), questions }
}

function readPlain({ id, q, expect, gold, words, tags, reason }: CorpusQuestion): NearMissQuestion[] {
  if (tags.includes('typo')) return []
  if (expect === 'answered' && gold.length > 0) return [{ id, q, gold, spans: words, kind: 'asked' }]
  if (expect !== 'unanswered' || reason === null || NOT_BY_TEXT.has(reason)) return []
  return [{ id, q, gold: [], spans: [], kind: reason }]
}

const OTHER_PLACES = ['济南', '潍坊市', '青岛', '杭州市', '聊城市', '成都']
const OTHER_YEARS = ['2018年', '2022年', '2023年']
const OTHER_LEVELS: readonly (readonly [RegExp, string])[] = [
  [/幼儿园|学前教育/, '高中'],
  [/小学(?!生课后)/, '大学'],
  [/(?<!最)高中/, '幼儿园'],
  [/职业教育|职业院校|中职/, '学前教育'],
]

/** The plan alone: its questions as asked, and each asked for another place, year or school level. */
function makePlanSet(documents: readonly PolicyDocument[]): NearMissSet {
  const plan = documents[0]
  if (plan === undefined) throw new Error('no plan in the corpus')
  const written = readLines<CorpusQuestion>(join(HERE, 'plan-dev.jsonl')).flatMap((question) =>
    readPlain({ ...question, gold: question.gold.map((address) => `${plan.id}#${address}`) }),
  )
  const questions = written.flatMap((question, number) => {
    const missed = question.gold.length === 0 ? null : missBy(question.q, number)
    if (missed === null || number % 2 === 0) return [question]
    const { q, kind } = missed
    return [question, { id: `${question.id}-${kind}`, q, gold: [], spans: [], kind }]
  })
  const stated = passagesOf(plan).flatMap(stateFigures)
  return { name: 'plan', passages: passagesOf(plan), questions: [...questions, ...stated] }
}

/** A figure with what it counts, inside a clause. */
const FIGURE = /[^。，；、]{4,24}?(\d+)(?:个|处|所|名|%)[^。，；、]{0,12}/
/** What is added to a figure to make it wrong. */
const WRONG_BY = 7

/** Whether the plan says a figure: asked with the figure it says, and with another. */
function stateFigures({ id, text }: Passage): NearMissQuestion[] {
  const match = FIGURE.exec(text)
  if (match === null) return []
  const [clause, figure] = match as unknown as [string, string]
  const wrong = clause.replace(figure, String(Number(figure) + WRONG_BY))
  const ask = (words: string): string => `计划里写了${words}吗`
  return [
    { id: `${id}-stated`, q: ask(clause), gold: [id], spans: [figure], kind: 'asked' },
    { id: `${id}-number`, q: ask(wrong), gold: [], spans: [], kind: 'number' },
  ]
}

/** The same question about something that the plan does not speak of. */
function missBy(q: string, number: number): { readonly q: string; readonly kind: string } | null {
  const level = OTHER_LEVELS.find(([words]) => words.test(q))
  if (number % 4 === 3 && level !== undefined) return { q: q.replace(level[0], level[1]), kind: 'level' }
  if (number % 4 === 1 && !/去年|明年|\d{4}年/.test(q)) {
    const year = OTHER_YEARS[number % OTHER_YEARS.length] as string
    return { q: /今年/.test(q) ? q.replace('今年', year) : `${year}${q}`, kind: 'year' }
  }
  const place = OTHER_PLACES[number % OTHER_PLACES.length] as string
  const [named] = findPlaces(q)
  if (named !== undefined) return { q: q.slice(0, named.start) + place + q.slice(named.end), kind: 'place' }
  return { q: `${place}${q.replace(/全市|我市|咱市/, '')}`, kind: 'place' }
}

function passagesOf(document: PolicyDocument): Passage[] {
  return document.paragraphs.map(({ id, path, heading, text }) => ({
    id,
    title: [document.title, ...path, ...(heading === null ? [] : [heading])].join(' '),
    text,
  }))
}

const OTHER_CITIES: Readonly<Record<string, string>> = {
  山东省: '湖南省',
  青岛市: '无锡市',
  烟台市: '绍兴市',
  泰安市: '九江市',
  济南市: '福州市',
}
const TERM =
  /([^。，；\n]{6,50}应当?[^。，；\n]{0,12}自[^。，；\n]{2,24}之日起)([一二三四五六七八九十\d]+(?:个工作)?日)内([^。\n]{2,30})/

/** Half of the real laws, each as a paper in one line: questions made from them and, as misses, from the other half. */
function readLawSet(): NearMissSet {
  const laws = readLaws()
  const asked = readHandWritten(join(HERE, 'near-miss-laws.jsonl'))
  const wanted = new Set(asked.flatMap(({ gold }) => gold))
  const names = [...new Set(laws.map(({ id }) => nameOf(id)))]
  const isIn = (id: string): boolean =>
    wanted.has(id) || (names.indexOf(nameOf(id)) % 2 === 0 && !wanted.has(id))
  const inside = laws.filter(({ id }) => isIn(id))
  const insideNames = new Set(inside.map(({ id }) => nameOf(id)))
  const outside = laws.filter(({ id }) => !insideNames.has(nameOf(id)))
  return {
    name: 'laws',
    passages: inside,
    questions: [
      ...asked,
      ...inside.flatMap((law, number) => askLaw(law, inside, number)),
      ...outside.flatMap((law, number) => askLaw(law, [], number)),
    ],
  }
}

/** Questions made from one law: its term in days, when it came into force, and the same for another place. */
function askLaw(law: Passage, inside: readonly Passage[], number: number): NearMissQuestion[] {
  const isHere = inside.length > 0
  const gold = inside.filter(({ id }) => nameOf(id) === nameOf(law.id)).map(({ id }) => id)
  const questions: NearMissQuestion[] = []
  const term = TERM.exec(law.text)
  const kind = isHere ? 'asked' : 'topic'
  if (term !== null) {
    const [, subject, days, rest] = term as unknown as [string, string, string, string]
    const q = `${number % 2 === 0 ? nameOf(law.id) : ''}${subject}多少日内${rest}`.replace(
      /第.{1,4}条\s*/,
      '',
    )
    questions.push({ id: `${law.id}-days`, q, gold, spans: isHere ? [`${days}内`] : [], kind })
  }
  const begins = /自(\d{4}年\d{1,2}月\d{1,2}日)起施行/.exec(law.text)?.[1]
  if (begins !== undefined && gold.length <= 1) {
    const q = `${nameOf(law.id)}从什么时候起施行`
    questions.push({ id: `${law.id}-begins`, q, gold, spans: isHere ? [begins] : [], kind })
  }
  return isHere ? [...questions, ...questions.flatMap(elsewhere)] : questions
}

function elsewhere(question: NearMissQuestion): NearMissQuestion[] {
  const place = Object.keys(OTHER_CITIES).find((name) => question.q.includes(name))
  if (place === undefined) return []
  const q = question.q.replaceAll(place, OTHER_CITIES[place] as string)
  return [{ id: `${question.id}-place`, q, gold: [], spans: [], kind: 'place' }]
}

const nameOf = (id: string): string => id.replace(/\(.*$/, '')

function readLaws(): Passage[] {
  return readdirSync(LAWS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && basename(path) !== 'README.md')
    .sort()
    .map((path) => {
      const source = readFileSync(join(LAWS, path), 'utf8')
      const body = source.slice(source.indexOf('<!-- INFO END -->') + '<!-- INFO END -->'.length)
      const text = body
        .replace(/^#+\s*/gm, '')
        .replace(/\s*\n\s*/g, ' ')
        .trim()
      return { id: basename(path, '.md'), title: nameOf(basename(path, '.md')), text }
    })
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}
