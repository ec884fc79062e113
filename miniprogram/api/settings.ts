import { typeSize, type TypeChoice, type TypeSize } from '../model/type-size'
import type { Role } from './contract'
import { readStored, writeStored } from './storage'

export interface Settings {
  readonly role: Role
  readonly type: TypeChoice
  readonly readerScale: number
}

const KEY = 'settings'
const DEFAULTS: Settings = { role: 'parent', type: 'auto', readerScale: 1 }

type Listener = (settings: Settings) => void
const listeners = new Set<Listener>()

export function readSettings(): Settings {
  return { ...DEFAULTS, ...readStored<Partial<Settings>>(KEY) }
}

export function changeSettings(change: Partial<Settings>): void {
  const next = { ...readSettings(), ...change }
  writeStored(KEY, next)
  for (const listener of [...listeners]) listener(next)
}

/** Calls back on every change; returns how to stop. */
export function onSettingsChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The text size in use: the user's choice, else WeChat's own setting. */
export function currentTypeSize(): TypeSize {
  const info = wx.getAppBaseInfo() as { readonly fontSizeScaleFactor?: number }
  return typeSize(readSettings().type, info.fontSizeScaleFactor ?? 1)
}
