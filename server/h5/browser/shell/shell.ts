import type { TabItem } from '../app-bundle.ts'
import type { OpenPage } from '../pages/open-page.ts'

export interface Shell {
  readonly main: HTMLElement
  /** Shows the top page; on a wide screen also the page that the reader was opened from. */
  layOut(pages: readonly OpenPage[]): void
}

export interface ShellOptions {
  readonly name: string
  readonly tabs: readonly TabItem[]
  /** Route of the page that stands beside another one on a wide screen. */
  readonly sideRoute: string
  switchTab(url: string): void
}

const WIDE = '(min-width: 1024px)'

/** The browser's stand-in for WeChat's frame around pages: tab bar, page area, skip link. */
export function createShell(options: ShellOptions): Shell {
  const main = document.createElement('main')
  main.className = 'h5-main'
  main.id = 'main'
  main.tabIndex = -1
  const tabs = createTabs(options)
  document.body.append(skipLink(main), tabs.element, main)
  const wide = matchMedia(WIDE)
  let shown: readonly OpenPage[] = []

  function layOut(pages: readonly OpenPage[]): void {
    shown = pages
    const top = pages.at(-1)
    const beside = wide.matches && top?.target.route === options.sideRoute ? pages.at(-2) : undefined
    for (const child of main.children) (child as HTMLElement).hidden = true
    for (const page of [beside, top]) if (page !== undefined) page.frame.element.hidden = false
    main.classList.toggle('h5-two', beside !== undefined)
    document.body.classList.toggle('h5-on-tab', top?.isTab === true)
    document.title = top === undefined ? options.name : titleOf(top.frame.title(), options.name)
    tabs.mark(pages[0]?.target.route ?? '')
  }

  wide.addEventListener('change', () => {
    layOut(shown)
  })
  return { main, layOut }
}

/** The browser tab's title. */
export function titleOf(page: string, name: string): string {
  return page === name ? name : `${page} - ${name}`
}

function createTabs(options: ShellOptions): { element: HTMLElement; mark(route: string): void } {
  const element = document.createElement('nav')
  element.className = 'h5-tabs'
  element.setAttribute('aria-label', '主导航')
  const brand = document.createElement('span')
  brand.className = 'h5-brand'
  brand.textContent = options.name
  element.append(brand)
  const links = options.tabs.map((tab) => {
    const link = document.createElement('a')
    link.href = `#/${tab.pagePath}`
    link.dataset['tab'] = tab.pagePath.split('/').at(-1) ?? ''
    link.textContent = tab.text
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      options.switchTab(`/${tab.pagePath}`)
    })
    element.append(link)
    return { link, route: tab.pagePath }
  })
  return {
    element,
    mark: (route) => {
      for (const entry of links) {
        if (entry.route === route) entry.link.setAttribute('aria-current', 'page')
        else entry.link.removeAttribute('aria-current')
      }
    },
  }
}

function skipLink(main: HTMLElement): HTMLAnchorElement {
  const link = document.createElement('a')
  link.className = 'h5-skip'
  link.href = '#main'
  link.textContent = '跳到正文'
  link.addEventListener('click', (event) => {
    event.preventDefault()
    main.focus()
  })
  return link
}
