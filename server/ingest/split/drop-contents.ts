import type { SourceLine } from './source-line.ts'
import { isTitle, tidyTitle } from './title-line.ts'

/** Leaves out a table of contents: what stands between 目录 and the first heading that is there again. */
export function dropContents(lines: readonly SourceLine[]): SourceLine[] {
  const head = lines.findIndex((line) => /^目\s*[录次]$/.test(line.text))
  if (head === -1) return dropRepeatedHeadings(lines)
  const first = lines[head + 1]
  if (first === undefined) return [...lines]
  const again = lines.findIndex((line, index) => index > head + 1 && key(line) === key(first))
  const end = again === -1 ? endOfTitles(lines, head + 1) : again
  return [...lines.slice(0, head), ...lines.slice(end)]
}

/** A list of headings without the word 目录: 第一章 comes twice, and no sentence stands between. */
function dropRepeatedHeadings(lines: readonly SourceLine[]): SourceLine[] {
  const first = lines.findIndex((line) => line.marker?.family === 'container')
  if (first === -1) return [...lines]
  const again = lines.findIndex(
    (line, index) => index > first && key(line) === key(lines[first] as SourceLine),
  )
  if (again === -1) return [...lines]
  const between = lines.slice(first, again)
  const isList = between.length > 1 && between.every((line) => isTitle(line.text))
  return isList ? [...lines.slice(0, first), ...lines.slice(again)] : [...lines]
}

/** The words of a heading without blanks, leader dots and page number. */
function key(line: SourceLine): string {
  return tidyTitle(line.text.replace(/[\s.．…·—-]*[(（]?\d*[)）]?\s*$/, '')).replace(/\s/g, '')
}

function endOfTitles(lines: readonly SourceLine[], start: number): number {
  const end = lines.findIndex(
    (line, index) => index >= start && (line.marker === null || !isTitle(line.text)),
  )
  return end === -1 ? lines.length : end
}
