import { ask, loadTopics } from '../../api/assistant'
import type { Answer, DropSlot, Role, Topic } from '../../api/contract'
import {
  addToOutbox,
  currentConversation,
  endConversation,
  newKey,
  readOutbox,
  removeFromOutbox,
  saveConversation,
  type Conversation,
} from '../../api/conversation'
import { callPhone, HOTLINE, showNote } from '../../api/device'
import { isConnected, onNetworkChange } from '../../api/network'
import { requireConsent } from '../../api/privacy'
import { readAnswer, saveRecord } from '../../api/records'
import { changeSettings, readSettings } from '../../api/settings'
import { answerUrl, decode, savedAnswerUrl } from '../../model/page-link'
import { ROLES, startersFor, type Starter } from '../../model/roles'
import {
  announcement,
  answeredTurn,
  failedTurn,
  isBusy,
  keptTurn,
  newTurn,
  replaceTurn,
  sendingTurn,
  slowTurn,
  type Turn,
} from '../../model/turns'

const STARTERS_SHOWN = 4
/** After this time the user is told that it takes longer than usual. */
const SLOW_MS = 3000

interface Own {
  conversation: Conversation
  topics: readonly Topic[]
  starterPage: number
  stopWatching: () => void
}

Page({
  data: {
    turns: [] as readonly Turn[],
    isBusy: false,
    role: 'parent' as Role,
    roles: ROLES,
    starters: [] as readonly Starter[],
    hasMoreStarters: false,
    live: '',
    hotline: HOTLINE,
  },

  onLoad(query: Record<string, string | undefined>) {
    const own = this as unknown as Own
    own.topics = []
    own.starterPage = 0
    own.conversation = currentConversation(Date.now())
    own.stopWatching = onNetworkChange((connected) => {
      if (connected && readOutbox().length > 0) showNote('网络已恢复，可以发送存下的问题')
    })
    this.restore(own.conversation)
    void this.loadStarters()
    const question = decode(query['q'])
    if (question !== '') void this.send(question, [])
  },

  onShow() {
    const { role } = readSettings()
    if (role !== this.data.role) {
      this.setData({ role })
      this.showStarters()
    }
  },

  onUnload() {
    ;(this as unknown as Own).stopWatching()
  },

  /** Shows what was answered in this conversation before, and what still waits to be sent. */
  restore(conversation: Conversation) {
    const turns: Turn[] = []
    for (const key of conversation.keys) {
      const answer = readAnswer(key)
      if (answer !== null) turns.push(answeredTurn(newTurn(key, answer.question, []), answer))
    }
    for (const kept of readOutbox()) turns.push(keptTurn(kept.key, kept.question))
    this.setData({ turns, role: readSettings().role })
  },

  async loadStarters() {
    const topics = await loadTopics()
    if (!topics.ok) return
    ;(this as unknown as Own).topics = topics.value.topics
    this.showStarters()
  },

  showStarters() {
    const { topics, starterPage } = this as unknown as Own
    const starters = startersFor(topics, this.data.role, starterPage, STARTERS_SHOWN)
    this.setData({ starters, hasMoreStarters: starters.length === STARTERS_SHOWN })
  },

  moreStarters() {
    ;(this as unknown as Own).starterPage += 1
    this.showStarters()
  },

  chooseRole(event: { currentTarget: { dataset: { role: Role } } }) {
    const { role } = event.currentTarget.dataset
    changeSettings({ role })
    ;(this as unknown as Own).starterPage = 0
    this.setData({ role })
    this.showStarters()
  },

  askTyped(event: { detail: { question: string } }) {
    void this.send(event.detail.question, [])
  },

  askStarter(event: { currentTarget: { dataset: { question: string } } }) {
    void this.send(event.currentTarget.dataset.question, [])
  },

  /** Asks the same question again without the context or the word that the user removed. */
  dropContext(event: { detail: { slot: DropSlot }; currentTarget: { dataset: { key: string } } }) {
    const turn = this.data.turns.find((other) => other.key === event.currentTarget.dataset.key)
    if (turn !== undefined) void this.send(turn.question, [...turn.drop, event.detail.slot])
  },

  async send(question: string, drop: readonly DropSlot[]) {
    if (isBusy(this.data.turns) || !(await requireConsent()) || isBusy(this.data.turns)) return
    const turn = newTurn(newKey(), question, [...new Set(drop)])
    this.setData({ turns: [...this.data.turns, turn] })
    this.scrollTo(turn.key)
    await this.deliver(turn)
  },

  retry(event: { currentTarget: { dataset: { key: string } } }) {
    const turn = this.data.turns.find((other) => other.key === event.currentTarget.dataset.key)
    if (turn === undefined || turn.trouble === null || isBusy(this.data.turns)) return
    if (!isConnected()) {
      showNote('还没有网络')
      return
    }
    this.show(sendingTurn(turn))
    void this.deliver(sendingTurn(turn))
  },

  discard(event: { currentTarget: { dataset: { key: string } } }) {
    const { key } = event.currentTarget.dataset
    removeFromOutbox(key)
    this.setData({ turns: this.data.turns.filter((turn) => turn.key !== key) })
  },

  async deliver(turn: Turn) {
    const own = this as unknown as Own
    this.setData({ isBusy: true, live: '正在查找' })
    const timer = setTimeout(() => {
      this.show(slowTurn(turn))
      this.setData({ live: '还在查找，请稍候' })
    }, SLOW_MS)
    const result = await ask({
      question: turn.question,
      conversationId: own.conversation.id,
      role: this.data.role,
      ...(turn.drop.length === 0 ? {} : { drop: turn.drop }),
    })
    clearTimeout(timer)
    if (result.ok) this.accept(turn, result.value)
    else {
      const failed = failedTurn(turn, result.failure)
      if (failed.state === 'kept') addToOutbox({ key: turn.key, question: turn.question })
      this.show(failed)
      this.setData({ live: `${failed.trouble?.heading ?? ''} ${failed.trouble?.text ?? ''}`.trim() })
      this.scrollTo(turn.key)
    }
    this.setData({ isBusy: false })
  },

  accept(turn: Turn, answer: Answer) {
    const own = this as unknown as Own
    removeFromOutbox(turn.key)
    this.keep(turn.key, answer)
    own.conversation = { ...own.conversation, keys: [...own.conversation.keys, turn.key], at: Date.now() }
    saveConversation(own.conversation)
    this.show(answeredTurn({ ...turn, question: answer.question }, answer))
    this.setData({ live: announcement(answer) })
    this.scrollTo(turn.key)
  },

  keep(key: string, answer: Answer) {
    const record = {
      key,
      kind: 'answer' as const,
      title: answer.question,
      note: answer.citations[0]?.title ?? '',
      at: Date.now(),
      url: savedAnswerUrl(key),
    }
    if (!saveRecord('history', record, answer)) showNote('手机存储已满，这次没有存入历史')
  },

  show(turn: Turn) {
    this.setData({ turns: replaceTurn(this.data.turns, turn) })
  },

  scrollTo(key: string) {
    wx.nextTick(() => {
      // A page in the background has no such element; it will be at its place when it comes back.
      wx.pageScrollTo({ selector: `.turn-${key}`, offsetTop: -8, duration: 200, fail: () => undefined })
    })
  },

  startAnew() {
    const own = this as unknown as Own
    endConversation()
    own.conversation = currentConversation(Date.now())
    this.setData({
      turns: readOutbox().map((kept) => keptTurn(kept.key, kept.question)),
      live: '已开始新对话',
    })
  },

  callHotline() {
    callPhone(HOTLINE)
  },

  onShareAppMessage(event: { target?: { dataset?: { key?: string } } }) {
    const turn = this.data.turns.find((other) => other.key === event.target?.dataset?.key)
    if (turn?.answer == null) return { title: '问策：教育政策问答，句句有出处', path: '/pages/ask/ask' }
    return { title: turn.answer.question, path: answerUrl(turn.answer.question) }
  },
})
