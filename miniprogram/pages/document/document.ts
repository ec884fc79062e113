import { copyText } from '../../api/device'
import { loadDocument } from '../../api/library'
import { documentPage, type DocumentPage } from '../../model/document-page'
import { decode, documentUrl } from '../../model/page-link'
import { keptNote } from '../../model/reader-view'

/** One document: what it is, whether it is in force, its outline, and what it is connected with. */
Page({
  data: { page: null as DocumentPage | null, problem: '', canRetry: false, keptNote: '', id: '' },

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
    this.setData({ page: documentPage(result.value), keptNote: keptNote(result.keptAt, Date.now()) })
    wx.setNavigationBarTitle({ title: result.value.document.title })
  },

  retry() {
    void this.load()
  },

  copyAddress() {
    if (this.data.page !== null) copyText(this.data.page.head.url)
  },

  onShareAppMessage() {
    return { title: this.data.page?.head.title ?? '问策', path: documentUrl(this.data.id) }
  },
})
