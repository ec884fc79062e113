import { copyText } from '../../api/device'
import { loadDocument } from '../../api/library'
import { documentPage, type DocumentPage } from '../../model/document-page'
import { decode, documentUrl } from '../../model/page-link'
import { keptNote } from '../../model/reader-view'

/** Of what is missing, so much is shown at first. */
const FIRST_GAPS = 8

/** One document: what it is, whether it is in force, its outline, and what it is connected with. */
Page({
  data: {
    page: null as DocumentPage | null,
    gaps: [] as readonly string[],
    problem: '',
    canRetry: false,
    keptNote: '',
    id: '',
  },

  onLoad(query: Record<string, string | undefined>) {
    this.setData({ id: decode(query['d']) })
    void this.load()
  },

  async load() {
    this.setData({ problem: '' })
    const result = await loadDocument(this.data.id)
    if (!result.ok) {
      this.setData({ problem: result.failure.message, canRetry: result.failure.canRetry })
      return
    }
    const page = documentPage(result.value)
    this.setData({
      page,
      gaps: page.gaps.slice(0, FIRST_GAPS),
      keptNote: keptNote(result.keptAt, Date.now()),
    })
    wx.setNavigationBarTitle({ title: result.value.document.title })
  },

  retry() {
    void this.load()
  },

  showAllGaps() {
    this.setData({ gaps: this.data.page?.gaps ?? [] })
  },

  copyAddress() {
    if (this.data.page !== null) copyText(this.data.page.head.url)
  },

  onShareAppMessage() {
    return { title: this.data.page?.head.title ?? '问策', path: documentUrl(this.data.id) }
  },
})
