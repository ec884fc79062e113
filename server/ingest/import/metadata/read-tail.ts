import { isDayLine, readDay } from './read-day.ts'
import { readOrganisations } from './organisation.ts'

/** The signature: who signed and when. */
export interface Tail {
  readonly issuers: readonly string[]
  readonly issuedOn: string | null
}

const MAX_SIGNERS = 20

/** Finds the first date that stands alone below the text, and the bodies named right above it. */
export function readTail(lines: readonly string[]): Tail {
  const prose = lines.findIndex((line) => /[。；]/.test(line))
  if (prose === -1) return { issuers: [], issuedOn: null }
  for (const [index, line] of lines.entries()) {
    if (index <= prose || !endsWithDay(line)) continue
    const own = isDayLine(line) ? [] : readOrganisations(dropDay(line))
    const issuers = [...readSigners(lines.slice(Math.max(prose, index - MAX_SIGNERS), index)), ...own]
    if (issuers.length > 0 || (isDayLine(line) && isLast(lines, index)))
      return { issuers, issuedOn: readDay(line) }
  }
  return { issuers: [], issuedOn: null }
}

/** 淄博市教育局 2020年3月2日 on one line is a signature too. */
const endsWithDay = (line: string): boolean =>
  isDayLine(line) ||
  (line.length < 80 &&
    !/[。；，]/.test(line) &&
    /日$/.test(line) &&
    readOrganisations(dropDay(line)).length > 0)

const dropDay = (line: string): string =>
  line.replace(/\s*(?:(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})\s*年.*$/, '')

function readSigners(above: readonly string[]): string[] {
  const signers: string[] = []
  for (const line of above.toReversed()) {
    const names = readOrganisations(line)
    if (names.length === 0) break
    signers.unshift(...names)
  }
  return signers
}

/** Nothing but notes such as 抄送 and （此件公开发布） follows. */
const isLast = (lines: readonly string[], index: number): boolean =>
  lines
    .slice(index + 1)
    .every((line) => /^[（(].*[）)]$|^(?:抄送|抄报|主送|附件|联系人)|印发$/.test(line) || line.length < 12)
