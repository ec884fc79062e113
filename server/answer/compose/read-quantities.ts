import { parseNumeral } from '../../domain/address.ts'

/** What a number counts; only numbers of one kind can differ. */
export type QuantityKind =
  'money' | 'share' | 'clock' | 'hours' | 'minutes' | 'age' | 'years' | 'people' | 'times'

/** A number with what it counts, written one way: 三元 and 3元 are both money 3. */
export interface Quantity {
  readonly kind: QuantityKind
  readonly value: number
  /** The words between two punctuation marks in which it stands. */
  readonly clause: string
}

const N = '(\\d+(?:\\.\\d+)?|[零〇一二三四五六七八九十百千两]+)'

const SHAPES: readonly (readonly [QuantityKind, RegExp])[] = [
  ['money', new RegExp(`${N}(万|亿)?元`, 'g')],
  ['share', /(\d+(?:\.\d+)?)[%％]/g],
  ['clock', /(\d{1,2})[:：](\d{2})(?!\d)/g],
  ['hours', new RegExp(`${N}个?(?:半)?(?:小时|钟头)`, 'g')],
  ['minutes', new RegExp(`${N}分钟`, 'g')],
  ['age', new RegExp(`${N}周?岁`, 'g')],
  ['years', new RegExp(`(?<![\\d〇])${N}(?:周年|年(?:以上|以下|以内|内|一|期|左右))`, 'g')],
  ['people', new RegExp(`${N}(?:人|名)`, 'g')],
  ['times', new RegExp(`${N}次`, 'g')],
]

/** What a question asks the number of. */
const ASKED: readonly (readonly [QuantityKind, RegExp])[] = [
  ['money', /多少钱|几块钱|多少元|收多少|交多少|给多少|补多少|收费标准|补助标准|补助多少|什么价/],
  ['share', /比例|占比|百分之几|覆盖率|率.{0,3}(?:多少|达到)/],
  ['clock', /几点/],
  ['hours', /(?:几个?|多少)(?:小时|钟头)|多长时间|多久/],
  ['minutes', /多少分钟|几分钟|多长时间|多久/],
  ['age', /几岁|多少岁|多大|年龄/],
  ['years', /几年|多少年|多久/],
  ['people', /多少人|几个人|多少名|几名|人数|班额/],
  ['times', /几次|多少次/],
]

/** The kinds of number that a question asks for. */
export const askedKinds = (question: string): QuantityKind[] =>
  ASKED.flatMap(([kind, asked]) => (asked.test(question) ? [kind] : []))

/** The numbers of a text, each with its clause. */
export function readQuantities(text: string): Quantity[] {
  return clausesOf(text).flatMap((clause) =>
    SHAPES.flatMap(([kind, shape]) =>
      [...clause.matchAll(shape)].flatMap((match): Quantity[] => {
        const value = valueOf(kind, match)
        return value === null ? [] : [{ kind, value, clause }]
      }),
    ),
  )
}

/** The stretches between commas, semicolons and full stops. */
export const clausesOf = (text: string): string[] =>
  text.split(/[，,；;。！？\n]/).filter((each) => each !== '')

function valueOf(kind: QuantityKind, [, number = '', unit]: RegExpMatchArray): number | null {
  if (kind === 'clock') return Number(number) * 60 + Number(unit)
  const value = /^\d/.test(number) ? Number(number) : parseNumeral(number)
  if (value === null) return null
  return value * (unit === '万' ? 10_000 : unit === '亿' ? 100_000_000 : 1)
}
