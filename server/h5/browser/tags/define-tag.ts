import type { ComponentSpace, GeneralComponent } from 'glass-easel'

type Value = string | number | boolean
type PropertyConstructor = typeof String | typeof Number | typeof Boolean

export interface TagProperty {
  readonly type: PropertyConstructor
  readonly value?: Value
  /** Called with every new value, and once at the start. */
  readonly apply?: (host: HTMLElement, value: Value) => void
}

export interface Tag {
  readonly name: string
  readonly properties?: Readonly<Record<string, TagProperty>>
  readonly create?: (host: HTMLElement, emit: Emit) => void
}

/** Fires an event as WeChat would: seen by listeners on the tag, not bubbling. */
export type Emit = (name: string, detail: Readonly<Record<string, unknown>>) => void

const ARIA_NAMES = [
  'label live atomic expanded pressed selected checked level disabled modal current busy controls',
  'hidden haspopup describedby labelledby valuenow readonly required invalid relevant',
]
  .join(' ')
  .split(' ')

/** Registers a built-in tag: an ordinary component with the default slot and ARIA attributes. */
export function defineTag(space: ComponentSpace, tag: Tag): void {
  const properties = { ...commonProperties(), ...tag.properties }
  const definition = space.defineComponent({
    is: `built-in/${tag.name}`,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        { type: property.type, value: property.value ?? property.type('') },
      ]),
    ) as never,
    observers: Object.fromEntries(
      Object.entries(properties)
        .filter(([, property]) => property.apply !== undefined)
        .map(([name, property]) => [
          name,
          function (this: GeneralComponent, value: Value) {
            // A closed page may still be updated by a late answer; as in WeChat, nothing is drawn then.
            const host = hostOf(this)
            if (host !== null) property.apply?.(host, value)
          },
        ]),
    ) as never,
    lifetimes: {
      created(this: GeneralComponent) {
        const host = hostOf(this)
        if (host === null) return
        tag.create?.(host, (name, detail) => {
          this.triggerEvent(name, detail)
        })
      },
    } as never,
  })
  space.setGlobalUsingComponent(tag.name, definition.general())
}

function hostOf(component: GeneralComponent): HTMLElement | null {
  return component.getBackendElement() as unknown as HTMLElement | null
}

function commonProperties(): Record<string, TagProperty> {
  const properties: Record<string, TagProperty> = {
    ariaRole: { type: String, apply: setOrRemove('role') },
    hidden: { type: Boolean, apply: (host, value) => host.toggleAttribute('hidden', value === true) },
    hoverClass: { type: String },
  }
  for (const name of ARIA_NAMES) {
    properties[`aria${name.charAt(0).toUpperCase()}${name.slice(1)}`] = {
      type: String,
      apply: setOrRemove(`aria-${name}`),
    }
  }
  return properties
}

/** Writes an attribute; an empty value removes it. */
export function setOrRemove(attribute: string): (host: HTMLElement, value: Value) => void {
  return (host, value) => {
    if (value === '') host.removeAttribute(attribute)
    else host.setAttribute(attribute, String(value))
  }
}
