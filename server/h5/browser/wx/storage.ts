import type { Shim } from './shim.ts'

type Names = 'getStorageSync' | 'setStorageSync' | 'removeStorageSync' | 'getStorageInfoSync'

const PREFIX = 'wence:'

/** Storage on this device. A missing key reads as the empty string, as in WeChat. */
export function storageShim(): Shim<Names> {
  return {
    getStorageSync: (key) => {
      const text = localStorage.getItem(PREFIX + key)
      return text === null ? '' : (JSON.parse(text) as unknown)
    },
    setStorageSync: (key, value) => {
      localStorage.setItem(PREFIX + key, JSON.stringify(value))
    },
    removeStorageSync: (key) => {
      localStorage.removeItem(PREFIX + key)
    },
    getStorageInfoSync: () => {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
      return { keys: keys.map((key) => key.slice(PREFIX.length)), currentSize: 0, limitSize: 10240 }
    },
  }
}
