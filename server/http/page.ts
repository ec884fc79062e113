import { readFileSync } from 'node:fs'
import type { App, PageFile } from './deps.ts'

const BUILT_IN = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/draw-answer.js': ['draw-answer.js', 'text/javascript; charset=utf-8'],
  '/draw-source.js': ['draw-source.js', 'text/javascript; charset=utf-8'],
  '/make-element.js': ['make-element.js', 'text/javascript; charset=utf-8'],
} as const

/** The public page at `/`: the given files if there are any, else the built-in page. */
export function addPageRoutes(app: App, files: ReadonlyMap<string, PageFile> = readBuiltInPage()): void {
  for (const [path, { type, body }] of files) {
    app.get(path, (c) => c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }))
  }
}

function readBuiltInPage(): Map<string, PageFile> {
  return new Map(
    Object.entries(BUILT_IN).map(([path, [file, type]]) => [
      path,
      { type, body: readFileSync(new URL(`page/${file}`, import.meta.url), 'utf8') },
    ]),
  )
}
