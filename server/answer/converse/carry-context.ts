import type { Carried, Citation } from '../../contract.ts'

/** The carried context that this turn uses: nothing that the asker removed. */
export function usableContext(carried: readonly Carried[], drop: readonly string[]): readonly Carried[] {
  return carried.filter(({ slot }) => !drop.includes(slot))
}

/** What the next turn may lean on after an answer with these citations; `topic` in the words of the corpus. */
export function contextAfter(topic: string, citations: readonly Citation[]): readonly Carried[] {
  const first = citations[0]
  if (first === undefined) return []
  return [
    ...(topic === '' ? [] : [{ slot: 'topic' as const, value: topic, label: topic }]),
    { slot: 'document', value: first.documentId, label: `《${first.title}》` },
    { slot: 'paragraph', value: first.paragraphId, label: `${first.address}` },
  ]
}
