/** The fold of a question: the same question over several libraries stays in one. */
export function foldOf(id: string, folds: number): number {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) as number)) % 9973
  return sum % folds
}
