import { reactive, readonly } from 'vue'

export const SCREENS = ['call', 'gaps', 'changes', 'releases', 'dashboard', 'settings'] as const
export type Screen = (typeof SCREENS)[number]

interface Route {
  screen: Screen
  /** What the screen shows in detail: a gap, a change, a release. */
  id: string | null
}

const current = reactive<Route>(read())
addEventListener('hashchange', () => Object.assign(current, read()))

/** Where the desk is; the address after # says the same. */
export const route = readonly(current)

export function addressOf(screen: Screen, id: string | null = null): string {
  return id === null ? `#/${screen}` : `#/${screen}/${encodeURIComponent(id)}`
}

export function goTo(screen: Screen, id: string | null = null): void {
  location.hash = addressOf(screen, id)
}

function read(): Route {
  const [, screen, id] = location.hash.split('/')
  const known = SCREENS.find((one) => one === screen)
  return { screen: known ?? 'call', id: id === undefined || id === '' ? null : decodeURIComponent(id) }
}
