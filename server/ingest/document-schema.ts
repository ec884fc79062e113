import { z } from 'zod'
import { FORMS, LEVELS, STATUSES, type PolicyDocument } from '../domain/document.ts'

/** What a document's front matter tells: all but its text. */
export type DocumentFacts = Omit<PolicyDocument, 'outline' | 'paragraphs'>

const day = z.iso.date({ error: '要写成 YYYY-MM-DD 的日期或 null' }).nullable()
const words = z.string({ error: '要写文字' }).trim().min(1, { error: '不能是空的' })
const note = words.nullable()
const list = z.array(words)

/** One schema a key, so that a fault in one leaves the others readable. */
export const FACT_SCHEMAS = {
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: '只用小写字母、数字和连字符' }),
  title: words,
  aliases: list,
  number: note,
  issuers: list,
  level: z.enum(LEVELS, { error: `要从 ${LEVELS.join('、')} 里选` }),
  kind: words,
  issuedOn: day,
  effectiveOn: day,
  status: z.enum(STATUSES, { error: `要从 ${STATUSES.join('、')} 里选` }),
  statusNote: note,
  supersededBy: note,
  repealedOn: day,
  amendedOn: day,
  period: z
    .strictObject(
      { from: z.iso.date(), to: z.iso.date() },
      { error: '要写成 { from: 日期, to: 日期 } 或 null' },
    )
    .nullable(),
  form: z.enum(FORMS, { error: `要从 ${FORMS.join('、')} 里选` }),
  source: z.strictObject(
    {
      url: z.url({ protocol: /^https?$/, error: '不是网址' }).nullable(),
      retrievedOn: day,
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, { error: '要写 64 位十六进制数或 null' })
        .nullable(),
    },
    { error: '要写成 { url, retrievedOn, sha256 }' },
  ),
  checkedBy: note,
  checkedOn: day,
  audience: z.array(
    z.enum(['parent', 'teacher', 'operator'], { error: '要从 parent、teacher、operator 里选' }),
  ),
  topics: list,
  leansOn: z.record(words, list),
  relation: z
    .enum(['计划点名', '计划依托', '后续更新'], { error: '要从 计划点名、计划依托、后续更新 里选' })
    .nullable(),
  planItems: z.array(z.int().min(1)),
  formerAddresses: z.record(words, list),
  importNotes: list,
  gaps: list,
} satisfies Record<keyof DocumentFacts, z.ZodType>

/** Keys that a file may leave out: the plan has no relation to itself. */
export const OPTIONAL_KEYS: readonly string[] = [
  'relation',
  'planItems',
  'amendedOn',
  'formerAddresses',
  'importNotes',
]

/**
 * What is assumed where a key is missing or wrong. Nothing here says more than is known: an unknown status is
 * unverified, an unknown form a digest, an unknown level the lowest.
 */
export const UNKNOWN_FACTS: Omit<DocumentFacts, 'id' | 'title'> = {
  aliases: [],
  number: null,
  issuers: [],
  level: 'county',
  kind: '未注明',
  issuedOn: null,
  effectiveOn: null,
  status: 'unverified',
  statusNote: null,
  supersededBy: null,
  repealedOn: null,
  period: null,
  form: 'digest',
  source: { url: null, retrievedOn: null, sha256: null },
  checkedBy: null,
  checkedOn: null,
  audience: [],
  topics: [],
  leansOn: {},
  relation: null,
  planItems: [],
  gaps: [],
}
