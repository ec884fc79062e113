import { confirmDelete } from '../../api/device'
import { deleteAllRecords, deleteRecord, listRecords, type RecordList } from '../../api/records'
import { groupByDay, type RecordDay } from '../../model/records'

/** The history or the favourites: both only on this phone. */
Page({
  data: { list: 'history' as RecordList, days: [] as readonly RecordDay[], isEmpty: true },

  onLoad(query: Record<string, string | undefined>) {
    const list: RecordList = query['list'] === 'favourites' ? 'favourites' : 'history'
    this.setData({ list })
    wx.setNavigationBarTitle({ title: list === 'history' ? '历史记录' : '收藏' })
  },

  onShow() {
    this.refresh()
  },

  refresh() {
    const records = listRecords(this.data.list)
    this.setData({ days: groupByDay(records, Date.now()), isEmpty: records.length === 0 })
  },

  removeOne(event: { currentTarget: { dataset: { key: string } } }) {
    deleteRecord(this.data.list, event.currentTarget.dataset.key)
    this.refresh()
  },

  async removeAll() {
    const what = this.data.list === 'history' ? '全部历史记录' : '全部收藏'
    if (!(await confirmDelete(`删除${what}？删除后不能恢复。`))) return
    deleteAllRecords(this.data.list)
    this.refresh()
  },
})
