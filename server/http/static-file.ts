import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Handler } from 'hono'
import type { PageFile } from './page-file.ts'

/** A name that changes with the content may be kept for ever; any other is asked for anew, and usually answered by 304. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'
const FINGERPRINT = /\/[0-9a-f]{12}\.\w+$/

/** Nine tenths of what the highest quality saves, in a tenth of its time. */
const BROTLI_QUALITY = 9

type Encoding = 'br' | 'gzip' | 'identity'

const compressors: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (body) => promisify(gzip)(body),
  identity: (body) => Promise.resolve(body),
}

/** Serves a file from memory: compressed once for each encoding that is asked for, and not at all to who has it already. */
export function serveFile(path: string, { type, body }: PageFile): Handler {
  const bytes = Buffer.from(body)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const cacheControl = FINGERPRINT.test(path) ? FOR_EVER : ASK_AGAIN
  const encoded = new Map<Encoding, Promise<Buffer>>()

  const encode = (encoding: Encoding): Promise<Buffer> => {
    const known = encoded.get(encoding)
    if (known !== undefined) return known
    const made = compressors[encoding](bytes)
    encoded.set(encoding, made)
    return made
  }

  return async (c) => {
    const encoding = chooseEncoding(c.req.header('accept-encoding') ?? '')
    const tag = `"${hash}-${encoding}"`
    c.header('Cache-Control', cacheControl)
    c.header('Vary', 'Accept-Encoding')
    c.header('ETag', tag)
    if (hasTag(c.req.header('if-none-match') ?? '', tag)) return c.body(null, 304)
    c.header('Content-Type', type)
    if (encoding !== 'identity') c.header('Content-Encoding', encoding)
    return c.body(new Uint8Array(await encode(encoding)))
  }
}

/** Brotli where the client takes it, else gzip, else as it is. */
function chooseEncoding(accepted: string): Encoding {
  const taken = new Set(
    accepted
      .split(',')
      .map((entry) =>
        entry
          .trim()
          .toLowerCase()
          .split(/\s*;\s*/),
      )
      .filter(([, quality]) => quality === undefined || Number(quality.replace(/^q=/, '')) > 0)
      .map(([name]) => name),
  )
  if (taken.has('br')) return 'br'
  return taken.has('gzip') ? 'gzip' : 'identity'
}

/** A proxy may have made the tag a weak one; for an unchanged file that is enough. */
function hasTag(ifNoneMatch: string, tag: string): boolean {
  return ifNoneMatch.split(',').some((entry) => entry.trim().replace(/^W\//, '') === tag)
}
