import { NOTHING_TO_COMPARE, type Comparison, type Found } from './conflict.ts'

export type SchoolLevel = '学前' | '小学' | '初中' | '高中' | '中职' | '高校' | '特教'

const LEVEL_WORDS: readonly (readonly [RegExp, readonly SchoolLevel[]])[] = [
  [/学前|幼儿|托幼|托育|入园|在园|幼教|幼师|保教/, ['学前']],
  [/小学|幼小衔接|小升初/, ['小学']],
  [/初中|初[一二三](?!步|期|级)|[七八九]年级|中考|小升初|初级中学/, ['初中']],
  [/(?<!最|提|升|更)高中(?!等|低)|高[一二三](?!级|等)|高考|普高|高级中学/, ['高中']],
  [/中职|职高|中专|技校|中等职业|职业高中|中等专业/, ['中职']],
  [/高校|(?<!扩)大学(?!习)|高等(?:学校|教育|院校|职业)|本科|研究生|高职|大专|专科/, ['高校']],
  [
    /特殊教育|特教|特校|残疾(?:儿童|少年|学生|幼儿|考生)|助听器|听力(?:不好|障碍|残疾)|孤独症|智力(?:障碍|残疾)|残疾孩子|自闭|脑瘫|听障|视障|智障|随班就读|送教上门|盲校|聋|哑巴|失明|盲人/,
    ['特教'],
  ],
  [/义务教育|九年一贯/, ['小学', '初中']],
  [/中小学/, ['小学', '初中', '高中']],
  [/中小幼/, ['学前', '小学', '初中', '高中']],
  [/(?<![大高初])中学(?!习)/, ['初中', '高中']],
  [/基础教育/, ['学前', '小学', '初中', '高中']],
  [/(?<!中等)职业(?:学校|院校|教育)/, ['中职', '高校']],
  [/学校[、和及与或]?幼儿园|幼儿园[、和及与或]学校/, ['学前', '小学', '初中', '高中', '中职', '特教']],
  [/(?:各级各类|所有|全部)学校/, ['学前', '小学', '初中', '高中', '中职', '高校', '特教']],
]

const GRADE = /(?<![\d十])[一二三四五六1-6]年级/

/** What somebody learned once is not whom the rule is about. */
const LEARNED =
  /(?:大学|本科|大专|专科|研究生|高中|初中|中专)(?:里|时)?(?:念|读|学(?!校|习|生|费|校)|上|毕业|学历|文凭)的?/g

/** What a title alone says counts less: the passage may widen it. */
const BY_TITLE = 0.7
/** A grade tells whose child it is more than which schools are meant: 才二年级就戴上眼镜了，学校管不管. */
const BY_GRADE = 0.5

/** Compares the asked school level with the one that the near words, else the text, else the title speaks of. */
export function compareLevels(question: string, found: Found): Comparison {
  const own = question.replace(LEARNED, '')
  const asked = levelsOf(own)
  if (asked.size === 0) return NOTHING_TO_COMPARE
  const near = levelsOf(found.near)
  const places = [
    { levels: near, strength: 1 },
    { levels: levelsOf(found.text.length > 1500 ? '' : found.text), strength: 1 },
    { levels: levelsOf(found.title), strength: BY_TITLE },
  ].filter(({ levels }) => levels.size > 0)
  const first = places[0]
  if (first === undefined) return NOTHING_TO_COMPARE
  if (places.some(({ levels }) => [...asked].some((level) => levels.has(level)))) {
    const here = [...asked].some((level) => first.levels.has(level))
    return { conflict: null, strength: 0, agreement: here ? 1 : 0.5 }
  }
  const conflict = {
    kind: 'level',
    asked: [...asked].join('、'),
    found: [...first.levels].join('、'),
  } as const
  const byGrade = namedLevels(own).length === 0
  return byGrade
    ? { conflict: null, strength: first.strength * BY_GRADE, agreement: 0 }
    : { conflict, strength: first.strength, agreement: 0 }
}

/** School levels that a text speaks of; a grade alone means primary school. */
export function levelsOf(text: string): ReadonlySet<SchoolLevel> {
  const named = namedLevels(text)
  return new Set(named.length === 0 && GRADE.test(text) ? ['小学'] : named)
}

const namedLevels = (text: string): SchoolLevel[] =>
  LEVEL_WORDS.flatMap(([words, levels]) => (words.test(text) ? levels : []))
