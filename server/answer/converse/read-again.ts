import type { Paragraph } from '../../domain/document.ts'
import type { Library } from '../../domain/library.ts'
import type { AddressQuestion } from '../understand/parse-address-question.ts'

/** 原文念一下, 再说一遍, 依据哪一条, 第几条: of what was shown, nothing but its words and its place. */
const AGAIN =
  /^(?:请|麻烦|把|给我|帮我|能不能|可以)*(?:(?:[这那]一?[条段句]?话?的?|它的?)?(?:原文|原话|全文|条文)(?:怎么(?:写|说)的?|是(?:什么|啥)|(?:给我|帮我|再)?(?:念|读|说|看|发|贴)?(?:一[下遍]|看看|出来)?(?:给我)?)|(?:再|重新)(?:念|读|说|看)一[遍下]|(?:(?:有)?(?:什么|啥)?(?:依据|根据)|出处|出自|写在|规定在)?(?:的)?(?:是|在)*(?:第几|哪一?)条(?:规定|写)?的?)[吗吧呢呀啊？?。！!]*$/

/** The whole paragraph that the turn before showed, for who asks to have it again or where it stands; null for others. */
export function readAgain(
  question: string,
  shown: Paragraph | undefined,
  library: Library,
): AddressQuestion | null {
  if (shown === undefined || !AGAIN.test(question.trim())) return null
  const document = library.findDocument(shown.documentId)
  if (document === undefined) return null
  return { kind: 'paragraphs', document, paragraphs: [shown], focus: null }
}
