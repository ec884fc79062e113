import { readColumns, readRows, type Forms } from './learn-forms.ts'

/** The columns of the forms of answers that a clause speaks for. */
export type ClauseForm = Int32Array

/** The forms of answers, ready for questions. */
export interface OpenForms {
  /** What each column says for a question. */
  ask(question: string): Float32Array
  read(clause: string): ClauseForm
}

/** Opens learned forms. */
export function openForms(forms: Forms): OpenForms {
  const width = forms.columns.size + 1
  return {
    ask(question) {
      const rows = readRows(forms, question)
      const said = new Float32Array(width)
      const share = 1 / Math.sqrt(rows.length)
      for (const row of rows) {
        const start = row * width
        for (let column = 0; column < width; column++)
          said[column] = (said[column] as number) + share * (forms.weights[start + column] as number)
      }
      return said
    },
    read: (clause) => readColumns(forms, clause),
  }
}

/** How much the form of a clause speaks for it, by what each column says for the question. */
export function formPoints(said: Float32Array, clause: ClauseForm): number {
  let sum = 0
  for (const column of clause) sum += said[column] as number
  return sum / Math.sqrt(clause.length)
}
