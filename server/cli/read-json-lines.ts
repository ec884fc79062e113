import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** A line of input that is not what it should be. */
export class InputFault extends Error {
  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`)
  }
}

/** One checked row and where it stood. */
export interface Row<T> {
  readonly line: number
  readonly value: T
}

/** Reads a file of JSON lines; blank lines are passed over, the first wrong line is a fault. */
export function readJsonLines<T>(file: string, schema: z.ZodType<T>): Row<T>[] {
  const rows: Row<T>[] = []
  readSource(file)
    .split('\n')
    .forEach((source, at) => {
      if (source.trim() === '') return
      const parsed = schema.safeParse(parseLine(source, file, at + 1))
      if (parsed.success) rows.push({ line: at + 1, value: parsed.data })
      else {
        const [issue] = parsed.error.issues
        throw new InputFault(file, at + 1, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
      }
    })
  return rows
}

function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new InputFault(file, 1, error instanceof Error ? error.message : String(error))
  }
}

function parseLine(source: string, file: string, line: number): unknown {
  try {
    return JSON.parse(source)
  } catch (error) {
    throw new InputFault(file, line, error instanceof Error ? error.message : String(error))
  }
}
