import { eq } from 'drizzle-orm'
import type { QuestionRecord } from '../knowledge/record-ports.ts'
import { questions } from './schema.ts'
import type { Database } from './store.ts'

/** Finds one recorded question by its id; null when it is not kept. */
export const buildFindQuestion =
  (db: Database) =>
  async (id: string): Promise<QuestionRecord | null> => {
    const [row] = await db.select().from(questions).where(eq(questions.id, id)).limit(1)
    return row ?? null
  }
