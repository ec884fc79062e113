import { complete, fail } from './complete.ts'
import type { Shim } from './shim.ts'

type Names =
  'getPrivacySetting' | 'requirePrivacyAuthorize' | 'onNeedPrivacyAuthorization' | 'openPrivacyContract'
type Listener = Parameters<WechatMiniprogram.Wx['onNeedPrivacyAuthorization']>[0]

const KEY = 'wence-privacy-consent'

export interface Privacy {
  readonly shim: Shim<Names>
  /** Called by the consent button, as WeChat does for `agreePrivacyAuthorization`. */
  readonly agree: () => void
}

/** WeChat's consent: an interface that needs it waits until the page's own dialog has been answered. */
export function createPrivacy(openContract: () => void): Privacy {
  let listener: Listener | null = null
  const hasConsent = () => localStorage.getItem(KEY) !== null
  const shim: Shim<Names> = {
    getPrivacySetting: (option) => {
      complete('getPrivacySetting', option, () => ({
        needAuthorization: !hasConsent(),
        privacyContractName: '《问策隐私保护说明》',
      }))
    },
    requirePrivacyAuthorize: (option) => {
      if (hasConsent()) {
        complete('requirePrivacyAuthorize', option, () => undefined)
        return
      }
      if (listener === null) {
        fail('requirePrivacyAuthorize', option, 'nobody listens to onNeedPrivacyAuthorization')
        return
      }
      const resolve = (answer: { event: string }) => {
        if (answer.event === 'exposureAuthorization') return
        if (answer.event === 'agree' && hasConsent())
          complete('requirePrivacyAuthorize', option, () => undefined)
        else fail('requirePrivacyAuthorize', option, 'privacy permission is not authorized')
      }
      listener(resolve as never)
    },
    onNeedPrivacyAuthorization: (added) => {
      listener = added
    },
    openPrivacyContract: (option) => {
      complete('openPrivacyContract', option, () => void openContract())
    },
  }
  return {
    shim,
    agree: () => {
      localStorage.setItem(KEY, new Date().toISOString())
    },
  }
}
