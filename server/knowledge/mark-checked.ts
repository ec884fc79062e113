import type { Change } from '../domain/knowledge.ts'

type Check = Extract<Change, { kind: 'document_check' }>

/** A corpus file with what a check found in its front matter; all other lines stay, byte by byte. */
export function markChecked(file: string, { status, note, checkedBy, checkedOn }: Check): string {
  const end = file.indexOf('\n---', 3)
  const facts: readonly (readonly [string, string])[] = [
    ['status', status],
    // JSON's strings are YAML's as well, whatever stands in them.
    ...(note === null ? [] : [['statusNote', JSON.stringify(note)] as const]),
    ['checkedBy', JSON.stringify(checkedBy)],
    ['checkedOn', checkedOn],
  ]
  const front = facts.reduce((lines, [key, value]) => putFact(lines, key, value), file.slice(0, end))
  return front + file.slice(end)
}

/** A value may go on in indented lines. */
function putFact(front: string, key: string, value: string): string {
  const present = new RegExp(`^${key}:.*(?:\\n[ \\t]+.*)*$`, 'm')
  const line = `${key}: ${value}`
  return present.test(front) ? front.replace(present, () => line) : `${front}\n${line}`
}
