import type { template } from 'glass-easel'

/** What the compile step writes into the entry. */
export interface AppBundle {
  readonly config: {
    readonly pages: readonly string[]
    readonly window?: Readonly<Record<string, string>>
    readonly tabBar?: { readonly list: readonly TabItem[] }
  }
  readonly components: readonly ComponentSource[]
  readonly templates: Readonly<Record<string, template.ComponentTemplate['content']>>
  readonly runApp: () => unknown
  readonly scripts: Readonly<Record<string, () => unknown>>
}

export interface TabItem {
  readonly pagePath: string
  readonly text: string
}

export interface ComponentSource {
  readonly id: string
  readonly isPage: boolean
  /** Class prefix of a component; pages have none. */
  readonly scope: string | null
  readonly config: Readonly<Record<string, unknown>>
}
