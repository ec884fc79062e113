import type { Token } from '../../domain/token.ts'
import { isInformative } from '../../text/analyse.ts'

const POINTS_BACK =
  /^(?:那|那么|这个|这项|这些|这|它|其|上述|该|还有|另外|具体|再说)|(?:呢|咋样|怎么样)[？?。！!]*$/
/** A question of nothing but what it wants to know. */
const ONLY_ASPECT =
  /^个?(?:[那这它]个?|收费|收钱|要钱|交钱|花钱|免费|费用|价格|多少钱?|钱|几块钱|时间|什么时候|啥时候|何时|几点|几号|几[岁年天回次]|多大|多久|最[早晚多少]|到底?|还|得|等|才|数|发|算|弄|成|完|好|下来|条件|要求|流程|程序|手续|电话|地点|地址|在?哪里|在哪儿?|材料|期限|标准|范围|对象|谁|依据|完成|开始|结束|负责|管|哪个部门|找|由|怎么|如何|咋|能|可以|要|需要|是|有|什么|啥|办理?|收|交|申请|报名|报|参加|来|定|批|退|去|行|必须|非得|强制|自愿|合法|允许)+$/
const ASPECT =
  /收费|钱|免费|费用|价格|多少|时间|时候|何时|几|多[久大]|条件|要求|流程|程序|手续|电话|地点|地址|哪|材料|期限|标准|范围|对象|谁|依据|办理|申请|报名|参加|完成|谁|必须|非得|强制|自愿|合法|允许/
const PARTICLES = /[吗嘛呢啊呀吧的了请问？?。！!，,\s]|(?<!什|怎|多)么|^那么?|不(?=[\u4e00-\u9fa5])/g

/** Most informative words that a question can have and still only make sense with the one before it. */
const FOLLOW_UP_WORDS = 3

/** True for a question of nothing but what it wants to know: without a turn before, nobody can tell of what. */
export function asksOnlyAspect(question: string): boolean {
  const bare = question.replace(PARTICLES, '')
  return ASPECT.test(bare) && ONLY_ASPECT.test(bare)
}

/** 那个表到底交到哪: something was shown that nobody else sees. */
const POINTS_AT = /^(?:请问)?[那这](?:个|份|张|件)(?!月|学期|学年|文件|要点|计划)/

/** True for a question that does not say of what it asks: 多少钱, 那个表交到哪. */
export const leavesOpenOfWhat = (question: string): boolean =>
  asksOnlyAspect(question) || POINTS_AT.test(question.trim())

const EMPTY_WORDS = /[就那这个边它到底咋怎么样弄说办法来着还有哩呢啊呀吧的了，,\s？?。！!]/g

/** True for a turn that nobody can understand, whatever was said before it: 就那个，咋弄来着. */
export const saysNothing = (question: string): boolean =>
  question.replace(EMPTY_WORDS, '') === '' && !ASPECT.test(question)

/** True when a question of a message leans on what stands before it there. */
export function leansOnContext(question: string, tokens: readonly Token[]): boolean {
  const informative = tokens.filter(isInformative)
  if (informative.length === 0) return true
  if (asksOnlyAspect(question)) return true
  return POINTS_BACK.test(question.trim()) && informative.length <= FOLLOW_UP_WORDS
}
