import { isConnected, onNetworkChange } from '../../api/network'
import { setPrivacyAsker, type PrivacyReply } from '../../api/privacy'
import { currentTypeSize, onSettingsChange } from '../../api/settings'

interface Subscriptions {
  stop: (() => void)[]
  reply: PrivacyReply | null
}

/** What every page stands in: text size, the offline notice, and WeChat's privacy consent. */
Component({
  data: { isLarge: false, scale: 1, isOffline: false, isAsking: false },
  lifetimes: {
    attached() {
      const own = this as unknown as Subscriptions
      own.reply = null
      own.stop = [
        onSettingsChange(() => {
          this.applyTypeSize()
        }),
        onNetworkChange((connected) => {
          this.setData({ isOffline: !connected })
        }),
      ]
      this.applyTypeSize()
      this.takeOverAsking()
      this.setData({ isOffline: !isConnected() })
    },
    detached() {
      for (const stop of (this as unknown as Subscriptions).stop) stop()
    },
  },
  pageLifetimes: {
    show() {
      this.applyTypeSize()
      this.takeOverAsking()
    },
  },
  methods: {
    applyTypeSize() {
      this.setData(currentTypeSize())
    },
    takeOverAsking() {
      setPrivacyAsker((reply) => {
        ;(this as unknown as Subscriptions).reply = reply
        this.setData({ isAsking: true })
        reply({ event: 'exposureAuthorization' })
      })
    },
    agree() {
      this.answerPrivacy({ event: 'agree', buttonId: 'agree' })
    },
    disagree() {
      this.answerPrivacy({ event: 'disagree' })
    },
    answerPrivacy(answer: Parameters<PrivacyReply>[0]) {
      const own = this as unknown as Subscriptions
      this.setData({ isAsking: false })
      own.reply?.(answer)
      own.reply = null
    },
    openContract() {
      wx.openPrivacyContract({})
    },
  },
})
