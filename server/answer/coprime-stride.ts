/** A step that comes to every number below `count` once, far from the last one: neighbours ask about the same text. */
export function coprimeStride(count: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  let stride = Math.max(1, Math.floor(count * 0.618))
  while (common(stride, count) > 1) stride++
  return stride
}
