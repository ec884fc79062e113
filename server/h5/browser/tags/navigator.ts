import type { Tag } from './define-tag.ts'

export type OpenPage = (openType: string, url: string) => void

/** A link. The address is real, so it can be opened in another tab, copied and bookmarked. */
export function navigatorTag(openPage: OpenPage): Tag {
  return {
    name: 'navigator',
    properties: {
      url: { type: String, apply: (host, value) => host.setAttribute('href', `#${String(value)}`) },
      openType: {
        type: String,
        value: 'navigate',
        apply: (host, value) => (host.dataset['openType'] = String(value)),
      },
    },
    create: (host) => {
      host.addEventListener('click', (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        openPage(host.dataset['openType'] ?? 'navigate', (host.getAttribute('href') ?? '').slice(1))
      })
    },
  }
}
