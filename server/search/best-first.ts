/**
 * The `count` members with the highest values, best first; equal values in order of the members' numbers. One kind of
 * array for all callers: the loop runs over every posting of a question, and mixed kinds make it several times slower.
 */
export function pickBest(members: Int32Array, values: Float32Array, count: number): number[] {
  const heap: number[] = []
  if (count === 0) return heap
  let at = 0
  for (; at < members.length && heap.length < count; at++) pushUp(heap, members[at] as number, values)
  for (; at < members.length; at++) {
    const member = members[at] as number
    if (!isWorse(heap[0] as number, member, values)) continue
    heap[0] = member
    sinkDown(heap, values)
  }
  return heap.sort((a, b) => (isWorse(a, b, values) ? 1 : -1))
}

function isWorse(a: number, b: number, values: Float32Array): boolean {
  const difference = (values[a] as number) - (values[b] as number)
  return difference < 0 || (difference === 0 && a > b)
}

/** The worst member stays on top, so that a better one replaces it in logarithmic time. */
function pushUp(heap: number[], member: number, values: Float32Array): void {
  let at = heap.push(member) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!isWorse(member, heap[parent] as number, values)) break
    heap[at] = heap[parent] as number
    at = parent
  }
  heap[at] = member
}

function sinkDown(heap: number[], values: Float32Array): void {
  const member = heap[0] as number
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && isWorse(heap[child + 1] as number, heap[child] as number, values)) child++
    if (!isWorse(heap[child] as number, member, values)) break
    heap[at] = heap[child] as number
    at = child
  }
  heap[at] = member
}
