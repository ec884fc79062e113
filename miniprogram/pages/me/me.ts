import type { Role } from '../../api/contract'
import { endConversation, readOutbox } from '../../api/conversation'
import { callPhone, confirmDelete, HOTLINE, showNote } from '../../api/device'
import { listRecords } from '../../api/records'
import { changeSettings, readSettings } from '../../api/settings'
import { removeAllStored } from '../../api/storage'
import { ROLES } from '../../model/roles'
import type { TypeChoice } from '../../model/type-size'

const TYPE_CHOICES: readonly { readonly choice: TypeChoice; readonly name: string }[] = [
  { choice: 'auto', name: '跟随微信' },
  { choice: 'standard', name: '标准' },
  { choice: 'large', name: '关怀大字' },
]

/** What belongs to the user: settings and what this phone keeps. Nothing here is known to the server. */
Page({
  data: {
    roles: ROLES,
    role: 'parent' as Role,
    typeChoices: TYPE_CHOICES,
    type: 'auto' as TypeChoice,
    historyCount: 0,
    favouriteCount: 0,
    outboxCount: 0,
    hotline: HOTLINE,
  },

  onShow() {
    this.refresh()
  },

  refresh() {
    const { role, type } = readSettings()
    this.setData({
      role,
      type,
      historyCount: listRecords('history').length,
      favouriteCount: listRecords('favourites').length,
      outboxCount: readOutbox().length,
    })
  },

  chooseRole(event: { currentTarget: { dataset: { role: Role } } }) {
    changeSettings({ role: event.currentTarget.dataset.role })
    this.refresh()
  },

  chooseType(event: { currentTarget: { dataset: { type: TypeChoice } } }) {
    changeSettings({ type: event.currentTarget.dataset.type })
    this.refresh()
  },

  callHotline() {
    callPhone(HOTLINE)
  },

  async clearAll() {
    if (!(await confirmDelete('删除这部手机上的历史、收藏、离线内容和设置？删除后不能恢复。'))) return
    endConversation()
    removeAllStored('')
    changeSettings({})
    this.refresh()
    showNote('已全部删除')
    wx.reLaunch({ url: '/pages/ask/ask' })
  },
})
