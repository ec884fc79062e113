import type { DocumentSummary, Level, Status } from '../api/contract'
import { documentUrl } from './page-link'
import { formLabel, levelLabel, statusLabel, type StatusLabel } from './status-label'

export interface LibraryFilter {
  readonly words: string
  readonly level: Level | ''
  readonly status: Status | ''
  readonly topic: string
}

export const NO_FILTER: LibraryFilter = { words: '', level: '', status: '', topic: '' }

export interface DocumentView {
  readonly id: string
  readonly title: string
  readonly meta: string
  readonly status: StatusLabel
  readonly statusNote: string
  readonly form: string
  readonly checked: string
  readonly link: string
}

export interface FilterChoice {
  readonly value: string
  readonly name: string
}

/** The documents that pass every part of the filter. */
export function filterDocuments(
  documents: readonly DocumentSummary[],
  filter: LibraryFilter,
): readonly DocumentSummary[] {
  const words = filter.words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return documents.filter(
    (document) =>
      (filter.level === '' || document.level === filter.level) &&
      (filter.status === '' || document.status === filter.status) &&
      (filter.topic === '' || document.topics.includes(filter.topic)) &&
      words.every((word) => searchText(document).includes(word)),
  )
}

/** The values that occur, so that no choice leads to an empty list by itself. */
export function filterChoices(documents: readonly DocumentSummary[]): {
  readonly levels: readonly FilterChoice[]
  readonly statuses: readonly FilterChoice[]
  readonly topics: readonly FilterChoice[]
} {
  const levels: readonly Level[] = ['national', 'provincial', 'municipal', 'county']
  const statuses: readonly Status[] = [
    'in_force',
    'expired',
    'amended',
    'repealed',
    'lapsed',
    'not_yet_in_force',
    'unverified',
  ]
  return {
    levels: levels
      .filter((level) => documents.some((document) => document.level === level))
      .map((level) => ({ value: level, name: levelLabel(level) })),
    statuses: statuses
      .filter((status) => documents.some((document) => document.status === status))
      .map((status) => ({ value: status, name: statusLabel(status).text })),
    topics: topicsByCount(documents).map((topic) => ({ value: topic, name: topic })),
  }
}

export function documentView(document: DocumentSummary): DocumentView {
  const issuer = document.issuers[0] ?? ''
  const more = document.issuers.length > 1 ? ' 等' : ''
  const parts = [levelLabel(document.level), issuer + more, document.number ?? '', document.issuedOn ?? '']
  return {
    id: document.id,
    title: document.title,
    meta: parts.filter((part) => part !== '').join(' · '),
    status: statusLabel(document.status),
    statusNote: document.statusNote ?? '',
    form: formLabel(document.form),
    checked: document.checkedOn === null ? '未经人工核对' : `核对于 ${document.checkedOn}`,
    link: documentUrl(document.id),
  }
}

function searchText(document: DocumentSummary): string {
  return [document.title, ...document.aliases, document.number ?? '', ...document.issuers, ...document.topics]
    .join('\n')
    .toLowerCase()
}

function topicsByCount(documents: readonly DocumentSummary[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const document of documents) {
    for (const topic of document.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([topic]) => topic)
}
