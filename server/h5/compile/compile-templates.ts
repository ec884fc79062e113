import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compiler from 'glass-easel-template-compiler'
import type { AppSource } from './read-app.ts'

interface Diagnostic {
  readonly path: string
  readonly message: string
  readonly startLine: number
  readonly startColumn: number
}

/** Compiles every WXML file; the result is the text of a JavaScript object from id to template. */
export function compileTemplates(app: AppSource): string {
  const group = collectTemplates(app)
  const objects = group.getTmplGenObjectGroups()
  group.free()
  return objects
}

/** A template group of the whole app. Fails on every diagnostic, warnings too: the sources are all our own. */
export function collectTemplates(app: AppSource): InstanceType<typeof compiler.TmplGroup> {
  const group = new compiler.TmplGroup()
  const waiting = app.units.map((unit) => unit.id)
  const seen = new Set<string>()
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue
    seen.add(id)
    const file = join(app.root, `${id}.wxml`)
    if (!existsSync(file)) throw new Error(`${id}.wxml does not exist`)
    const diagnostics = group.addTmpl(id, readFileSync(file, 'utf8')) as Diagnostic[]
    if (diagnostics.length > 0) throw new Error(diagnostics.map(describe).join('\n'))
    waiting.push(...(group.getDirectDependencies(id) as string[]))
  }
  return group
}

function describe(diagnostic: Diagnostic): string {
  return `${diagnostic.path}.wxml:${diagnostic.startLine + 1}:${diagnostic.startColumn + 1} ${diagnostic.message}`
}
