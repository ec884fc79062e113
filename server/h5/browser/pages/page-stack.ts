import type { OpenPage } from './open-page.ts'
import { parsePageUrl, type PageTarget } from './page-url.ts'

/** WeChat's limit on open pages. */
const MAX_PAGES = 10

export interface PageStackHost {
  readonly firstUrl: string
  isTab(route: string): boolean
  exists(route: string): boolean
  open(target: PageTarget): OpenPage
  /** Decides which of the open pages are seen. */
  layOut(pages: readonly OpenPage[]): void
}

export interface PageStack {
  start(): void
  readonly pages: () => readonly OpenPage[]
  readonly top: () => OpenPage | undefined
  navigateTo(url: string): void
  redirectTo(url: string): void
  switchTab(url: string): void
  reLaunch(url: string): void
  navigateBack(delta: number): void
}

interface HistoryState {
  readonly urls: readonly string[]
  /** The pages that were open at the entry before, so that going back can use the browser's own way. */
  readonly before: readonly string[] | null
}

/** The open pages, kept in step with the browser's address bar and back button. */
export function createPageStack(host: PageStackHost): PageStack {
  let stack: readonly OpenPage[] = []
  const tabs = new Map<string, OpenPage>()

  function targetOf(url: string): PageTarget {
    const target = parsePageUrl(url, stack.at(-1)?.target.route ?? '')
    if (!host.exists(target.route)) throw new Error(`page "${target.route}" is not found`)
    return target
  }

  /** Opens what is missing, closes what is left over, shows the top. */
  function apply(targets: readonly PageTarget[]): void {
    if (targets.length > MAX_PAGES) throw new Error(`more than ${MAX_PAGES} pages`)
    const before = stack
    const keep = countEqual(before, targets)
    const next = before.slice(0, keep)
    before.at(-1)?.hide()
    for (const page of before.slice(keep)) if (!page.isTab) page.close()
    stack = next
    for (const target of targets.slice(keep)) {
      const kept = tabs.get(target.route)
      const page = kept ?? host.open(target)
      if (page.isTab) tabs.set(target.route, page)
      next.push(page)
      if (kept === undefined) page.load()
    }
    host.layOut(next)
    next.at(-1)?.show()
  }

  function go(targets: readonly PageTarget[], how: 'push' | 'replace'): void {
    const before = stack.map((page) => page.target.url)
    apply(targets)
    const urls = stack.map((page) => page.target.url)
    const previous = how === 'push' ? before : ((history.state as HistoryState | null)?.before ?? null)
    const state: HistoryState = { urls, before: previous }
    const address = `#${urls.at(-1) ?? ''}`
    if (how === 'push') history.pushState(state, '', address)
    else history.replaceState(state, '', address)
  }

  const targets = () => stack.map((page) => page.target)

  addEventListener('popstate', (event) => {
    const state = event.state as HistoryState | null
    const wanted = state?.urls ?? [location.hash.slice(1) || host.firstUrl]
    apply(knownTargets(wanted))
    if (state === null) go(targets(), 'replace')
  })

  /** Opens what the address bar names; after a reload also the pages that were under it. */
  function start(): void {
    const wanted = (history.state as HistoryState | null)?.urls ?? [location.hash.slice(1) || host.firstUrl]
    go(knownTargets(wanted), 'replace')
  }

  /** An address that names no page leads to the first page. */
  function knownTargets(urls: readonly string[]): readonly PageTarget[] {
    const known = urls.map((url) => parsePageUrl(url, '')).filter((target) => host.exists(target.route))
    return known.length > 0 ? known : [parsePageUrl(host.firstUrl, '')]
  }

  return {
    start,
    pages: () => stack,
    top: () => stack.at(-1),
    navigateTo: (url) => {
      const target = targetOf(url)
      if (host.isTab(target.route)) throw new Error('can not navigateTo a tabbar page')
      go([...targets(), target], 'push')
    },
    redirectTo: (url) => {
      go([...targets().slice(0, -1), targetOf(url)], 'replace')
    },
    switchTab: (url) => {
      const target = targetOf(url)
      if (!host.isTab(target.route)) throw new Error('can not switchTab to a page that is no tab')
      go([tabs.get(target.route)?.target ?? target], 'push')
    },
    reLaunch: (url) => {
      // Every page is made anew, the tabs too.
      const target = targetOf(url)
      for (const page of tabs.values()) page.close()
      for (const page of stack) if (!page.isTab) page.close()
      tabs.clear()
      stack = []
      go([target], 'push')
    },
    navigateBack: (delta) => {
      const left = targets().slice(0, Math.max(1, stack.length - delta))
      const before = (history.state as HistoryState | null)?.before ?? null
      if (before !== null && before.join('\n') === left.map((target) => target.url).join('\n')) history.back()
      else go(left, 'push')
    },
  }
}

function countEqual(pages: readonly OpenPage[], targets: readonly PageTarget[]): number {
  let count = 0
  while (count < pages.length && pages[count]?.target.url === targets[count]?.url) count += 1
  return count
}
