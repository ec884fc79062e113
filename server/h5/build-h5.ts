import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { h5Files } from './files.ts'

/** Writes the files of the mini-program for browsers into a folder, for any static web server. */
export async function buildH5(outDir: string): Promise<void> {
  for (const [path, file] of await h5Files()) {
    const target = join(outDir, path === '/' ? 'index.html' : path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, file.body)
  }
}
