import { checksContent } from '../../api/login-code'
import { aboutText, type AboutText } from '../../model/about-texts'

/** The fixed texts: what this is, privacy, accessibility. */
Page({
  data: { text: null as AboutText | null },

  onLoad(query: Record<string, string | undefined>) {
    const text = aboutText(query['part'] ?? 'about', checksContent)
    this.setData({ text })
    wx.setNavigationBarTitle({ title: text.title })
  },
})
