import { isNumbered } from '../metadata/line-roles.ts'
import { tidyLine } from '../tidy-line.ts'
import type { Line, PageBlock } from './page.ts'

/** In characters: the first line of a paragraph is set in by two, its other lines reach the margin. */
const INDENT = 1.3
/** Beside what the next line could not break: 1996年 does not fit where three characters would. */
const SLACK = 1.3
/** A line set in deeper than this is set to the right, as a signature is. */
const SET_RIGHT = 6
const WIDE_PITCH = 1.5
/** 附件2 on a line of its own begins something new, however full the line before it is. */
const APPENDIX = /^\s*附\s*[件录表]\s*[0-9一二三四五六七八九十]{0,3}\s*[:：]?\s*$/

/** A 文号 that has a line to itself. */
const NUMBER_ALONE = /^\s*[^\s，、《]{1,12}[〔［[（(]\d{4}[〕］\]）)]\s*第?\d{1,4}\s*号\s*$/

/** Joins the lines of all pages to paragraphs; a paragraph goes on across columns and pages. */
export function joinLines(pages: readonly (readonly PageBlock[])[]): string[] {
  const paragraphs: string[] = []
  const pitch = usualPitch(pages)
  let last: Line | null = null
  for (const block of pages.flat()) {
    if ('rows' in block) {
      paragraphs.push(...block.rows)
      last = null
      continue
    }
    const { line } = block
    if (last !== null && goesOn(last, line, pitch))
      paragraphs.push(joinWords(paragraphs.pop() ?? '', line.text))
    else paragraphs.push(line.text)
    last = line
  }
  return paragraphs
    .map((paragraph) => dropSetting(tidyLine(paragraph)))
    .filter((paragraph) => paragraph !== '')
}

function goesOn(last: Line, next: Line, pitch: number): boolean {
  if (APPENDIX.test(next.text) || APPENDIX.test(last.text)) return false
  if (NUMBER_ALONE.test(next.text)) return false
  if (last.text.includes('｜') || next.text.includes('｜')) return false
  const em = next.size
  if (Math.abs(last.size - next.size) > em * 0.15) return false
  if (isCentred(last) || isCentred(next)) return false
  if (next.left - next.columnLeft > em * INDENT) return false
  if (last.left - last.columnLeft > em * SET_RIGHT) return false
  if (last.columnRight - last.right > em * (SLACK + unbreakableStart(next.text))) return false
  const step = next.top - last.top
  if (step > pitch * WIDE_PITCH) return false
  return !(isNumbered(next.text.trim()) && /[。；：]$/.test(last.text.trim()))
}

/** The width, in characters, of what a line begins with and cannot be parted. */
function unbreakableStart(text: string): number {
  const start =
    /^\s*[（(《“‘〔【]*(?:[A-Za-z0-9.,%]+|.)[，。；、：）)》”’〕】]*/u.exec(text)?.[0].trim() ?? ''
  return [...start].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.55 : 1), 0)
}

/** Stands off both margins by about the same. */
function isCentred(line: Line): boolean {
  const before = line.left - line.columnLeft
  const after = line.columnRight - line.right
  return before > line.size * 2.5 && after > line.size * 2.5 && Math.abs(before - after) < line.size * 4
}

/** The usual distance of two lines that follow each other in a column. */
function usualPitch(pages: readonly (readonly PageBlock[])[]): number {
  const steps = pages.flatMap((blocks) =>
    blocks.flatMap((block, index) => {
      const above = blocks[index - 1]
      if (above === undefined || 'rows' in block || 'rows' in above) return []
      const step = block.line.top - above.line.top
      return step > 0 ? [step] : []
    }),
  )
  return steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? Infinity
}

function joinWords(before: string, after: string): string {
  const start = before.trimEnd()
  const end = after.trimStart()
  if (/[A-Za-z]-$/.test(start) && /^[a-z]/.test(end)) return start.slice(0, -1) + end
  return /[A-Za-z,.;]$/.test(start) && /^[A-Za-z]/.test(end) ? `${start} ${end}` : start + end
}

/** Blanks between Chinese characters and digits come from the setting, not from the author; after 第一条 the blank stays. */
function dropSetting(text: string): string {
  return text.replace(
    /(?<=[\u4e00-\u9fff〔〕（）《》]) (?=[0-9])|(?<=[0-9〕]) (?=[\u4e00-\u9fff])/g,
    (blank, at: number) => (/^第[^第]{1,8}[编章节条]$/.test(text.slice(0, at)) ? blank : ''),
  )
}
