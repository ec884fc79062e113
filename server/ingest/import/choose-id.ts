import { basename, extname } from 'node:path'

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** True for an id that may name a corpus file. */
export const isDocumentId = (id: string): boolean => ID.test(id) && id.length <= 80

/** An id from the Latin letters and digits of a file name, else from the digest of the file. */
export function chooseId(path: string, sha256: string): string {
  const slug = basename(path, extname(path))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return /[a-z]/.test(slug) && isDocumentId(slug) ? slug : `import-${sha256.slice(0, 8)}`
}
