import type { Aspect } from '../../contract.ts'

const GIVEN: Readonly<Record<Aspect, RegExp>> = {
  condition: /条件|符合|资格|应当具备|须|满\d|以上学历|要求/,
  exception: /除外|但|不适用|例外|另有规定|不受/,
  procedure: /申请|申报|审核|报名|办理|程序|流程|公示|备案|登记|评审/,
  deadline: /\d{4}年|\d+月|\d+日|年内|年底|期限|之前|届满|学期/,
  fee: /元|收费|免费|费用|经费|学费|补助|补贴|收取/,
  contact: /电话|\d{7,}|网址|邮箱|地址/,
}

/** Which of the asked aspects the quotes speak of. */
export function coveredAspects(asked: readonly Aspect[], quotes: readonly string[]): Aspect[] {
  return asked.filter((aspect) => quotes.some((quote) => GIVEN[aspect].test(quote)))
}
