import { readHtml } from './html/read-html.ts'
import type { Reading } from './reading.ts'
import { UnreadableFile } from './unreadable-file.ts'

const MAX_NESTED_PARTS = 8

/** Reads a web archive (MHT): the first web page inside it. Official Chinese law files keep their text in one. */
export function readMht(bytes: Buffer): Reading {
  const page = findPage(bytes, MAX_NESTED_PARTS)
  if (page === null) throw new UnreadableFile('MHT 文件里没有网页正文，可能已损坏')
  return readHtml(page)
}

function findPage(bytes: Buffer, nested: number): Buffer | null {
  if (nested === 0) throw new UnreadableFile('MHT 文件嵌套过深，不导入')
  // latin1 keeps every byte, so that the body can be taken out unchanged.
  const whole = bytes.toString('latin1')
  const end = /\r?\n\r?\n/.exec(whole)
  if (end === null) return null
  const headers = whole.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ')
  const body = whole.slice(end.index + end[0].length)
  const type = header(headers, 'content-type')
  const boundary = /boundary="?([^";\s]+)"?/i.exec(type)?.[1]
  if (boundary !== undefined) {
    for (const part of splitParts(body, boundary)) {
      const page = findPage(Buffer.from(part, 'latin1'), nested - 1)
      if (page !== null) return page
    }
    return null
  }
  return /text\/html|application\/xhtml/i.test(type)
    ? decodeBody(body, header(headers, 'content-transfer-encoding'))
    : null
}

function splitParts(body: string, boundary: string): string[] {
  const [, ...parts] = `\n${body}`.split(
    new RegExp(`\\r?\\n--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
  )
  return parts.filter((part) => !part.startsWith('--')).map((part) => part.replace(/^[ \t]*\r?\n/, ''))
}

const header = (headers: string, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? ''

function decodeBody(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64')
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1')
  const joined = body.replace(/=[ \t]*\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  )
}
