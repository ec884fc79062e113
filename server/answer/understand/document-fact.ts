import type { PolicyDocument } from '../../domain/document.ts'
import type { Library } from '../../domain/library.ts'
import { versionOn } from '../../domain/standing.ts'
import { blank } from './address-words.ts'

/** What a question may want to know of a document itself, not of what it says. */
export type DocumentFact = 'issuers' | 'number' | 'issuedOn' | 'effectiveOn' | 'standing'

export interface DocumentQuestion {
  readonly document: PolicyDocument
  readonly facts: readonly [DocumentFact, ...DocumentFact[]]
}

const OFFICE =
  '(?:党中央|中央|国务院|两办|国办|中办|全国人大|省人大|市人大|人大|常委会?|教育部|教育厅|教育局|教体局|教育工委|公安部|卫健委|人社[部厅局]|财政[部厅局]|[省市县区]?委|[省市县区]?政府|国家|[省市县区]里|上边|上面|上级|自己)'
const WHICH_OFFICE =
  '(?:谁家?|啥人|什么人|哪里|哪儿|哪级|(?:哪|什么|啥|几|多少)[个些家一三四五几]*(?:部门|部们|单位|机关|机构|局|部委|部|地方|厅|级|家)|几?个部门)'
const WHO = `(?:${WHICH_OFFICE}|${OFFICE})`
const DAY =
  '(?:(?:19|20)?\\d\\d年|\\d{1,2}月|\\d{1,2}[日号]|[去今前]年|[年月]?[初底]|元旦|当天|那天|这学期|下学期)+'
const WHICH_DAY =
  '(?:什么时[候侯]|啥时[候侯]?|几时|何时|多会儿?|多咱|哪一?[年天月日]|几几年|几年|几[月日号]|多少年|什么(?:日子|年份?|日期|时间)|啥(?:日子|年份?|日期|时间))'
const WHEN = `(?:${WHICH_DAY}|${DAY})`
const ISSUE = '(?:印发|发布|颁发|颁布|出台|公布|下发|制定|制订|起草|通过|发文|签发|印|发|出|下|定|落款)'
const APPLY = '(?:施行|生效|实施|实行|执行|起效|起用|启用|算数|开始用|开始)'
const ENDED =
  '(?:废止|废除|废|作废|失效|过期|过时|取消|停用|到期|到头|转正|修订|修改|修正|修证|更新|顶替|替代|取代|代替|替换|[改换](?!革)|接上)'
const HOLDS = '(?:效力|有效期?|管用|作数|算数|能用|好使|适用|在用|现行|执行|生效|还用|还是)'

/** How each fact is asked for; the words may stand apart. */
const ASKED: Readonly<Record<DocumentFact, readonly RegExp[]>> = {
  number: [
    /文号|字号|文件号|编号|号码/,
    /(?:多少|[几么啥第]|什么|哪个?|字|[〕\]）)]\s*)\d*号(?:令|文)?|[〕\]）)]几|的号(?![召码])/,
    /第?\d+号令?(?:吗|么|吧|对|$)/,
  ],
  issuers: [
    new RegExp(`${WHO}[^，。]{0,10}?(?:${ISSUE}|的?(?:文件?|令)(?:[吗吧？?]|$|还是))`),
    /(?:发文|发布|印发|制定|颁布|出台|落款)的?(?:是)?(?:机关|单位|部门|机构|方)/,
    new RegExp(`(?:${ISSUE}|落款)[^，。]{0,6}${WHICH_OFFICE}`),
    /都有谁|有哪几个?(?:部门|单位)|还有哪.{0,3}部门/,
  ],
  issuedOn: [
    new RegExp(`${WHEN}(?:正式|才|就|的|份|哪天|几号|里)*(?:${ISSUE})|${ISSUE}[^，。]{0,6}${WHICH_DAY}`),
    /(?:发文|发布|印发|颁布|出台|公布|成文)的?(?:日期|时间|日子|年份)/,
    new RegExp(`(?:^|是)${WHICH_DAY}的(?:文件?|政策|规定|法律?|老?文)?[？?啊呀呢]*$|${DAY}的还是${DAY}的`),
  ],
  effectiveOn: [
    new RegExp(`${WHEN}[^，。]{0,4}?${APPLY}|${APPLY}[^，。]{0,6}${WHICH_DAY}|${APPLY}(?:了吗|没有?)[，,]`),
    /(?:施行|生效|实施|执行|起始)的?(?:日期|时间|日子)/,
    /(?:就|便)(?:施行|生效|实施|执行)/,
  ],
  standing: [
    new RegExp(`(?:还|现在|目前|如今|是不是|是否|都|依然|有没有|有|当)[^，。]{0,6}${HOLDS}`),
    new RegExp(`${HOLDS}(?:着|的)?(?:不|没有?|吗|么|嘛|到)`),
    new RegExp(`${ENDED}(?!后|以后)(?:掉|过|了|的|成)*`),
    /(?:有没有|有|出)(?:了)?(?:更)?新的?(?:版|本|文件|规定|吗|没|不|$)|第[四五六]期/,
  ],
}

/** 这份文件, 该办法, 那部法: the document spoken of, else the plan. */
const POINTED =
  /(?:这|那|该|本|此)(?:一|几)?(?:个|份|部|项|篇|款)?的?(?:工作)?(?:文件|政策|规定|法律|法规|法|条例|办法|通知|意见|要点|计划|方案|纲要|规划|规则|准则|材料|文)|^(?:工作)?(?:文件|要点|计划)/

