/** The government service hotline, staffed day and night: 国办发〔2020〕53号. */
export const HOTLINE = '12345'

export function callPhone(phone: string): void {
  // Giving up the call is the user's right and no fault.
  wx.makePhoneCall({ phoneNumber: phone, fail: () => undefined })
}

/** Copies text; WeChat itself says that it was done. */
export function copyText(text: string): void {
  wx.setClipboardData({
    data: text,
    fail: () => {
      showNote('没有复制成功')
    },
  })
}

export function showNote(title: string): void {
  wx.showToast({ title, icon: 'none' })
}

/** Asks before something is lost. */
export function confirmDelete(content: string): Promise<boolean> {
  return new Promise((resolve) => {
    wx.showModal({
      title: '请确认',
      content,
      confirmText: '删除',
      success: ({ confirm }) => {
        resolve(confirm)
      },
      fail: () => {
        resolve(false)
      },
    })
  })
}
