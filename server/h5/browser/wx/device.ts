import { showModal } from '../shell/modal.ts'
import { showToast } from '../shell/toast.ts'
import { complete, fail } from './complete.ts'
import type { Shim } from './shim.ts'

type Names =
  | 'showToast'
  | 'showModal'
  | 'setClipboardData'
  | 'makePhoneCall'
  | 'getNetworkType'
  | 'onNetworkStatusChange'
  | 'getAppBaseInfo'
  | 'nextTick'
  | 'login'

/** Messages, clipboard, telephone, network and what kind of device this is. */
export function deviceShim(): Shim<Names> {
  return {
    showToast: (option) => {
      complete('showToast', option, () => void showToast(option.title, option.duration))
    },
    showModal: (option) => {
      void showModal({
        title: option.title ?? '',
        content: option.content ?? '',
        confirmText: option.confirmText ?? '确定',
        cancelText: option.showCancel === false ? null : (option.cancelText ?? '取消'),
      }).then((confirm) => {
        complete('showModal', option, () => ({ confirm, cancel: !confirm }))
      })
    },
    setClipboardData: (option) => {
      copyText(option.data).then(
        () => {
          showToast('内容已复制')
          complete('setClipboardData', option, () => undefined)
        },
        (error: unknown) => {
          fail('setClipboardData', option, String(error))
        },
      )
    },
    makePhoneCall: (option) => {
      complete('makePhoneCall', option, () => {
        location.href = `tel:${option.phoneNumber}`
        return undefined
      })
    },
    getNetworkType: (option) => {
      complete('getNetworkType', option, () => ({ networkType: navigator.onLine ? 'wifi' : 'none' }))
    },
    onNetworkStatusChange: (listener) => {
      const tell = () => {
        listener({ isConnected: navigator.onLine, networkType: navigator.onLine ? 'wifi' : 'none' })
      }
      addEventListener('online', tell)
      addEventListener('offline', tell)
    },
    login: (option) => {
      fail('login', option, 'there is no WeChat account in a browser')
    },
    nextTick: (callback) => {
      setTimeout(callback, 0)
    },
    getAppBaseInfo: () => ({
      SDKVersion: '3.8.12',
      language: 'zh_CN',
      version: '',
      theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
      fontSizeScaleFactor: 1,
    }),
  }
}

/** The clipboard interface exists only on https and localhost; elsewhere the old command copies a selection. */
async function copyText(text: string): Promise<void> {
  if ((navigator.clipboard as Clipboard | undefined) !== undefined) {
    await navigator.clipboard.writeText(text)
    return
  }
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (!copied) throw new Error('the browser did not copy')
}
