import { callPhone, HOTLINE } from '../../api/device'
import type { Trouble } from '../../model/trouble'

interface Own {
  timer: ReturnType<typeof setInterval> | null
}

/** What stands in the place of an answer that did not come: why, what can be done, and whom to call meanwhile. */
Component({
  properties: {
    trouble: { type: null, value: null as Trouble | null },
    isBusy: { type: Boolean, value: false },
    canDiscard: { type: Boolean, value: false },
  },
  data: { hotline: HOTLINE, left: 0 },
  observers: {
    trouble(trouble: Trouble | null) {
      this.startWaiting(trouble?.waitSeconds ?? 0)
    },
  },
  lifetimes: {
    detached() {
      this.stopWaiting()
    },
  },
  methods: {
    startWaiting(seconds: number) {
      this.stopWaiting()
      this.setData({ left: seconds })
      if (seconds === 0) return
      ;(this as unknown as Own).timer = setInterval(() => {
        this.setData({ left: this.data.left - 1 })
        if (this.data.left === 0) this.stopWaiting()
      }, 1000)
    },
    stopWaiting() {
      const own = this as unknown as Own
      if (own.timer != null) clearInterval(own.timer)
      own.timer = null
    },
    retry() {
      this.triggerEvent('retry')
    },
    discard() {
      this.triggerEvent('discard')
    },
    call() {
      callPhone(HOTLINE)
    },
  },
})
