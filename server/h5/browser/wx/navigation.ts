import type { PageStack } from '../pages/page-stack.ts'
import { titleOf } from '../shell/shell.ts'
import { complete } from './complete.ts'
import type { Shim } from './shim.ts'

type Names =
  | 'navigateTo'
  | 'redirectTo'
  | 'switchTab'
  | 'reLaunch'
  | 'navigateBack'
  | 'setNavigationBarTitle'
  | 'pageScrollTo'

export interface NavigationOptions {
  readonly name: string
  /** True when the page that asks stands beside the reader, so that the reader is replaced, not stacked. */
  replacesTop(url: string): boolean
}

/** Moving between pages and within one. */
export function navigationShim(stack: () => PageStack, options: NavigationOptions): Shim<Names> {
  return {
    navigateTo: (option) => {
      complete('navigateTo', option, () => {
        if (options.replacesTop(option.url)) stack().redirectTo(option.url)
        else stack().navigateTo(option.url)
        return undefined
      })
    },
    redirectTo: (option) => {
      complete('redirectTo', option, () => void stack().redirectTo(option.url))
    },
    switchTab: (option) => {
      complete('switchTab', option, () => void stack().switchTab(option.url))
    },
    reLaunch: (option) => {
      complete('reLaunch', option, () => void stack().reLaunch(option.url))
    },
    navigateBack: (option) => {
      complete('navigateBack', option, () => void stack().navigateBack(option?.delta ?? 1))
    },
    setNavigationBarTitle: (option) => {
      complete('setNavigationBarTitle', option, () => {
        const top = stack().top()
        top?.frame.setTitle(option.title)
        document.title = titleOf(option.title, options.name)
        return undefined
      })
    },
    pageScrollTo: (option) => {
      complete('pageScrollTo', option, () => {
        const content = stack().top()?.frame.content
        if (content === undefined) return undefined
        const top = option.selector === undefined ? (option.scrollTop ?? 0) : topOf(content, option.selector)
        content.scrollTo({
          top: top + (option.offsetTop ?? 0),
          behavior: option.duration === 0 || prefersStill() ? 'auto' : 'smooth',
        })
        return undefined
      })
    },
  }
}

function topOf(content: HTMLElement, selector: string): number {
  const element = content.querySelector(selector)
  if (element === null) throw new Error(`no element ${selector}`)
  return content.scrollTop + element.getBoundingClientRect().top - content.getBoundingClientRect().top
}

function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
