import { setOrRemove, type Emit, type Tag, type TagProperty } from './define-tag.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

const FIELD_PROPERTIES: Readonly<Record<string, TagProperty>> = {
  value: {
    type: String,
    apply: (host, value) => {
      const field = fieldOf(host)
      if (field.value !== value) field.value = String(value)
    },
  },
  placeholder: { type: String, apply: (host, value) => setOrRemove('placeholder')(fieldOf(host), value) },
  placeholderClass: { type: String },
  placeholderStyle: { type: String },
  disabled: { type: Boolean, apply: (host, value) => (fieldOf(host).disabled = value === true) },
  maxlength: {
    type: Number,
    value: 140,
    apply: (host, value) => {
      const field = fieldOf(host)
      if (Number(value) < 0) field.removeAttribute('maxlength')
      else field.maxLength = Number(value)
    },
  },
  focus: { type: Boolean, apply: (host, value) => value === true && fieldOf(host).focus() },
  confirmType: {
    type: String,
    value: 'done',
    apply: (host, value) => (fieldOf(host).enterKeyHint = String(value)),
  },
  confirmHold: { type: Boolean },
  cursorSpacing: { type: Number },
  adjustPosition: { type: Boolean, value: true },
  holdKeyboard: { type: Boolean },
  ariaLabel: { type: String, apply: (host, value) => setOrRemove('aria-label')(fieldOf(host), value) },
}

function fieldOf(host: HTMLElement): Field {
  return host.firstElementChild as Field
}

/** A one-line input. */
export const INPUT: Tag = {
  name: 'input',
  properties: { ...FIELD_PROPERTIES, type: { type: String, value: 'text' } },
  create: (host, emit) => attach(host, document.createElement('input'), emit),
}

/** A growing text field; Enter confirms, Shift+Enter breaks the line. */
export const TEXTAREA: Tag = {
  name: 'textarea',
  properties: {
    ...FIELD_PROPERTIES,
    autoHeight: {
      type: Boolean,
      apply: (host, value) => host.classList.toggle('wx-textarea-auto', value === true),
    },
    showConfirmBar: { type: Boolean, value: true },
    disableDefaultPadding: { type: Boolean },
  },
  create: (host, emit) => {
    const field = document.createElement('textarea')
    field.rows = 1
    attach(host, field, emit)
  },
}

function attach(host: HTMLElement, field: Field, emit: Emit): void {
  host.append(field)
  const detail = () => ({ value: field.value, cursor: field.selectionStart ?? field.value.length })
  field.addEventListener('input', () => {
    emit('input', detail())
  })
  field.addEventListener('focus', () => {
    emit('focus', detail())
  })
  field.addEventListener('blur', () => {
    emit('blur', detail())
  })
  field.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent
    // The Enter that ends an input method's composition chooses a word, it does not send.
    if (key.key !== 'Enter' || key.shiftKey || key.isComposing) return
    key.preventDefault()
    emit('confirm', detail())
  })
}