/** What may stand in such a question besides names of documents: who asks of anything else asks of what the document says. */
const BESIDE = new RegExp(
  [
    WHO,
    WHEN,
    ISSUE,
    APPLY,
    ENDED,
    HOLDS,
    '文号|字号|编号|号码|[发印]文|[〔［(（【][^〕］)）】]*[〕］)）】]|第[几四五六]|第?\\d*号令?|主席令|部令|令|字|次|期|历|版|落款|标题|括号|单位|部门|机关|机构|牵头|联合|一块儿?|一起|共同|日期|时间|年份|起始',
    '文件|通知|意见|法律|法规|政策|规定|条例|办法|规则|方案|公文|试行|淄博|山东|全国',
    '最早|最初|正式|开始|当时|当初|原来|现在|目前|如今|最近|最新|已经|后来|以后|中间|这[两二几]年|老',
    '请问|请教|劳驾|麻烦|帮忙|帮|查|核|告诉|说一?下|一下|想问|想知道|问问|问|知道|记着|记得|来着|到底|就想|写材料|写稿子?|引用|报账|要填|要用|打报告|家长|校长|老师|学校|让|找',
    '依据|根据|讲|说',
    '什么|啥|多少|几|哪|怎么|为什么|是不是|是否|有没有|不是|对不对|对吧|对|有|没|不|吧|吗|么|嘛|呢|呀|啊|呗|嘞|咋|才|看见|听说|也|又|再|还|就|都|那|这|从|自|打|起|在|于|到|由|归|被|给|跟|和|与|及|是|的|了|过|着|一|个|份|部|项|条|里|我|俺|恁|咱|们|它|你|您|要|用|会|能|得|上|下面?|后面?|面|天|年|月|号|数|份',
  ].join('|'),
  'g',
)
/** 双减是什么时候出的，有什么规定: asks of both. */
const OF_WHAT_IT_SAYS =
  /(?:有|是)(?:什么|哪些|啥)(?:规定|要求|内容)|(?:讲|说|写|规定)(?:了|的)*(?:是)?(?:什么|啥)/
const MOST_LEFT_OVER = 1
/** Shorter pieces stand in many titles. */
const LEAST_OF_TITLE = 5

/** What a document is where nothing but itself is asked about. */
const WHAT_IT_IS = ['number', 'issuers', 'standing'] as const
/** 文号呢, 哪年的, 还有效吗, 是哪个文件: of the document that was shown last. */
const OF_SHOWN = /文件|文号|字号|发的|哪一?年的|有效|作废|废止|失效|现行|过期/

interface Around {
  readonly library: Library
  readonly asOf: string
  /** The document that 这份文件 points at where nothing was shown. */
  readonly planId: string
  /** The document that the turn before showed, or null. */
  readonly shown: string | null
}

/** Reads a question on a document itself, also one that names nothing but its 文号. Null for other questions. */
export function readDocumentQuestion(question: string, around: Around): DocumentQuestion | null {
  if (OF_WHAT_IT_SAYS.test(question)) return null
  const meant = documentMeant(question, around)
  if (meant === null || leftOver(meant.rest).length > MOST_LEFT_OVER) return null
  const document = versionOn(meant.versions, around.asOf)
  const [first, ...more] = factsIn(meant.rest)
  if (first !== undefined) return { document, facts: [first, ...more] }
  return meant.isWhole ? { document, facts: WHAT_IT_IS } : null
}

const factsIn = (text: string): DocumentFact[] =>
  (Object.keys(ASKED) as DocumentFact[]).filter((fact) => ASKED[fact].some((pattern) => pattern.test(text)))

interface Meant {
  readonly versions: readonly [PolicyDocument, ...PolicyDocument[]]
  /** The question without the words that name the document. */
  readonly rest: string
  /** True where the document itself is asked about if nothing of it is. */
  readonly isWhole: boolean
}

/** The document that is named, or named by a piece of its title, or pointed at. */
function documentMeant(question: string, { library, planId, shown }: Around): Meant | null {
  const named = library.findByName(question)
  if (named !== undefined) {
    const isWhole = named.documents.some(({ number }) => number === named.name)
    return { versions: named.documents, rest: blank(question, named), isWhole }
  }
  const piece = factsIn(question).length > 0 ? pieceOfTitle(question, library.documents) : null
  if (piece !== null) return piece
  const pointed = POINTED.exec(question)?.[0]
  const id = pointed === undefined && !OF_SHOWN.test(question) ? null : (shown ?? (pointed && planId))
  const document = library.findDocument(id ?? '')
  if (document === undefined) return null
  return pointed === undefined
    ? { versions: [document], rest: question, isWhole: true }
    : { versions: [document], rest: question.replace(pointed, ' '), isWhole: false }
}

/** 学校安全条例 for 山东省学校安全条例: the longest piece that question and title share, if only one title has it. */
function pieceOfTitle(question: string, documents: readonly PolicyDocument[]): Meant | null {
  let longest = ''
  for (let start = 0; start < question.length; start++) {
    let length = Math.max(LEAST_OF_TITLE, longest.length + 1)
    for (; start + length <= question.length; length++) {
      const piece = question.slice(start, start + length)
      if (!documents.some(({ title }) => title.includes(piece))) break
      longest = piece
    }
  }
  const [only, ...more] = longest === '' ? [] : documents.filter(({ title }) => title.includes(longest))
  return only === undefined || more.length > 0
    ? null
    : { versions: [only], rest: question.replace(longest, ' '), isWhole: false }
}

const leftOver = (text: string): string => text.replace(BESIDE, '').replace(/[\p{P}\p{S}\s]/gu, '')
