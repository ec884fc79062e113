export interface ModalText {
  readonly title: string
  readonly content: string
  readonly confirmText: string
  /** Null for a dialog with one button. */
  readonly cancelText: string | null
}

/** A dialog that waits for an answer; Escape is the same as cancel. */
export function showModal(text: ModalText): Promise<boolean> {
  const dialog = document.createElement('dialog')
  dialog.className = 'h5-modal'
  const heading = document.createElement('h2')
  heading.textContent = text.title
  const content = document.createElement('p')
  content.textContent = text.content
  dialog.setAttribute('aria-label', text.title === '' ? text.content : text.title)
  const form = document.createElement('form')
  form.method = 'dialog'
  if (text.cancelText !== null) form.append(choice(text.cancelText, 'cancel'))
  form.append(choice(text.confirmText, 'confirm'))
  if (text.title !== '') dialog.append(heading)
  dialog.append(content, form)
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'confirm')
    })
  })
}

function choice(label: string, value: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.value = value
  button.textContent = label
  return button
}
