import type { DocumentFacts } from '../document-schema.ts'
import { writeYaml } from '../front-matter.ts'

const ORDER = [
  'id',
  'title',
  'aliases',
  'number',
  'issuers',
  'level',
  'kind',
  'issuedOn',
  'effectiveOn',
  'status',
  'statusNote',
  'supersededBy',
  'repealedOn',
  'amendedOn',
  'period',
  'form',
  'source',
  'checkedBy',
  'checkedOn',
  'audience',
  'topics',
  'relation',
  'planItems',
  'importNotes',
  'formerAddresses',
  'leansOn',
  'gaps',
] as const satisfies readonly (keyof DocumentFacts)[]

/** Keys that are written only when they say something. */
const OPTIONAL: readonly string[] = ['relation', 'planItems', 'amendedOn', 'importNotes', 'formerAddresses']

/** Writes a document as a corpus file: front matter, then the lines as they stand, a blank line between. */
export function toCorpusFile(facts: DocumentFacts, lines: readonly string[]): string {
  const keys = ORDER.filter((key) => !OPTIONAL.includes(key) || !isEmpty(facts[key]))
  const yaml = writeYaml(Object.fromEntries(keys.map((key) => [key, facts[key]])))
  return `---\n${yaml}---\n${lines.join('\n\n')}\n`
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0)
