import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** The part of app.json that running in a browser needs. */
export interface AppConfig {
  readonly pages: readonly string[]
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly window?: Readonly<Record<string, string>>
  readonly tabBar?: {
    readonly list: readonly { readonly pagePath: string; readonly text: string }[]
  }
}

/** A page or component: its id is its path below the mini-program's root, without an extension. */
export interface Unit {
  readonly id: string
  readonly isPage: boolean
  readonly config: Readonly<Record<string, unknown>>
  /** Tag → id of the component it stands for. */
  readonly using: Readonly<Record<string, string>>
}

export interface AppSource {
  readonly root: string
  readonly config: AppConfig
  /** Pages first, in the order of app.json; then components as they are met. */
  readonly units: readonly Unit[]
}

/** Reads app.json and walks usingComponents from every page. */
export function readApp(root: string): AppSource {
  const config = readJson(join(root, 'app.json')) as unknown as AppConfig
  const units = new Map<string, Unit>()
  const waiting = [...config.pages]
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (units.has(id)) continue
    const unit = readUnit(root, id, config)
    units.set(id, unit)
    waiting.push(...Object.values(unit.using))
  }
  return { root, config, units: [...units.values()] }
}

function readUnit(root: string, id: string, app: AppConfig): Unit {
  for (const extension of ['ts', 'wxml', 'json']) {
    if (!existsSync(join(root, `${id}.${extension}`))) throw new Error(`${id}.${extension} does not exist`)
  }
  const config = readJson(join(root, `${id}.json`))
  const own = config['usingComponents'] as Record<string, string> | undefined
  const using: Record<string, string> = {}
  for (const [tag, path] of Object.entries({ ...app.usingComponents, ...own })) {
    using[tag] = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(id), path)
  }
  return { id, isPage: app.pages.includes(id), config, using }
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}
