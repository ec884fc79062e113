import type { PolicyDocument, Span } from '../../domain/document.ts'

/** What may stand beside an address in a question that asks for nothing else. */
const ASKING =
  /请问|通篇|全篇|整篇|从头到尾|过一(?:遍|下)|从?第几条到第几条|我?想(?:问|知道|看|了解)(?:一下)?|麻烦|帮我|能不能|可以|一下|看看?|查查?|读|念|听|贴(?:一下|出来)?|打出来|发(?:给我|我)?|给我?|把|也?来(?=一下)|也|说说?|讲讲?|介绍|列(?:一下|出来?|个)?|写|管|叫|规定|提到|内容|原文|原话|全文|条文|正文|主要|具体|详细|分别|大概|总共|一共|拢共|通共|布置|些|整个|全部|各|下面|开头|结尾|后面|题目|标题|名称?|名单|措施|行动|要求|工作|任务|项目|方面|意思|事儿?|怎么|如何|怎样|咋|什么|啥|哪些?|几[个条项款大]|多少[个条项]?|包括|包含|涵盖|涉及|(?:那|这)(?:一)?(?:段|条|部分|章|句)|到底|关于|教育局|淄博市?|20\d\d年?(?:的)?|这?[份个]?文件|这?份?(?:工作)?要点|这?[份个]计划|一?份|政策|[的了吗呢呀啊有是里中上都在和与跟及、那这个咱俺恁你们它其段]/g
const MOST_LEFT_OVER = 1
/** 第六部分讲老师的，…: what the asker knows of it. */
const TOLD_OF = /(?:讲|说|管|关于)\p{Script=Han}{1,6}的(?=\s*[，,])/u

/** True when a text, its addresses taken out, asks for nothing besides the place. */
export function asksOnlyForPlace(rest: string): boolean {
  return (
    rest
      .replace(TOLD_OF, '')
      .replace(ASKING, '')
      .replace(/[\p{P}\p{S}\s]/gu, '').length <= MOST_LEFT_OVER
  )
}

/** A text with spaces in place of a stretch, so that offsets stay. */
export function blank(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

const OPENING_NAME = '指导思想'
const OPENING =
  /(?:最?开头|打头|起头|开篇|最前面?)(?:没有?(?:编号|标号|序号)|不带(?:编号|序号))?的?[那这]?一?大?段(?:话|文字)?/g
const hasOpening = ({ paragraphs }: PolicyDocument): boolean =>
  paragraphs.some(({ address }) => address === OPENING_NAME)

/** The usual slips and ways of naming a place, put in the words that addresses are read in. */
export function plainAddress(question: string, document: PolicyDocument): string {
  const plain = question
    .replace(/廿/g, '二十')
    .replace(/卅/g, '三十')
    .replace(/(第\s*[零〇一二三四五六七八九十百\d]+)\s*tiao/gi, '$1条')
    .replace(/(第\s*[零〇一二三四五六七八九十百\d]+)\s*[调跳挑](?!整|查|动)/g, '$1条')
    .replace(/^\s*(第\s*[零〇一二三四五六七八九十百\d]+)(?=\s*(?:[呢？?。]|$))/, '$1条')
    .replace(/(第\s*[零〇一二三四五六七八九十\d]+\s*)(?:大块|大项|大部分|大类|版块|板块)/g, '$1部分')
    .replace(
      /再?往(下|上)(?:那|的|数)?一?条|(?:紧)?接着(?:的)?那一?条/g,
      (_, way?: string) => `${way ?? '下'}一条`,
    )
    .replace(/([上下])一[项点款](?!目|工程)/g, '$1一条')
    .replace(/(?:工作)?要点(?=第|一共)/g, '')
    .replace(/[地弟]([零〇一二三四五六七八九十百\d]+)(?=条)/g, '第$1')
    .replace(/编号(?:是|为)?\s*([一二三四五六七八九十\d]+)号?的?[那这]?一?条?/g, '第$1条')
    .replace(/(?<!第)([一二三四五六七八九十])(?:里头|里面|里)(?=.{0,8}条)/g, '第$1部分')
    .replace(
      /(?<![第\p{Script=Han}\d])([一二三四五六七八九十]+|\d+)(?=(?:[、,，和跟及](?:[一二三四五六七八九十]+|\d+))+(?:大?部分|章|条))/gu,
      '第$1',
    )
    .replace(/(?:打头|领头|起头|开头|头)的?[那这]?一?条/g, '第一条')
    .replace(/(?:最末|末了|压轴|末尾)的?[那这]?一?个?(条|部分|段)/g, '最后一$1')
    .replace(OPENING, hasOpening(document) ? OPENING_NAME : '$&')
  const has = (unit: string): boolean => document.outline.some(({ address }) => address.endsWith(unit))
  if (!has('部分') || has('章')) return plain
  const inParts = plain.replace(/(第\s*[零〇一二三四五六七八九十\d]+)\s*章/g, '$1部分')
  // The articles of a plan in parts have no items of their own: 第十二项, 第12点 are its articles.
  return /条/.test(inParts)
    ? inParts
    : inParts.replace(/(第\s*[零〇一二三四五六七八九十\d]+)\s*[项点](?!目|工程)/g, '$1条')
}

/** A document named right before an address, by a title that nothing in the library bears. */
export function strangerBefore(question: string): string | null {
  const match =
    /([\p{Script=Han}]{2,20}?(?:法|条例|办法|规定|细则|规则|意见|通知|方案|纲要|规划|规程|准则|守则))》?的?第?\s*[零〇一二三四五六七八九十百\d]+\s*[条章款]/u.exec(
      question,
    )
  return match?.[1]?.replace(/^(?:请问|那|查一?下|看一?下|给我|把)/, '') ?? null
}
