import type { AppBundle } from './app-bundle.ts'
import { createEnvironment } from './environment.ts'
import { openPage } from './pages/open-page.ts'
import { createPageStack, type PageStack } from './pages/page-stack.ts'
import { createFrame } from './shell/frame.ts'
import { createShell } from './shell/shell.ts'
import { buttonTag } from './tags/button.ts'
import { defineTag } from './tags/define-tag.ts'
import { INPUT, TEXTAREA } from './tags/field.ts'
import { navigatorTag } from './tags/navigator.ts'
import { SCROLL_VIEW, TEXT, VIEW } from './tags/plain.ts'
import { createWx } from './wx/create-wx.ts'
import { deviceShim } from './wx/device.ts'
import { navigationShim } from './wx/navigation.ts'
import { createPrivacy } from './wx/privacy.ts'
import { requestShim } from './wx/request.ts'
import { sharePage } from './wx/share.ts'
import { storageShim } from './wx/storage.ts'

const SIDE_ROUTE = 'pages/reader/reader'
const PRIVACY_URL = '/pages/about/about?part=privacy'

/** Starts the app in this browser window. */
export function boot(app: AppBundle): PageStack {
  const name = app.config.window?.['navigationBarTitleText'] ?? ''
  const tabs = app.config.tabBar?.list ?? []
  let pages: PageStack | null = null
  const stack = () => {
    if (pages === null) throw new Error('no page is open yet')
    return pages
  }
  const privacy = createPrivacy(() => {
    stack().navigateTo(PRIVACY_URL)
  })
  const shell = createShell({ name, tabs, sideRoute: SIDE_ROUTE, switchTab: (url) => stack().switchTab(url) })
  const navigation = navigationShim(stack, {
    name,
    replacesTop: (url) => url.includes(SIDE_ROUTE) && shell.main.classList.contains('h5-two'),
  })
  setGlobals({
    wx: createWx(navigation, storageShim(), requestShim(), deviceShim(), privacy.shim),
    getCurrentPages: () =>
      stack()
        .pages()
        .map((page) => page.instance),
  })
  const environment = createEnvironment(app, (space) => {
    const button = buttonTag({ share: (host) => void sharePage(stack(), host), agreePrivacy: privacy.agree })
    const navigator = navigatorTag((openType, url) => {
      navigate(navigation, openType, url)
    })
    for (const tag of [VIEW, TEXT, SCROLL_VIEW, INPUT, TEXTAREA, button, navigator]) defineTag(space, tag)
  })
  const isTab = (route: string) => tabs.some((tab) => tab.pagePath === route)
  pages = createPageStack({
    firstUrl: `/${app.config.pages[0] ?? ''}`,
    isTab,
    exists: (route) => app.config.pages.includes(route),
    layOut: shell.layOut,
    open: (target) => {
      const config = app.components.find((component) => component.id === target.route)?.config
      const frame = createFrame({
        title: String(config?.['navigationBarTitleText'] ?? name),
        back: isTab(target.route)
          ? null
          : () => {
              goBack(stack(), app)
            },
      })
      shell.main.append(frame.element)
      return openPage(target, environment.createPage(target.route), frame, isTab(target.route))
    },
  })
  pages.start()
  return pages
}

/** A page opened by a link has nothing under it; going back then leads to the first page. */
function goBack(stack: PageStack, app: AppBundle): void {
  if (stack.pages().length > 1) stack.navigateBack(1)
  else stack.switchTab(`/${app.config.pages[0] ?? ''}`)
}

function navigate(shim: ReturnType<typeof navigationShim>, openType: string, url: string): void {
  if (openType === 'switchTab') shim.switchTab({ url })
  else if (openType === 'redirect') shim.redirectTo({ url })
  else if (openType === 'reLaunch') shim.reLaunch({ url })
  else shim.navigateTo({ url })
}

function setGlobals(globals: Readonly<Record<string, unknown>>): void {
  let appObject: unknown = {}
  Object.assign(globalThis, globals, {
    App: (definition: { onLaunch?(): void }) => {
      appObject = definition
      definition.onLaunch?.()
    },
    getApp: () => appObject,
  })
}
