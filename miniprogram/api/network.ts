type Listener = (isConnected: boolean) => void

let connected = true
const listeners = new Set<Listener>()

/** Starts watching; called once, when the app starts. */
export function watchNetwork(): void {
  wx.getNetworkType({
    success: ({ networkType }) => {
      change(networkType !== 'none')
    },
  })
  wx.onNetworkStatusChange((status) => {
    change(status.isConnected)
  })
}

export function isConnected(): boolean {
  return connected
}

/** Calls back on every change; returns how to stop. */
export function onNetworkChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(next: boolean): void {
  if (next === connected) return
  connected = next
  for (const listener of [...listeners]) listener(next)
}
