import type { Tag } from './define-tag.ts'

export const VIEW: Tag = { name: 'view' }

export const TEXT: Tag = {
  name: 'text',
  properties: {
    userSelect: { type: Boolean },
    selectable: { type: Boolean },
    space: { type: String },
    decode: { type: Boolean },
  },
}

/** Scrolls by itself; focusable, so that a keyboard can scroll it. */
export const SCROLL_VIEW: Tag = {
  name: 'scroll-view',
  properties: {
    scrollX: { type: Boolean, apply: (host, value) => host.classList.toggle('wx-scroll-x', value === true) },
    scrollY: { type: Boolean, apply: (host, value) => host.classList.toggle('wx-scroll-y', value === true) },
    enhanced: { type: Boolean },
    showScrollbar: { type: Boolean, value: true },
  },
  create: (host) => {
    host.tabIndex = 0
  },
}
