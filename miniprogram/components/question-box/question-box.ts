import { loadTopics, suggest } from '../../api/assistant'
import { showNote } from '../../api/device'
import { hasConsent } from '../../api/privacy'
import { createVoice, type Voice } from '../../api/voice'
import { canSend, cleanQuestion, countCharacters, lengthNote } from '../../model/question-text'
import { suggestionView, topicQuestions, type SuggestionView } from '../../model/suggestion-view'

/** Time to wait after a letter before looking for suggestions. */
const PAUSE_MS = 180
const MAX_SUGGESTIONS = 6
/** The server looks for nothing longer. */
const MAX_TYPED = 60

interface Own {
  timer: ReturnType<typeof setTimeout> | null
  voice: Voice | null
}

/** Where questions are typed or spoken; offers what the letters may become. */
Component({
  properties: { isBusy: { type: Boolean, value: false } },
  data: {
    text: '',
    note: '',
    isReady: false,
    suggestions: [] as readonly SuggestionView[],
    /** The topic whose questions are offered; empty while the letters decide. */
    unfolded: '',
    heard: '',
    hasVoice: false,
    isListening: false,
  },
  lifetimes: {
    attached() {
      const own = this as unknown as Own
      own.timer = null
      own.voice = createVoice({
        heard: (text) => {
          this.change(text)
        },
        ended: (text) => {
          this.setData({ isListening: false })
          this.change(text)
        },
        failed: (message) => {
          this.setData({ isListening: false })
          showNote(`没有听清：${message}`)
        },
      })
      this.setData({ hasVoice: own.voice !== null })
    },
    detached() {
      const { timer } = this as unknown as Own
      if (timer !== null) clearTimeout(timer)
    },
  },
  methods: {
    typed(event: { detail: { value: string } }) {
      this.change(event.detail.value)
    },
    change(text: string) {
      this.setData({ text, note: lengthNote(text), isReady: canSend(text) })
      const own = this as unknown as Own
      if (own.timer !== null) clearTimeout(own.timer)
      const count = countCharacters(cleanQuestion(text))
      if (count === 0 || count > MAX_TYPED) this.closeSuggestions()
      else {
        own.timer = setTimeout(() => {
          void this.lookUp(text)
        }, PAUSE_MS)
      }
    },
    /** Before consent nothing that was typed leaves the phone. */
    async lookUp(text: string) {
      if (!(await hasConsent())) return
      const result = await suggest(cleanQuestion(text))
      if (!result.ok || text !== this.data.text) return
      this.offer(result.value.suggestions.slice(0, MAX_SUGGESTIONS).map(suggestionView), '')
    },
    offer(suggestions: readonly SuggestionView[], unfolded: string) {
      const heard = suggestions.length === 0 ? '' : `有 ${suggestions.length} 条联想，在输入框上方`
      this.setData({ suggestions, unfolded, heard })
    },
    choose(event: { currentTarget: { dataset: { text: string; does: SuggestionView['does'] } } }) {
      const { text, does } = event.currentTarget.dataset
      if (does === 'unfold') void this.unfold(text)
      else this.send(text)
    },
    /** A topic is no question: it shows the questions that belong to it. */
    async unfold(topic: string) {
      const topics = await loadTopics()
      const questions = topics.ok ? topicQuestions(topics.value.topics, topic) : []
      if (questions.length === 0) this.send(topic)
      else this.offer(questions, topic)
    },
    confirm() {
      this.send(this.data.text)
    },
    send(text: string) {
      if (this.data.isBusy || !canSend(text)) return
      this.triggerEvent('ask', { question: cleanQuestion(text) })
      this.clear()
    },
    clear() {
      const { timer } = this as unknown as Own
      if (timer !== null) clearTimeout(timer)
      this.setData({ text: '', note: '', isReady: false })
      this.closeSuggestions()
    },
    closeSuggestions() {
      this.offer([], '')
    },
    toggleVoice() {
      const { voice } = this as unknown as Own
      if (voice === null) return
      if (this.data.isListening) voice.stop()
      else voice.start()
      this.setData({ isListening: !this.data.isListening })
    },
  },
})
