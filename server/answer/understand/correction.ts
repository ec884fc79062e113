import type { Span } from '../../domain/document.ts'

/** A stretch of a question and what was most likely meant. */
export interface Correction extends Span {
  readonly from: string
  readonly to: string
}

/** From so many characters on, a term is recognised even where the wrong character is a word by itself. */
export const LONG_TERM = 5

/** Characters that turn a statement into another one. */
const DECISIVE = /[零〇一二三四五六七八九十百千万两第几\d不无非未没免禁]/
/** Characters that tell short words apart: never taken for a slip of each other. */
const TELLING =
  /[个各每省市县区镇乡村街国校园班级年月日时中小高初大上下前后左右里东西南北内外男女公民私新老旧多少有能可应须得给让谁什么哪怎啥吗呢的地了是在和与或及我你他她它俺咱您们人这那]/

/** Where two words of one length differ, or null when one of those characters must not be touched. */
export function differingAt(from: string, to: string): readonly number[] | null {
  const places: number[] = []
  for (let at = 0; at < to.length; at++) {
    const [typed = '', meant = ''] = [from[at], to[at]]
    if (typed === meant) continue
    const isLong = to.length >= LONG_TERM
    if (isLong ? isDecisive(typed + meant) : isTelling(typed) || isTelling(meant)) return null
    places.push(at)
  }
  return places
}

export const isTelling = (character: string): boolean => DECISIVE.test(character) || TELLING.test(character)

const isDecisive = (characters: string): boolean => DECISIVE.test(characters)
