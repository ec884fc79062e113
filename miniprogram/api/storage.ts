/** Reads what this phone kept under a key; null when there is nothing. */
export function readStored<Value>(key: string): Value | null {
  const value: unknown = wx.getStorageSync(key)
  return value === '' || value === undefined || value === null ? null : (value as Value)
}

/** Keeps a value on this phone. False when the phone's storage is full. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    wx.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

export function removeStored(key: string): void {
  wx.removeStorageSync(key)
}

/** Forgets everything whose key begins so. */
export function removeAllStored(prefix: string): void {
  for (const key of wx.getStorageInfoSync().keys) {
    if (key.startsWith(prefix)) wx.removeStorageSync(key)
  }
}
