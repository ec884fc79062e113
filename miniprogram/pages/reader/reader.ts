import type { Citation, ParagraphDetail } from '../../api/contract'
import { copyText, showNote } from '../../api/device'
import { loadDocument, loadParagraph } from '../../api/library'
import { deleteRecord, hasRecord, readAnswer, saveRecord } from '../../api/records'
import { changeSettings, readSettings } from '../../api/settings'
import { formalCitation } from '../../model/formal-citation'
import { parseReaderQuery, readerUrl, type ReaderPlace } from '../../model/page-link'
import {
  documentHead,
  keptNote,
  outlineView,
  paragraphView,
  targetStretch,
  type DocumentHead,
  type OutlineView,
  type ParagraphView,
} from '../../model/reader-view'
import { stepReaderScale } from '../../model/type-size'

interface Own {
  place: ReaderPlace | null
  target: ParagraphDetail | null
  citations: readonly Citation[]
  before: string | null
  after: string | null
  isLoadingMore: boolean
}

/** The original text, at the clause that was quoted. */
Page({
  data: {
    head: null as DocumentHead | null,
    path: '',
    paragraphs: [] as readonly ParagraphView[],
    targetKey: '',
    hasBefore: false,
    hasAfter: false,
    outline: [] as readonly OutlineView[],
    isOutlineOpen: false,
    citationAt: 0,
    citationCount: 0,
    hasMoved: false,
    movedFrom: '',
    keptNote: '',
    scale: 1,
    isFavourite: false,
    problem: '',
    canRetry: false,
    live: '',
  },

  onLoad(query: Record<string, string | undefined>) {
    const own = this as unknown as Own
    own.place = parseReaderQuery(query)
    own.target = null
    own.citations = own.place?.answerKey == null ? [] : (readAnswer(own.place.answerKey)?.citations ?? [])
    this.setData({ scale: readSettings().readerScale })
    if (own.place === null) this.setData({ problem: '没有说明要看哪一条' })
    else void this.open(own.place)
  },

  async open(place: ReaderPlace) {
    const own = this as unknown as Own
    own.place = place
    const result = await loadParagraph(place.documentId, place.address)
    if (own.place !== place) return
    if (!result.ok) {
      const { message, canRetry } = result.failure
      this.setData({ problem: message, canRetry })
      return
    }
    const sameDocument = own.target?.document.id === place.documentId
    own.target = result.value
    this.showTarget(result.value, place)
    this.setData({ keptNote: keptNote(result.keptAt, Date.now()) })
    await Promise.all([this.loadAround(place), sameDocument ? this.markOutline() : this.loadOutline(place)])
  },

  retry() {
    const { place } = this as unknown as Own
    if (place !== null) void this.open(place)
  },

  showTarget(detail: ParagraphDetail, place: ReaderPlace) {
    const own = this as unknown as Own
    const citation = place.span === null ? null : (own.citations[place.citation] ?? null)
    const { stretch, hasMoved } = targetStretch(detail, place.span, citation)
    const view = paragraphView(detail, stretch, true)
    own.before = detail.previous?.address ?? null
    own.after = detail.next?.address ?? null
    this.setData({
      head: documentHead(detail.document),
      path: detail.paragraph.path.join(' › '),
      paragraphs: [view],
      targetKey: view.key,
      hasMoved,
      movedFrom: detail.movedFrom ?? '',
      citationAt: place.citation,
      citationCount: own.citations.length,
      isFavourite: hasRecord('favourites', view.key),
      problem: '',
      live: `${detail.document.title} ${detail.paragraph.address}`,
    })
    this.showEnds()
    wx.setNavigationBarTitle({ title: `${detail.paragraph.address} ${detail.document.title}` })
  },

  /** One paragraph before and two after give the clause its surroundings. */
  async loadAround(place: ReaderPlace) {
    await Promise.all([this.loadBefore(), this.loadAfter()])
    if ((this as unknown as Own).place !== place) return
    await this.loadAfter()
    this.scrollToTarget()
  },

  async loadBefore() {
    const own = this as unknown as Own
    const { place, before } = own
    if (place === null || before === null) return
    const result = await loadParagraph(place.documentId, before)
    if (!result.ok || own.before !== before || own.place !== place) return
    own.before = result.value.previous?.address ?? null
    this.setData({ paragraphs: [paragraphView(result.value, null, false), ...this.data.paragraphs] })
    this.showEnds()
  },

  async loadAfter() {
    const own = this as unknown as Own
    const { place, after } = own
    if (place === null || after === null) return
    const result = await loadParagraph(place.documentId, after)
    if (!result.ok || own.after !== after || own.place !== place) return
    own.after = result.value.next?.address ?? null
    this.setData({ paragraphs: [...this.data.paragraphs, paragraphView(result.value, null, false)] })
    this.showEnds()
  },

  async onReachBottom() {
    const own = this as unknown as Own
    if (own.isLoadingMore) return
    own.isLoadingMore = true
    await this.loadAfter()
    own.isLoadingMore = false
  },

  showEnds() {
    const { before, after } = this as unknown as Own
    this.setData({ hasBefore: before !== null, hasAfter: after !== null })
  },

  async loadOutline(place: ReaderPlace) {
    const own = this as unknown as Own
    const result = await loadDocument(place.documentId)
    if (result.ok && own.place === place) {
      this.setData({ outline: outlineView(result.value, own.target?.paragraph.address ?? '') })
    }
  },

  markOutline() {
    const address = (this as unknown as Own).target?.paragraph.address
    const outline = this.data.outline.map((entry) => ({
      ...entry,
      isCurrent: entry.isParagraph && entry.target === address,
    }))
    this.setData({ outline })
  },

  scrollToTarget() {
    wx.nextTick(() => {
      wx.pageScrollTo({ selector: '.target', offsetTop: -64, duration: 0, fail: () => undefined })
    })
  },

  openOutline() {
    this.setData({ isOutlineOpen: true })
  },
  closeOutline() {
    this.setData({ isOutlineOpen: false })
  },
  chooseEntry(event: { currentTarget: { dataset: { target: string } } }) {
    const { place } = this as unknown as Own
    this.closeOutline()
    if (place === null) return
    const address = event.currentTarget.dataset.target
    void this.open({ ...place, address, span: null })
  },

  previousCitation() {
    this.stepCitation(-1)
  },
  nextCitation() {
    this.stepCitation(1)
  },
  stepCitation(step: 1 | -1) {
    const { citations, place } = this as unknown as Own
    const at = this.data.citationAt + step
    const citation = citations[at]
    if (citation === undefined || place === null) return
    void this.open({
      documentId: citation.documentId,
      address: citation.address,
      span: { start: citation.start, end: citation.end },
      answerKey: place.answerKey,
      citation: at,
    })
  },

  smaller() {
    this.changeScale(-1)
  },
  larger() {
    this.changeScale(1)
  },
  changeScale(direction: 1 | -1) {
    const readerScale = stepReaderScale(this.data.scale, direction)
    changeSettings({ readerScale })
    this.setData({ scale: readerScale, live: `正文字号 ${Math.round(readerScale * 100)}%` })
  },

  copy() {
    const { target } = this as unknown as Own
    if (target === null) return
    const { document, paragraph } = target
    const marked = this.data.paragraphs
      .find((view) => view.isTarget)
      ?.pieces.filter((piece) => piece.marked)
      .map((piece) => piece.text)
      .join('')
    const words = marked === undefined || marked === '' ? paragraph.text : marked
    const kind = document.form === 'digest' ? '要点' : '原文'
    copyText(`“${words}”\n——${formalCitation({ ...document, ...paragraph })}（${kind}）`)
  },

  toggleFavourite() {
    const { target, place } = this as unknown as Own
    if (target === null || place === null) return
    const { document, paragraph } = target
    if (this.data.isFavourite) deleteRecord('favourites', paragraph.id)
    else {
      const record = {
        key: paragraph.id,
        kind: 'clause' as const,
        title: formalCitation({ ...document, ...paragraph }),
        note: paragraph.text.slice(0, 60),
        at: Date.now(),
        url: readerUrl({ ...place, answerKey: null, citation: 0 }),
      }
      if (!saveRecord('favourites', record, null)) {
        showNote('手机存储已满，没有收藏成功')
        return
      }
    }
    showNote(this.data.isFavourite ? '已取消收藏' : '已收藏')
    this.setData({ isFavourite: !this.data.isFavourite })
  },

  copyAddress() {
    if (this.data.head !== null) copyText(this.data.head.url)
  },

  onShareAppMessage() {
    const { place, target } = this as unknown as Own
    if (place === null || target === null) return { title: '问策', path: '/pages/ask/ask' }
    const title = formalCitation({ ...target.document, ...target.paragraph })
    return { title, path: readerUrl({ ...place, answerKey: null, citation: 0 }) }
  },
})
