import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { FetchFailure } from './fetch-failure.ts'
import type { FetchSettings } from './fetch-settings.ts'
import { openRequest, type OpenResponse } from './request.ts'
import { redirectOf } from './redirect-of.ts'
import type { VisitSite } from './visit-site.ts'

export interface Download {
  readonly path: string
  /** The address that answered in the end. */
  readonly url: string
}

interface Job {
  readonly url: string
  readonly path: string
  readonly visit: VisitSite
  readonly settings: FetchSettings
}

/** Downloads one address to a file, with several tries; a broken download goes on where it stopped. */
export async function download(job: Job): Promise<Download> {
  const { settings } = job
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOnce(job)
    } catch (error) {
      if (!(error instanceof FetchFailure) || !error.again || attempt >= settings.tries) throw error
      await wait(settings.retryMs * 2 ** (attempt - 1))
    }
  }
}

async function tryOnce({ url, path, visit, settings }: Job): Promise<Download> {
  let address = url
  for (let redirects = 0; redirects <= settings.maxRedirects; redirects += 1) {
    await visit(address)
    const part = `${path}.part`
    const opened = await openRequest(address, resumeHeaders(part, address), settings)
    try {
      const next = redirectOf(opened.response, address)
      if (next === null) {
        await save(opened, { part, address, maxBytes: settings.maxBytes })
        renameSync(part, path)
        rmSync(`${part}.json`, { force: true })
        return { path, url: address }
      }
      address = next
    } finally {
      opened.close()
    }
  }
  throw new FetchFailure('网站一再转向别的地址', false)
}

interface PartNote {
  readonly url: string
  /** ETag or date by which the site can say whether the file is still the same. */
  readonly validator: string
}

/** Asks for the rest of a broken download, as long as the file has not changed since. */
function resumeHeaders(part: string, address: string): Record<string, string> {
  const size = statSync(part, { throwIfNoEntry: false })?.size ?? 0
  const note = readNote(part)
  if (size === 0 || note === null || note.url !== address) return {}
  return { range: `bytes=${size}-`, 'if-range': note.validator }
}

function readNote(part: string): PartNote | null {
  if (!existsSync(`${part}.json`)) return null
  try {
    return JSON.parse(readFileSync(`${part}.json`, 'utf8')) as PartNote
  } catch {
    return null
  }
}

async function save(
  { response, pieces }: OpenResponse,
  { part, address, maxBytes }: { part: string; address: string; maxBytes: number },
): Promise<void> {
  const begun = checkStatus(response, part)
  const expected = Number(response.headers.get('content-length') ?? Number.NaN)
  if (begun + expected > maxBytes) throw new FetchFailure('文件太大，不下载', false)
  mkdirSync(dirname(part), { recursive: true })
  if (begun === 0) keepNote(response, part, address)
  const file = openSync(part, begun > 0 ? 'a' : 'w')
  let size = begun
  try {
    for await (const piece of pieces()) {
      size += piece.length
      if (size > maxBytes) throw new FetchFailure('文件太大，不下载', false)
      writeSync(file, piece)
    }
  } finally {
    closeSync(file)
  }
  if (!response.headers.has('content-encoding') && Number.isFinite(expected) && size !== begun + expected)
    throw new FetchFailure('下载不完整', true)
}

/** Remembers by what the site can tell later whether the file is still the same; without that nothing is resumed. */
function keepNote({ headers }: Response, part: string, url: string): void {
  const validator = headers.get('etag') ?? headers.get('last-modified')
  const usable = validator !== null && !validator.startsWith('W/') && !headers.has('content-encoding')
  if (usable) writeFileSync(`${part}.json`, JSON.stringify({ url, validator } satisfies PartNote))
  else rmSync(`${part}.json`, { force: true })
}

/** How much is there already; anything but the file or its rest is a failure. */
function checkStatus(response: Response, part: string): number {
  const { status } = response
  if (status === 200) return 0
  const size = statSync(part, { throwIfNoEntry: false })?.size ?? 0
  if (status === 206 && response.headers.get('content-range')?.startsWith(`bytes ${size}-`) === true)
    return size
  if (status === 206 || status === 416) {
    rmSync(part, { force: true })
    throw new FetchFailure('续传的位置不对，从头再来', true)
  }
  if (status === 404 || status === 410) throw new FetchFailure(`网站上没有这个地址（${status}）`, false)
  if (status === 401 || status === 403) throw new FetchFailure(`网站不允许取这个地址（${status}）`, false)
  throw new FetchFailure(`网站出错（${status}）`, status === 429 || status >= 500)
}
