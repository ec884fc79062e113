/** An element with attributes and children. Text goes in as text nodes, so nothing in it can become markup. */
export function makeElement(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== null && value !== false) element.setAttribute(name, value)
  }
  element.append(...children.filter((child) => child !== null))
  return element
}

/** A heading with a list under it, or null when there is nothing to list. */
export function makeList(title, className, entries) {
  if (entries.length === 0) return null
  return makeElement(
    'section',
    {},
    makeElement('h3', {}, title),
    makeElement('ul', { class: className }, ...entries.map((entry) => makeElement('li', {}, entry))),
  )
}
