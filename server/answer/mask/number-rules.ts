import { isBankCardNumber, isIdentityNumber } from './number-checks.ts'

/** A form that personal data takes. Patterns run on width-folded text; a group named `it` is what is masked. */
export interface MaskRule {
  readonly kind: string
  readonly pattern: RegExp
  readonly accepts?: (match: string) => boolean
}

const GAP = '[ \\t-]{0,2}'
const IS = '[ :]{0,2}(?:是|为|就是|:|=)?[ :]{0,2}'
const NOT_AMOUNT = '(?!\\s*[元块万亿])'
const compact = (match: string): string => match.replace(/[ \t-]/g, '')

const MOBILE_SHAPES = [
  '1[3-9]\\d{9}',
  '1[3-9]\\d[ -]{1,2}\\d{4}[ -]{1,2}\\d{4}',
  '1[3-9]\\d[ -]{1,2}\\d{3}[ -]{1,2}\\d{5}',
  '1[3-9]\\d{2}[ -]{1,2}\\d{3}[ -]{1,2}\\d{4}',
  '1[3-9]\\d{3}[ -]{1,2}\\d{6}',
  '1[ -][3-9](?:[ -]\\d){9}',
].join('|')

/** Numbers, most telling first: a number that fits two rules is named by the first. */
export const NUMBER_RULES: readonly MaskRule[] = [
  { kind: '邮箱', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/dg },
  {
    kind: '学籍号',
    pattern: new RegExp(
      `(?<![A-Za-z\\d])[GLJglj]${GAP}(?:\\d${GAP}){17}[\\dXx](?![\\dA-Za-z])|学籍(?:编?号|号码)?${IS}(?<it>[A-Za-z]?(?:${GAP}\\d){6,18}[Xx]?)`,
      'dg',
    ),
  },
  {
    kind: '身份证号',
    pattern: new RegExp(`(?<!\\d)(?:\\d${GAP}){17}[\\dXx](?![\\dA-Za-z])|(?<!\\d)\\d{15}(?!\\d)`, 'dg'),
    accepts: (match) => isIdentityNumber(compact(match)),
  },
  {
    kind: '身份证号',
    pattern: new RegExp(`身份证(?:件|号|号码)*${IS}(?<it>(?:\\d${GAP}){5,17}[\\dXx])`, 'dg'),
  },
  {
    kind: '准考证号',
    pattern: new RegExp(
      `(?:准考证|考生|考籍|报名)(?:号码|编号|号|序号)${IS}(?<it>[A-Za-z]?(?:\\d${GAP}){4,17}\\d)`,
      'dg',
    ),
  },
  {
    kind: '银行卡号',
    pattern: new RegExp(`(?<!\\d)\\d(?:${GAP}\\d){14,18}(?!\\d)`, 'dg'),
    accepts: (match) => isBankCardNumber(compact(match)),
  },
  {
    kind: '银行卡号',
    pattern: new RegExp(
      `(?:银行卡|工资卡|卡号|账号|帐号)(?:号码|号)?${IS}(?<it>(?:\\d${GAP}){9,18}\\d)`,
      'dg',
    ),
  },
  {
    kind: '手机号',
    pattern: new RegExp(`(?<!\\d)(?:\\+?(?:00)?86[ -]{0,2})?(?:${MOBILE_SHAPES})(?!\\d)${NOT_AMOUNT}`, 'dg'),
  },
  {
    kind: '手机号',
    pattern:
      /(?<![零〇一幺二三四五六七八九])[一幺][三四五六七八九][零〇一幺二三四五六七八九]{9}(?![零〇一幺二三四五六七八九])/dg,
  },
  {
    kind: '电话',
    pattern:
      /(?<!\d)(?:\+?86[ -]?)?\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]{0,2}\d{3,4}[ -]?\d{4}(?:(?:转|-)\d{1,6})?(?!\d)/dg,
  },
  {
    kind: '电话',
    pattern: /(?:电话|座机|联系方式|号码)(?:是|为|:)?[ :]?(?<it>[2-8]\d{2,3}[ -]?\d{4})(?!\d)/dg,
  },
  {
    kind: '微信号',
    pattern: /(?:微信|wx|vx|QQ)(?:号码|号)?[ :]{0,2}(?:是|为|:)?[ :]{0,2}(?<it>[A-Za-z\d][\w-]{4,19})/dgi,
  },
  { kind: '护照号', pattern: /护照(?:号码|号)?[ :]{0,2}(?:是|为|:)?[ :]{0,2}(?<it>[A-Za-z]{1,2}\d{7,8})/dg },
  {
    kind: '车牌号',
    pattern:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·-]?(?=[A-HJ-NP-Z\d]*\d)[A-HJ-NP-Z\d]{5,6}(?![A-Za-z\d])/dg,
  },
  {
    kind: '门牌',
    pattern:
      /\d{1,4}(?:号楼|栋|幢|号)[ -]?(?:[一二三四五六七八九]|\d{1,2})单元[ -]?(?:\d{1,2}楼)?(?:\d{1,4}(?:室|号|户)?)?/dg,
  },
]
