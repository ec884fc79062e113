/** Moves a key to the front; keys beyond the limit are returned to be forgotten. */
export function touchKey(
  keys: readonly string[],
  key: string,
  limit: number,
): { readonly keys: readonly string[]; readonly dropped: readonly string[] } {
  const next = [key, ...keys.filter((other) => other !== key)]
  return { keys: next.slice(0, limit), dropped: next.slice(limit) }
}
