/** Arrows move the focus between the rows of a list; Home and End go to its ends. */
export function moveInRows(event: KeyboardEvent): void {
  const list = event.currentTarget
  if (!(list instanceof HTMLElement)) return
  const rows = [...list.querySelectorAll<HTMLElement>('.choice')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
  }
  const next = steps[event.key]
  if (next === undefined || event.altKey || event.shiftKey) return
  event.preventDefault()
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus()
}
