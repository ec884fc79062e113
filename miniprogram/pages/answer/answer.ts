import { ask } from '../../api/assistant'
import type { Answer } from '../../api/contract'
import { newKey } from '../../api/conversation'
import { requireConsent } from '../../api/privacy'
import { readAnswer } from '../../api/records'
import { readSettings } from '../../api/settings'
import { answerView, type AnswerView } from '../../model/answer-view'
import { answerUrl, decode } from '../../model/page-link'
import { ownTrouble, troubleOf, type Trouble } from '../../model/trouble'

/** One answer by itself: from the history, from the favourites, or behind a share card. */
Page({
  data: {
    question: '',
    answerKey: '',
    answer: null as Answer | null,
    view: null as AnswerView | null,
    isRecord: false,
    isLoading: false,
    trouble: null as Trouble | null,
  },

  onLoad(query: Record<string, string | undefined>) {
    const key = decode(query['k'])
    const question = decode(query['q'])
    const kept = key === '' ? null : readAnswer(key)
    if (kept !== null) this.show(key, kept, true)
    else if (question !== '') {
      this.setData({ question })
      void this.load()
    } else this.setData({ trouble: ownTrouble('这条记录已不在这部手机上') })
  },

  /** A shared answer is asked anew: same question, same words, and the newest state of the library. */
  async load() {
    if (!(await requireConsent())) {
      this.setData({ trouble: ownTrouble('同意隐私保护说明后才能查找', '再看一次说明') })
      return
    }
    this.setData({ isLoading: true, trouble: null })
    const result = await ask({ question: this.data.question, role: readSettings().role })
    this.setData({ isLoading: false })
    if (result.ok) this.show(newKey(), result.value, false)
    else this.setData({ trouble: troubleOf(result.failure) })
  },

  retry() {
    void this.load()
  },

  show(answerKey: string, answer: Answer, isRecord: boolean) {
    const view = answerView(answer, answerKey)
    this.setData({ answerKey, answer, view, isRecord, question: answer.question, trouble: null })
    wx.setNavigationBarTitle({ title: answer.question })
  },

  askMore(event: { detail: { question: string } }) {
    wx.reLaunch({ url: `/pages/ask/ask?q=${encodeURIComponent(event.detail.question)}` })
  },

  askAgain() {
    wx.reLaunch({ url: `/pages/ask/ask?q=${encodeURIComponent(this.data.question)}` })
  },

  onShareAppMessage() {
    return { title: this.data.question, path: answerUrl(this.data.question) }
  },
})
