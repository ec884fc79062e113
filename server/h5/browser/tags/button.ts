import type { Tag } from './define-tag.ts'

/** What a button with an open-type asks the platform to do; set by the wx shim. */
export interface OpenTypes {
  share(button: HTMLElement): void
  agreePrivacy(): void
}

/** A real button, with WeChat's open types that the app uses. */
export function buttonTag(openTypes: OpenTypes): Tag {
  return {
    name: 'button',
    properties: {
      disabled: {
        type: Boolean,
        apply: (host, value) => ((host as HTMLButtonElement).disabled = value === true),
      },
      openType: { type: String, apply: (host, value) => (host.dataset['openType'] = String(value)) },
      plain: { type: Boolean },
      size: { type: String },
      type: { type: String },
      loading: { type: Boolean },
      hoverStopPropagation: { type: Boolean },
    },
    create: (host, emit) => {
      host.setAttribute('type', 'button')
      host.addEventListener('click', () => {
        if (host.dataset['openType'] === 'share') openTypes.share(host)
        if (host.dataset['openType'] === 'agreePrivacyAuthorization') {
          openTypes.agreePrivacy()
          emit('agreeprivacyauthorization', {})
        }
      })
    },
  }
}
