import { join } from 'node:path'
import { compileTemplates } from './compile-templates.ts'
import { styleScopeOf } from './compile-styles.ts'
import type { AppSource } from './read-app.ts'

const BOOT = join(import.meta.dirname, '../browser/boot.ts')

/** The module that holds the whole app: its config, templates and, behind functions, its scripts. */
export function writeEntry(app: AppSource): string {
  const components = app.units.map((unit) => ({
    id: unit.id,
    isPage: unit.isPage,
    scope: unit.isPage ? null : styleScopeOf(unit),
    config: { ...unit.config, usingComponents: absolute(unit.using) },
  }))
  // Components are defined before the pages that use them.
  const scripts = [...app.units]
    .reverse()
    .map((unit) => `  ${JSON.stringify(unit.id)}: () => require(${JSON.stringify(join(app.root, unit.id))}),`)
  return `
import { boot } from ${JSON.stringify(BOOT)}
export const app = {
  config: ${JSON.stringify(app.config)},
  components: ${JSON.stringify(components)},
  templates: ${compileTemplates(app)},
  runApp: () => require(${JSON.stringify(join(app.root, 'app'))}),
  scripts: {
${scripts.join('\n')}
  },
}
export { boot }
`
}

function absolute(using: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(using).map(([tag, id]) => [tag, `/${id}`]))
}
