import { watchNetwork } from './api/network'
import { watchPrivacy } from './api/privacy'

App({
  onLaunch() {
    watchNetwork()
    watchPrivacy()
  },
})
