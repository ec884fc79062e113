import type { DocumentMetadata } from '../import/metadata/read-metadata.ts'
import type { OfficialSource } from './read-sources.ts'

/** Why a page is not the expected document, or null when it is. An inferred address has to prove itself. */
export function findMismatch(source: OfficialSource, { title, number }: DocumentMetadata): string | null {
  if (title === null) return '页面上没有读到标题'
  const inferred = source.confidence === 'inferred'
  if (!sameTitle(source.title, title, inferred && source.number === null))
    return `标题不符：应是“${source.title}”，页面是“${title}”`
  if (source.number === null) return null
  if (number === null) return inferred ? `地址是推断的，页面上没有文号“${source.number}”，不采用` : null
  return bare(number) === bare(source.number) ? null : `文号不符：应是“${source.number}”，页面是“${number}”`
}

/** Sites leave out the issuer in front or the note behind; where the title is the only proof it has to be whole. */
function sameTitle(expected: string, given: string, whole: boolean): boolean {
  const [one, other] = [bare(expected), bare(given)]
  if (one === other) return true
  if (whole) return false
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 8 && long.endsWith(short)
}

const bare = (text: string): string => text.replace(/[\s《》〈〉<>（）()〔〕[\]［］【】“”"、，：:]/g, '')
