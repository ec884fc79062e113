const DEFAULT_MS = 1500
let element: HTMLElement | null = null
let timer = 0

/** A short message at the centre of the screen, read out by screen readers. */
export function showToast(title: string, milliseconds = DEFAULT_MS): void {
  element ??= createToast()
  element.textContent = title
  element.classList.add('h5-toast-on')
  clearTimeout(timer)
  timer = window.setTimeout(() => element?.classList.remove('h5-toast-on'), milliseconds)
}

function createToast(): HTMLElement {
  const toast = document.createElement('div')
  toast.className = 'h5-toast'
  toast.setAttribute('role', 'status')
  document.body.append(toast)
  return toast
}
