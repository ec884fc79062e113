import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type BuildOptions } from 'esbuild'
import { compileStyles } from './compile-styles.ts'
import { readApp } from './read-app.ts'
import { writeEntry } from './write-entry.ts'

const MINIPROGRAM = join(import.meta.dirname, '../../../miniprogram')
const BROWSER = join(import.meta.dirname, '../browser')

/** Bundles the entry with the given last lines; the caller says which format it needs. */
export async function bundleScript(lastLines: string, options: BuildOptions): Promise<string> {
  const result = await build({
    stdin: {
      contents: writeEntry(readApp(MINIPROGRAM)) + lastLines,
      resolveDir: BROWSER,
      sourcefile: 'entry.ts',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    ...options,
  })
  const file = result.outputFiles?.[0]
  if (file === undefined) throw new Error('esbuild wrote nothing')
  return file.text
}

/** The style sheet of the app after that of the browser shell and the built-in tags. */
export function bundleStyles(): string {
  const base = ['base.css', 'shell.css'].map((name) => readFileSync(join(BROWSER, name), 'utf8'))
  return [...base, compileStyles(readApp(MINIPROGRAM))].join('\n')
}
