import type { Root } from 'glass-easel-miniprogram-adapter'
import type { Frame } from '../shell/frame.ts'
import type { PageTarget } from './page-url.ts'

/** What WeChat calls on a page; every one is optional. */
export interface PageInstance {
  route: string
  options: Readonly<Record<string, string>>
  onLoad?(query: Readonly<Record<string, string>>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
  onReachBottom?(): void
  onShareAppMessage?(event: unknown): { title?: string; path?: string }
  readonly data: Readonly<Record<string, unknown>>
}

export interface OpenPage {
  readonly target: PageTarget
  readonly instance: PageInstance
  readonly frame: Frame
  readonly isTab: boolean
  /** Runs onLoad; called once, when the page is on the stack. */
  load(): void
  show(): void
  hide(): void
  close(): void
}

const REACH_BOTTOM = 50

/** Puts a page into its frame. */
export function openPage(target: PageTarget, root: Root, frame: Frame, isTab: boolean): OpenPage {
  const placeholder = document.createElement('div')
  frame.content.append(placeholder)
  const component = root.getComponent()
  ;(component.getBackendElement() as unknown as HTMLElement).setAttribute('route', target.route)
  const instance = root.get() as unknown as PageInstance
  instance.route = target.route
  instance.options = target.query
  root.attach(frame.content as never, placeholder as never)
  let isReady = false
  frame.content.addEventListener('scroll', () => {
    const { scrollTop, clientHeight, scrollHeight } = frame.content
    if (scrollHeight - scrollTop - clientHeight < REACH_BOTTOM) instance.onReachBottom?.()
  })
  return {
    target,
    instance,
    frame,
    isTab,
    load: () => instance.onLoad?.(target.query),
    show: () => {
      component.triggerPageLifetime('show', [])
      instance.onShow?.()
      if (!isReady) instance.onReady?.()
      isReady = true
    },
    hide: () => {
      component.triggerPageLifetime('hide', [])
      instance.onHide?.()
    },
    close: () => {
      instance.onUnload?.()
      root.release()
      frame.element.remove()
    },
  }
}
