import type { PageStack } from '../pages/page-stack.ts'
import { showToast } from '../shell/toast.ts'

interface WithDataset {
  readonly __wxElement?: { readonly dataset: Readonly<Record<string, unknown>> }
}

/** Shares what the page's onShareAppMessage names: by the browser's share sheet, else by copying the link. */
export async function sharePage(stack: PageStack, button: HTMLElement): Promise<void> {
  const dataset = (button as WithDataset).__wxElement?.dataset ?? {}
  const owner = stack.pages().find((page) => page.frame.element.contains(button))
  const card = owner?.instance.onShareAppMessage?.({ from: 'button', target: { dataset } })
  const url = new URL(location.href)
  url.hash = card?.path ?? owner?.target.url ?? ''
  const title = card?.title ?? document.title
  if (typeof navigator.share === 'function') {
    await navigator.share({ title, url: url.href }).catch(ignoreAbort)
    return
  }
  await navigator.clipboard.writeText(`${title} ${url.href}`)
  showToast('链接已复制')
}

/** Closing the share sheet is not a fault. */
function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
}
