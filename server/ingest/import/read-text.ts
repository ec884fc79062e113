import { decodeText } from './decode-text.ts'
import type { Reading } from './reading.ts'
import { tidyLine, tidyLines } from './tidy-line.ts'

/** Reads plain text and markdown: comments and marks that only style the text are dropped, heading marks stay. */
export function readText(bytes: Buffer): Reading {
  const { text, lost, encoding } = decodeText(bytes)
  const lines = tidyLines(text.replace(/<!--[\s\S]*?-->/g, '\n'))
    .filter((line) => !/^\|?[\s|:-]*-{3,}[\s|:-]*$/.test(line))
    .map(dropMarks)
  const faults = lost > 0 ? [`有 ${lost} 个字符按 ${encoding} 解不出来`] : []
  return { lines, stated: {}, faults, notes: [] }
}

function dropMarks(line: string): string {
  const row = /^\|(.+)\|$/.exec(line)?.[1]
  if (row !== undefined) return row.split('|').map(tidyLine).join('｜')
  return line
    .replace(/^>\s+/, '')
    .replace(/^[-*+]\s+(?=\S)/, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/!?\[([^\]]+)\]\((?:[^)\s]+)\)/g, '$1')
    .replace(/^(\d+)\\\./, '$1.')
}
