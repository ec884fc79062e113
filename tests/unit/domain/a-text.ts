import type { PolicyDocument } from '../../../server/domain/document.ts'
import { splitDigest } from '../../../server/ingest/split-digest.ts'
import { splitLines } from '../../../server/ingest/split-document.ts'

/** A document with the given text, split as the corpus is. */
export function aText(text: string, facts: Partial<PolicyDocument> = {}): PolicyDocument {
  const id = facts.id ?? 'doc'
  const split = facts.form === 'digest' ? splitDigest(text.split('\n'), id) : splitLines(text.split('\n'), id)
  return {
    id,
    title: '校车安全条例',
    aliases: [],
    number: null,
    issuers: [],
    level: 'national',
    kind: '行政法规',
    issuedOn: null,
    effectiveOn: null,
    status: 'in_force',
    statusNote: null,
    supersededBy: null,
    repealedOn: null,
    period: null,
    form: 'verbatim',
    source: { url: null, retrievedOn: null, sha256: null },
    checkedBy: null,
    checkedOn: null,
    audience: [],
    topics: [],
    leansOn: {},
    relation: null,
    planItems: [],
    gaps: [],
    outline: split.outline,
    paragraphs: split.paragraphs,
    ...facts,
  }
}
