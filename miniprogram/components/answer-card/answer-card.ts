import type { Answer, DropSlot } from '../../api/contract'
import { callPhone, copyText, showNote } from '../../api/device'
import { deleteRecord, hasRecord, saveRecord } from '../../api/records'
import { answerText } from '../../model/answer-text'
import type { AnswerView } from '../../model/answer-view'
import { savedAnswerUrl } from '../../model/page-link'

/** One answer: quotes with their sources, how it was understood, what is missing, and what to do next. */
Component({
  properties: {
    view: { type: null, value: null as AnswerView | null },
    answer: { type: null, value: null as Answer | null },
    answerKey: { type: String, value: '' },
    /** An answer read again later: its context is over, so chips and follow-ups lead nowhere. */
    isRecord: { type: Boolean, value: false },
  },
  data: { isFavourite: false },
  lifetimes: {
    attached() {
      this.setData({ isFavourite: hasRecord('favourites', this.data.answerKey) })
    },
  },
  methods: {
    askNext(event: { currentTarget: { dataset: { question: string } } }) {
      this.triggerEvent('ask', { question: event.currentTarget.dataset.question })
    },
    removeChip(event: { currentTarget: { dataset: { slot: DropSlot } } }) {
      this.triggerEvent('drop', { slot: event.currentTarget.dataset.slot })
    },
    call(event: { currentTarget: { dataset: { phone: string } } }) {
      callPhone(event.currentTarget.dataset.phone)
    },
    copyPrepared(event: { currentTarget: { dataset: { text: string } } }) {
      copyText(event.currentTarget.dataset.text)
    },
    copy() {
      if (this.data.answer !== null) copyText(answerText(this.data.answer))
    },
    toggleFavourite() {
      const { answer, answerKey, isFavourite } = this.data
      if (answer === null) return
      if (isFavourite) deleteRecord('favourites', answerKey)
      else if (!this.keepFavourite(answer)) {
        showNote('手机存储已满，没有收藏成功')
        return
      }
      this.setData({ isFavourite: !isFavourite })
      showNote(isFavourite ? '已取消收藏' : '已收藏')
    },
    keepFavourite(answer: Answer): boolean {
      const { answerKey } = this.data
      const record = {
        key: answerKey,
        kind: 'answer' as const,
        title: answer.question,
        note: answer.citations[0]?.title ?? '',
        at: Date.now(),
        url: savedAnswerUrl(answerKey),
      }
      return saveRecord('favourites', record, answer)
    },
  },
})
