/** The `count` members with the highest values, best first; equal values in order of the members' numbers. */
export function pickBest(members: ArrayLike<number>, values: ArrayLike<number>, count: number): number[] {
  const heap: number[] = []
  const worse = (a: number, b: number): boolean => {
    const difference = (values[a] as number) - (values[b] as number)
    return difference < 0 || (difference === 0 && a > b)
  }
  for (let i = 0; i < members.length; i++) {
    const member = members[i] as number
    if (heap.length < count) pushUp(heap, member, worse)
    else if (count > 0 && worse(heap[0] as number, member)) {
      heap[0] = member
      sinkDown(heap, worse)
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1))
}

type Worse = (a: number, b: number) => boolean

/** The worst member stays on top, so that a better one replaces it in logarithmic time. */
function pushUp(heap: number[], member: number, worse: Worse): void {
  let at = heap.push(member) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!worse(member, heap[parent] as number)) break
    heap[at] = heap[parent] as number
    at = parent
  }
  heap[at] = member
}

function sinkDown(heap: number[], worse: Worse): void {
  const member = heap[0] as number
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && worse(heap[child + 1] as number, heap[child] as number)) child++
    if (!worse(heap[child] as number, member)) break
    heap[at] = heap[child] as number
    at = child
  }
  heap[at] = member
}
