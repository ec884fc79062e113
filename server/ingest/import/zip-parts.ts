import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { MAX_PARTS, MAX_PART_BYTES, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_FREE_BYTES } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** The parts of a zip container by name; nothing is ever written to disk. */
export interface ZipParts {
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  readonly read: (name: string) => Promise<Buffer>
}

/** Opens a zip held in memory; refuses bombs, encrypted parts and names that climb out of the container. */
export async function openZipParts(bytes: Buffer): Promise<ZipParts> {
  const zip = await openZip(bytes)
  const entries = await listEntries(zip)
  let left = MAX_UNPACKED_BYTES
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: async (name) => {
      const entry = entries.get(name)
      if (entry === undefined) throw new UnreadableFile(`文件里缺少“${name}”这一部分，可能已损坏`)
      const part = await readEntry(zip, entry, left)
      left -= part.length
      return part
    },
  }
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: false })
  } catch {
    throw new UnreadableFile('压缩包结构不完整，文件可能没有下载完或已损坏')
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_PARTS)
    throw new UnreadableFile(`压缩包里有 ${zip.entryCount} 个文件，不像公文，不导入`)
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      refuseBomb(entry)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    if (/relative path|absolute path|invalid characters/.test(String(error)))
      throw new UnreadableFile('压缩包里有越出自身目录的路径，可能是恶意文件，不导入')
    throw new UnreadableFile('压缩包目录已损坏，文件可能没有下载完')
  }
  const total = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > MAX_UNPACKED_BYTES) throw new UnreadableFile('压缩包解开后过大，可能是压缩炸弹，不导入')
  return entries
}

function refuseBomb(entry: Entry): void {
  const { compressedSize, uncompressedSize } = entry
  if (uncompressedSize < RATIO_FREE_BYTES) return
  if (uncompressedSize > MAX_PART_BYTES || uncompressedSize > compressedSize * MAX_RATIO)
    throw new UnreadableFile('压缩包解开后过大，可能是压缩炸弹，不导入')
}

async function readEntry(zip: ZipFile, entry: Entry, left: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw new UnreadableFile('文件加了密码，请去掉密码后再导入')
  const chunks: Buffer[] = []
  let size = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > Math.min(MAX_PART_BYTES, left)) {
        stream.destroy()
        throw new UnreadableFile('压缩包解开后过大，可能是压缩炸弹，不导入')
      }
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(`文件里的“${entry.fileName}”已损坏，解不开`)
  }
  return Buffer.concat(chunks)
}
