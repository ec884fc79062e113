import { onScopeDispose, ref, shallowReactive, watch } from 'vue'

/** Something one key does. `key` is a letter, digit, sign or arrow as KeyboardEvent.key names it, or Shift+digit. */
export interface Command {
  readonly key: string
  readonly name: string
  readonly group: string
  readonly run: () => void
  /** How help names the key, where not by `key`; null where another entry speaks for it. */
  readonly shownAs?: string | null
  /** Does the same without Alt while a question is being typed, such as arrows in a field of one line. */
  readonly inField?: boolean
}

const SETTING = 'wence-desk:single-keys'

/** The commands of what is on the screen, in the order in which help lists them. */
const sources = shallowReactive<(() => readonly Command[])[]>([])

/** Single keys can be turned off, as people who speak their input or tremble need; Alt with the key always works. */
export const hasSingleKeys = ref(localStorage.getItem(SETTING) !== 'off')
watch(hasSingleKeys, (isOn) => localStorage.setItem(SETTING, isOn ? 'on' : 'off'))

/** Offers these commands for as long as the calling component is on the screen. */
export function offerCommands(list: () => readonly Command[]): void {
  sources.push(list)
  onScopeDispose(() => {
    sources.splice(sources.indexOf(list), 1)
  })
}

export function offeredCommands(): readonly Command[] {
  return sources.flatMap((list) => list())
}

/** Runs the command of a key, unless the key belongs to what has the focus. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return
  if (document.querySelector('dialog[open]') !== null) return
  const pressed = nameOf(event)
  const command = offeredCommands().find(({ key }) => key === pressed)
  if (command === undefined || !mayRun(command, event)) return
  event.preventDefault()
  command.run()
}

function mayRun(command: Command, event: KeyboardEvent): boolean {
  if (event.altKey) return true
  const { target } = event
  if (isField(target))
    return command.inField === true && (target as HTMLElement).dataset['field'] === 'question'
  if (event.key.startsWith('Arrow')) return !(target instanceof HTMLInputElement)
  return hasSingleKeys.value
}

function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'file'].includes(target.type)
}

function nameOf({ key, code, shiftKey }: KeyboardEvent): string {
  // By place on the keyboard: Alt changes the letter on some systems, Shift the digit on all.
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return letter
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return shiftKey ? `Shift+${digit}` : digit
  return key === '？' ? '?' : key
}
