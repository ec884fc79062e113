import type { Failure, FailureKind } from './failure'

/** Why there is no answer, and what can be done about it. */
export interface Trouble {
  /** Empty where the text says all. */
  readonly heading: string
  readonly text: string
  readonly icon: 'alert' | 'offline' | 'about'
  /** What the button says; empty where trying again would not help. */
  readonly retry: string
  /** Seconds to wait before trying again. */
  readonly waitSeconds: number
}

/** A pause that staff decided on is a notice in their words, not a fault. */
const HEADINGS: Partial<Readonly<Record<FailureKind, string>>> = { switched_off: '问答服务暂停' }

const ICONS: Partial<Readonly<Record<FailureKind, Trouble['icon']>>> = {
  offline: 'offline',
  switched_off: 'about',
}

export function troubleOf({ kind, message, canRetry, waitSeconds }: Failure): Trouble {
  return {
    heading: HEADINGS[kind] ?? '',
    text: message,
    icon: ICONS[kind] ?? 'alert',
    retry: canRetry ? '再试一次' : '',
    waitSeconds,
  }
}

/** A question that waits on this phone for the network. */
export const KEPT: Trouble = {
  heading: '',
  text: '没有网络，问题已保存在本机，联网后可以发送',
  icon: 'offline',
  retry: '现在发送',
  waitSeconds: 0,
}

/** Something that is wrong here and not with the server. */
export function ownTrouble(text: string, retry = ''): Trouble {
  return { heading: '', text, icon: 'alert', retry, waitSeconds: 0 }
}
