import { z } from 'zod'
import type { Fault } from '../../domain/document.ts'
import { readYaml } from '../front-matter.ts'

const words = z.string({ error: '要写文字' }).trim().min(1, { error: '不能是空的' })

const SourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: '只用小写字母、数字和连字符' }),
  title: words,
  number: words.nullable(),
  url: z.url({ protocol: /^https?$/, error: '不是网址' }),
  confidence: z.enum(['seen', 'inferred'], { error: '要从 seen、inferred 里选' }),
})

/** Where the official text of a document is, and what its page has to say to be believed. */
export type OfficialSource = Readonly<z.infer<typeof SourceSchema>>

export interface ReadSources {
  readonly sources: readonly OfficialSource[]
  readonly faults: readonly Fault[]
}

/** Reads corpus/sources.yaml; an entry with a fault is left out. Never throws. */
export function readSources(text: string, file: string): ReadSources {
  const yaml = readYaml(text)
  const faults: Fault[] = yaml.faults.map((fault) => ({ file, ...fault }))
  if (faults.length > 0) return { sources: [], faults }
  if (!Array.isArray(yaml.value)) return { sources: [], faults: [{ file, line: 1, message: '要写成列表' }] }
  const sources: OfficialSource[] = []
  yaml.value.forEach((entry: unknown, index) => {
    const result = SourceSchema.safeParse(entry)
    if (!result.success) {
      for (const { path, message } of result.error.issues)
        faults.push({
          file,
          line: yaml.lineOf([index, ...path]),
          message: `${path.map(String).join('.')}：${message}`,
        })
    } else if (sources.some(({ id }) => id === result.data.id)) {
      faults.push({ file, line: yaml.lineOf([index]), message: `id 重复：${result.data.id}` })
    } else sources.push(result.data)
  })
  return { sources, faults }
}
