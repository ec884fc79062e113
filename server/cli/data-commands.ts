import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { appendAudit } from '../store/append-audit.ts'
import { deleteRecords, type Deletion } from '../store/delete-records.ts'
import { readTable, TABLE_NAMES, type TableName } from '../store/read-tables.ts'
import type { CommandResult, Database, StoreCommand } from '../store/store.ts'
import type { StoreSide } from '../store/store-side.ts'

export const DATA_USAGE = `用法：npm run -s wence -- data <命令>

  export --out 文件夹 [--table 表]…   把记录写成 JSON 行，每表一个文件
  delete --question 编号              删一个问题和对它的评价
  delete --caller 标记                删同一来访者（callerHmac）当天的全部问题和评价
  delete --before 日期                删这天以前（北京时间）的全部问题和评价

表：${TABLE_NAMES.join(' ')}
每次导出和删除都写进审计日志。
`

export type DataArguments =
  | { readonly deed: 'export'; readonly out: string; readonly tables: readonly TableName[] }
  | { readonly deed: 'delete'; readonly deletion: Deletion }

/** What `data` was asked to do, or null when that is not clear. */
export function readDataArguments(args: readonly string[]): DataArguments | null {
  try {
    const options = {
      out: { type: 'string' },
      table: { type: 'string', multiple: true },
      question: { type: 'string' },
      caller: { type: 'string' },
      before: { type: 'string' },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    if (positionals.length !== 1) return null
    if (positionals[0] === 'export') return exportOf(values)
    return positionals[0] === 'delete' ? deletionOf(values) : null
  } catch {
    return null
  }
}

interface Values {
  readonly out?: string | undefined
  readonly table?: readonly string[] | undefined
  readonly question?: string | undefined
  readonly caller?: string | undefined
  readonly before?: string | undefined
}

function exportOf({ out, table, ...others }: Values): DataArguments | null {
  if (out === undefined || Object.keys(others).length > 0) return null
  const tables = TABLE_NAMES.filter((name) => table === undefined || table.includes(name))
  return table !== undefined && tables.length !== new Set(table).size ? null : { deed: 'export', out, tables }
}

function deletionOf(values: Values): DataArguments | null {
  const { question, caller, before } = values
  if (Object.keys(values).length !== 1) return null
  if (question !== undefined) return { deed: 'delete', deletion: { by: 'question', id: question } }
  if (caller !== undefined) return { deed: 'delete', deletion: { by: 'caller', callerHmac: caller } }
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(before ?? '') ? new Date(`${before}T00:00:00+08:00`) : undefined
  return moment === undefined || Number.isNaN(moment.getTime())
    ? null
    : { deed: 'delete', deletion: { by: 'before', moment } }
}

/** Carries out a `data` command. */
export async function carryOutData({ store }: StoreSide, command: StoreCommand): Promise<CommandResult> {
  const asked = readDataArguments(command.args)
  if (asked === null) return { code: 2, out: DATA_USAGE }
  const acting = { who: 'command', at: new Date() }
  if (asked.deed === 'delete') {
    const { questions, feedback, gaps } = await deleteRecords(store.db, asked.deletion, acting)
    return { code: 0, out: `已删除：问题 ${questions}，评价 ${feedback}，空出的缺口 ${gaps}\n` }
  }
  const detail = asked.tables.join(' ')
  await appendAudit(store.db, { ...acting, action: 'data_exported', detail })
  mkdirSync(asked.out, { recursive: true, mode: 0o700 })
  const lines: string[] = []
  for (const table of asked.tables) lines.push(await exportTable(store.db, table, asked.out))
  return { code: 0, out: lines.join('') }
}

async function exportTable(db: Database, table: TableName, folder: string): Promise<string> {
  const path = join(folder, `${table}.jsonl`)
  let rows = 0
  const lines = async function* () {
    for await (const row of readTable(db, table)) {
      rows += 1
      yield `${JSON.stringify(row)}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }))
  return `${path}\t${rows}\n`
}
