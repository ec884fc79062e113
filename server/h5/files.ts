import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { bundleScript, bundleStyles } from './compile/bundle.ts'

export interface H5File {
  readonly body: string
  readonly type: string
}

let built: Promise<ReadonlyMap<string, H5File>> | null = null

/** The mini-program for browsers, by path: `/` and the files it loads. Built once, at the first call. */
export function h5Files(): Promise<ReadonlyMap<string, H5File>> {
  built ??= buildFiles()
  return built
}

async function buildFiles(): Promise<ReadonlyMap<string, H5File>> {
  const script = await bundleScript('\nvoid boot(app)\n', { format: 'iife', minify: true })
  const { code: style } = await transform(bundleStyles(), { loader: 'css', minify: true, charset: 'utf8' })
  const scriptPath = `/h5/${fingerprint(script)}.js`
  const stylePath = `/h5/${fingerprint(style)}.css`
  const page = readFileSync(join(import.meta.dirname, 'browser/page.html'), 'utf8')
    .replace('{{style}}', stylePath)
    .replace('{{script}}', scriptPath)
  return new Map([
    ['/', { body: page, type: 'text/html; charset=utf-8' }],
    [scriptPath, { body: script, type: 'text/javascript; charset=utf-8' }],
    [stylePath, { body: style, type: 'text/css; charset=utf-8' }],
  ])
}

/** Names change with content, so the files may be cached for ever. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
