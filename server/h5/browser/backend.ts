import { CurrentWindowBackendContext, type Element as GlassElement } from 'glass-easel'
import { elementNameOf } from './tags/names.ts'

type Listener = Parameters<CurrentWindowBackendContext['onEvent']>[0]
interface WithGlassElement {
  readonly __wxElement?: GlassElement
}

/** glass-easel's DOM backend with our element names, and taps made from clicks. */
export class BrowserBackend extends CurrentWindowBackendContext {
  constructor() {
    super()
    this.document = {
      createElement: (tag: string) => adaptElement(document.createElement(elementNameOf(tag))),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as CurrentWindowBackendContext['document']
  }

  /** A click is what mouse, finger, keyboard and screen reader have in common. */
  override onEvent(listener: Listener): void {
    document.body.addEventListener('click', (event) => {
      const target = glassElementOf(event.target as Node | null)
      if (target === null) return
      const detail = { x: event.clientX, y: event.clientY }
      listener(target, 'tap', detail, {
        originalEvent: event,
        bubbles: true,
        composed: true,
        capturePhase: true,
      })
    })
  }

  /** DOM events never reach components by themselves; built-in tags re-emit the ones WeChat has. */
  override setListenerStats(): void {
    return
  }
}

function glassElementOf(node: Node | null): GlassElement | null {
  for (let current = node; current !== null; current = current.parentNode) {
    const element = (current as WithGlassElement).__wxElement
    if (element !== undefined) return element
  }
  return null
}

/** Inline styles go through the style object: rpx is replaced, and a content security policy allows it. */
function adaptElement(element: HTMLElement): HTMLElement {
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name: string, value: string) => {
    if (name !== 'style') return setAttribute(name, value)
    element.style.cssText = value.replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * var(--rpx))')
  }
  return element
}
