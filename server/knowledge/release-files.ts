import { createHash } from 'node:crypto'

/** The files of a release: their text by their path below the corpus folder, with `/` between the parts. */
export type ReleaseFiles = ReadonlyMap<string, string>

/** A release is named by so many hexadecimal digits of its hash. */
const ID_DIGITS = 16

/** SHA-256 of a text in UTF-8. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The name of exactly these files: the beginning of the SHA-256 over what `sha256sum` prints of them in the order of
 * their paths, so that anybody can compute it without us.
 */
export function releaseIdOf(files: ReleaseFiles): string {
  return idOfHashes([...files].map(([path, text]) => ({ path, sha256: hashText(text) })))
}

/** The same from the hashes of the files. */
export function idOfHashes(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const list = sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
  return hashText(list).slice(0, ID_DIGITS)
}
