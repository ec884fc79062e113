export type PrivacyReply = (answer: {
  event: 'exposureAuthorization' | 'agree' | 'disagree'
  buttonId?: string
}) => void
type Asker = (reply: PrivacyReply) => void

let asker: Asker | null = null

/** Registers with WeChat once; the screen that is shown asks the user. */
export function watchPrivacy(): void {
  const listen = wx.onNeedPrivacyAuthorization as unknown as (listener: (reply: PrivacyReply) => void) => void
  listen((resolve) => {
    if (asker === null) resolve({ event: 'disagree' })
    else asker(resolve)
  })
}

/** The screen in front takes over asking. */
export function setPrivacyAsker(next: Asker): void {
  asker = next
}

/** Whether the user has agreed already; asks nothing. */
export function hasConsent(): Promise<boolean> {
  return new Promise((resolve) => {
    wx.getPrivacySetting({
      success: ({ needAuthorization }) => {
        resolve(!needAuthorization)
      },
      fail: () => {
        resolve(false)
      },
    })
  })
}

/** Asks for consent where it is missing. False when the user says no: then nothing may be sent. */
export function requireConsent(): Promise<boolean> {
  return new Promise((resolve) => {
    wx.requirePrivacyAuthorize({
      success: () => {
        resolve(true)
      },
      fail: () => {
        resolve(false)
      },
    })
  })
}
