import { suggest } from '../../api/assistant'
import type { Suggestion } from '../../api/contract'
import { showNote } from '../../api/device'
import { hasConsent } from '../../api/privacy'
import { createVoice, type Voice } from '../../api/voice'
import { canSend, cleanQuestion, countCharacters, lengthNote } from '../../model/question-text'

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
    suggestions: [] as readonly Suggestion[],
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
      if (count === 0 || count > MAX_TYPED) this.setData({ suggestions: [], heard: '' })
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
      const suggestions = result.value.suggestions.slice(0, MAX_SUGGESTIONS)
      const heard = suggestions.length === 0 ? '' : `有 ${suggestions.length} 条联想，在输入框上方`
      this.setData({ suggestions, heard })
    },
    choose(event: { currentTarget: { dataset: { text: string } } }) {
      this.send(event.currentTarget.dataset.text)
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
      this.setData({ text: '', note: '', isReady: false, suggestions: [], heard: '' })
    },
    closeSuggestions() {
      this.setData({ suggestions: [], heard: '' })
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
