/** A page's place in the shell: its bar and the box it scrolls in. */
export interface Frame {
  readonly element: HTMLElement
  readonly content: HTMLElement
  setTitle(title: string): void
  title(): string
}

export interface FrameActions {
  readonly title: string
  /** Null on tab pages, which have nothing to go back to. */
  readonly back: (() => void) | null
}

/** Builds the frame of one page. */
export function createFrame(actions: FrameActions): Frame {
  const element = document.createElement('section')
  element.className = 'h5-frame'
  const bar = document.createElement('div')
  bar.className = 'h5-bar'
  const heading = document.createElement('h1')
  if (actions.back !== null) bar.append(barButton('h5-back', '返回', actions.back))
  bar.append(heading)
  bar.append(barButton('h5-print', '打印', printPage))
  const content = document.createElement('div')
  content.className = 'h5-content'
  // A page without a control in it must still scroll by keyboard.
  content.tabIndex = 0
  element.append(bar, content)
  const setTitle = (title: string) => {
    heading.textContent = title
    element.setAttribute('aria-label', title)
  }
  setTitle(actions.title)
  return { element, content, setTitle, title: () => heading.textContent }
}

function barButton(className: string, label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  button.setAttribute('aria-label', label)
  button.addEventListener('click', act)
  return button
}

function printPage(): void {
  print()
}
