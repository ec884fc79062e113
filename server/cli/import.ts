import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildImport, type ImportedDocument } from '../ingest/import/build-import.ts'
import { chooseId, isDocumentId } from '../ingest/import/choose-id.ts'
import { describeImport, describeUpdate } from '../ingest/import/describe-import.ts'
import { openReader, type Reader } from '../ingest/import/open-reader.ts'
import { updateDocument } from '../ingest/import/update-document.ts'
import { writeWholeFile } from '../ingest/import/write-whole-file.ts'

const USAGE = `用法：npm run -s wence -- import 文件… [--out 文件夹] [--id 编号] [--replace] [--json]

支持 docx、doc、pdf、OFD、网页、文本、图片。不写 --out 时只预览，不写任何文件。
  --out      写成资料文件的文件夹，如 corpus/policies
  --id       资料的编号（文件名），只用小写字母、数字和连字符；只能用于一个文件
  --replace  允许更新已有的资料；编辑写过的内容会保留
  --json     每个文件输出一行 JSON
`

interface ImportOptions {
  readonly out: string | undefined
  readonly id: string | undefined
  readonly replace: boolean
  readonly json: boolean
}

/** `import`: any supported file becomes a corpus document; ends with 1 when one could not be read. */
export async function runImport(args: string[]): Promise<number> {
  const parsed = readArguments(args)
  if (parsed === null) {
    process.stderr.write(USAGE)
    return 2
  }
  const reader = openReader()
  let failed = 0
  try {
    for (const file of parsed.files) failed += (await importOne(file, parsed.options, reader)) ? 0 : 1
  } finally {
    reader.close()
  }
  return failed > 0 ? 1 : 0
}

function readArguments(args: string[]): { files: string[]; options: ImportOptions } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        id: { type: 'string' },
        replace: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const { id } = values
    if (positionals.length === 0 || (id !== undefined && (positionals.length > 1 || !isDocumentId(id))))
      return null
    return {
      files: positionals,
      options: { out: values.out, id, replace: values.replace, json: values.json },
    }
  } catch {
    return null
  }
}

async function importOne(file: string, options: ImportOptions, reader: Reader): Promise<boolean> {
  const outcome = await reader.read(file)
  if (!outcome.ok) {
    reportUnreadable(file, outcome.message, options.json)
    return false
  }
  const imported = buildImport(outcome.reading, options.id ?? chooseId(file, outcome.reading.sha256), file)
  process.stdout.write(
    options.json ? `${JSON.stringify(toRecord(file, imported))}\n` : describeImport(file, imported),
  )
  return options.out === undefined || writeOne(imported, options.out, options)
}

function reportUnreadable(file: string, message: string, json: boolean): void {
  const record = { file, title: null, paragraphs: [], faults: [{ file, line: 1, message }] }
  if (json) process.stdout.write(`${JSON.stringify(record)}\n`)
  else process.stderr.write(`${file}：${message}\n`)
}

function toRecord(file: string, { metadata, paragraphs, faults }: ImportedDocument): unknown {
  return {
    file,
    title: metadata.title,
    paragraphs: paragraphs.map(({ address, text }) => ({ address, text })),
    faults,
  }
}

function writeOne(imported: ImportedDocument, out: string, { replace, json }: ImportOptions): boolean {
  const path = join(out, `${imported.facts.id}.md`)
  const old = existsSync(path) ? { source: readFileSync(path, 'utf8'), file: path } : null
  const update = updateDocument(imported, old)
  if (!json) process.stdout.write(describeUpdate(update))
  if (old !== null && !replace) {
    process.stderr.write(`${path} 已经有了；确认上面的改动后加 --replace 再写\n`)
    return false
  }
  writeWholeFile(path, update.content)
  if (!json) process.stdout.write(`已写入 ${path}\n\n`)
  return true
}
