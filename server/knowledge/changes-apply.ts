import { REFERRALS_FILE, RESOLVED_FILE } from '../domain/learned-files.ts'
import type { Change } from '../domain/knowledge.ts'
import { markChecked } from './mark-checked.ts'
import type { ReleaseFiles } from './release-files.ts'

const LAY_TERMS_FILE = 'lexicon/lay-terms.tsv'

/** The files with the changes in them, one after the other. All other files stay as they are, byte by byte. */
export function applyChanges(files: ReleaseFiles, changes: readonly Change[]): ReleaseFiles {
  return changes.reduce(applyChange, files)
}

function applyChange(files: ReleaseFiles, change: Change): ReleaseFiles {
  const [path, text] = rewrite(files, change)
  return new Map([...files, [path, text]])
}

function rewrite(files: ReleaseFiles, change: Change): [path: string, text: string] {
  const textOf = (path: string): string => files.get(path) ?? ''
  switch (change.kind) {
    case 'resolved_question':
      return [RESOLVED_FILE, putResolved(textOf(RESOLVED_FILE), change)]
    case 'lexicon_line':
      return [LAY_TERMS_FILE, putLayTerm(textOf(LAY_TERMS_FILE), change)]
    case 'referral':
      return [REFERRALS_FILE, putReferral(textOf(REFERRALS_FILE), change)]
    case 'document':
      return [pathOfDocument(files, change.documentId), withEnd(change.text)]
    case 'document_check': {
      const path = pathOfDocument(files, change.documentId)
      return [path, markChecked(textOf(path), change)]
    }
  }
}

type OfKind<K extends Change['kind']> = Extract<Change, { kind: K }>

/** A question that is decided again stays on its line. */
function putResolved(source: string, { question, gold, not }: OfKind<'resolved_question'>): string {
  const q = oneLine(question)
  return putLine(source, JSON.stringify({ q, gold, not }), (line) => questionOf(line) === q)
}

function questionOf(line: string): unknown {
  return line.startsWith('{') ? (JSON.parse(line) as { readonly q?: unknown }).q : undefined
}

function putReferral(source: string, { question, office, reason }: OfKind<'referral'>): string {
  const q = oneLine(question)
  return putLine(source, [q, office, oneLine(reason)].join('\t'), (line) => line.split('\t')[0]?.trim() === q)
}

/** A lay term that is there already gets the new official words behind its own; its reason stays. */
function putLayTerm(source: string, { lay, official, reason }: OfKind<'lexicon_line'>): string {
  const term = oneLine(lay)
  const isTerm = (line: string): boolean => !line.startsWith('#') && line.split('\t')[0]?.trim() === term
  const present = source.split('\n').find(isTerm)
  const [, words = '', why = oneLine(reason)] = present?.split('\t').map((cell) => cell.trim()) ?? []
  const all = [...words.split('、'), ...official.map(oneLine)].filter((word) => word !== '')
  return putLine(source, [term, [...new Set(all)].join('、'), why].join('\t'), isTerm)
}

/** Replaces the line that fits, or adds one at the end; comments and the order of all lines stay. */
function putLine(source: string, line: string, fits: (line: string) => boolean): string {
  const lines = source.split('\n')
  const at = lines.findIndex(fits)
  if (at === -1) return `${withEnd(source)}${line}\n`
  const ending = lines[at]?.endsWith('\r') ? '\r' : ''
  return lines.with(at, line + ending).join('\n')
}

/** Where a document stands: its present file, else a new one among the policies. */
export function pathOfDocument(files: ReleaseFiles, documentId: string): string {
  const plan = `plan/${documentId}.md`
  return files.has(plan) ? plan : `policies/${documentId}.md`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const withEnd = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
