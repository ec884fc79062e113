import type { DocumentSummary, Level, Status } from '../../api/contract'
import { loadDocuments } from '../../api/library'
import {
  documentView,
  filterChoices,
  filterDocuments,
  NO_FILTER,
  type DocumentView,
  type FilterChoice,
  type LibraryFilter,
} from '../../model/library-filter'
import { keptNote } from '../../model/reader-view'

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

/** Rows drawn at once; more follow when the end is reached. */
const PAGE = 30

interface Own {
  documents: readonly DocumentSummary[]
}

/** What the library holds, so that everybody can see what can be answered and what cannot. */
Page({
  data: {
    filter: NO_FILTER as LibraryFilter,
    levels: [] as readonly FilterChoice[],
    statuses: [] as readonly FilterChoice[],
    topics: [] as readonly FilterChoice[],
    shown: [] as readonly DocumentView[],
    found: 0,
    total: 0,
    release: '',
    limit: PAGE,
    isFilterOpen: false,
    activeCount: 0,
    isLoading: true,
    problem: '',
    keptNote: '',
  },

  onLoad() {
    ;(this as unknown as Own).documents = []
    void this.load()
  },

  async load() {
    this.setData({ isLoading: true, problem: '' })
    const result = await loadDocuments()
    if (!result.ok) {
      this.setData({ isLoading: false, problem: result.failure.message })
      return
    }
    const { documents, release } = result.value
    ;(this as unknown as Own).documents = documents
    this.setData({
      ...filterChoices(documents),
      release,
      total: documents.length,
      isLoading: false,
      keptNote: keptNote(result.keptAt, Date.now()),
    })
    this.refresh()
  },

  retry() {
    void this.load()
  },

  typed(event: { detail: { value: string } }) {
    this.applyFilter({ words: event.detail.value })
  },
  chooseLevel(event: { currentTarget: { dataset: { value: Level | '' } } }) {
    this.applyFilter({ level: event.currentTarget.dataset.value })
  },
  chooseStatus(event: { currentTarget: { dataset: { value: Status | '' } } }) {
    this.applyFilter({ status: event.currentTarget.dataset.value })
  },
  chooseTopic(event: { currentTarget: { dataset: { value: string } } }) {
    this.applyFilter({ topic: event.currentTarget.dataset.value })
  },
  clearFilter() {
    this.applyFilter(NO_FILTER)
  },
  toggleFilter() {
    this.setData({ isFilterOpen: !this.data.isFilterOpen })
  },

  /** Choosing what is chosen already takes it off. */
  applyFilter(change: Partial<LibraryFilter>) {
    const { filter } = this.data
    const next: Writable<LibraryFilter> = { ...filter, ...change }
    if (change.level !== undefined && change.level === filter.level) next.level = ''
    if (change.status !== undefined && change.status === filter.status) next.status = ''
    if (change.topic !== undefined && change.topic === filter.topic) next.topic = ''
    const activeCount = [next.level, next.status, next.topic].filter((value) => value !== '').length
    this.setData({ filter: next, limit: PAGE, activeCount })
    this.refresh()
  },

  refresh() {
    const found = filterDocuments((this as unknown as Own).documents, this.data.filter)
    this.setData({ found: found.length, shown: found.slice(0, this.data.limit).map(documentView) })
  },

  onReachBottom() {
    if (this.data.shown.length >= this.data.found) return
    this.setData({ limit: this.data.limit + PAGE })
    this.refresh()
  },
})
