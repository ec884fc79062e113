/** WeChat's built-in tags that the mini-program uses, and the DOM element each becomes. */
const ELEMENTS: Readonly<Record<string, string>> = {
  view: 'wx-view',
  text: 'wx-text',
  button: 'button',
  input: 'wx-input',
  textarea: 'wx-textarea',
  'scroll-view': 'wx-scroll-view',
  navigator: 'a',
}

export const BUILT_IN_TAGS: readonly string[] = Object.keys(ELEMENTS)

/** The DOM element name of a tag in a template. */
export function elementNameOf(tag: string): string {
  return ELEMENTS[tag] ?? tag
}
