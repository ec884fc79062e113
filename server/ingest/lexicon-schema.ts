import { z } from 'zod'

const words = z.string({ error: '要写文字' }).trim().min(1, { error: '不能是空的' })
const id = words.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: '只用小写字母、数字和连字符' })

export const IntentEntry = z.strictObject({
  kind: words,
  examples: z.array(words).min(1, { error: '至少写一个例句' }),
})

export const TopicEntry = z.strictObject({
  id,
  name: words,
  audience: z.array(
    z.enum(['parent', 'teacher', 'operator'], { error: '要从 parent、teacher、operator 里选' }),
  ),
  questions: z.array(words).min(1, { error: '至少写一个问题' }),
})

export const OfficeEntry = z.strictObject({
  id,
  office: words,
  phone: words.regex(/^[0-9]{3,5}$|^[0-9+（）() -]{5,20}$/, { error: '不是电话号码（要加引号写成文字）' }),
  hours: words.nullable(),
  source: z.string({ error: '电话要写来源' }).trim().min(1, { error: '电话要写来源' }),
})

export const CrisisEntry = z.strictObject({
  id,
  words: z.array(words).min(1, { error: '至少写一个说法' }),
  message: words,
  offices: z.array(words).min(1, { error: '至少写一个单位' }),
})
