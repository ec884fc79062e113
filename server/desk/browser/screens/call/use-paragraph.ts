import { reactive, ref, shallowRef, watch } from 'vue'
import type { Citation, DocumentDetail, ParagraphDetail } from '../../../../contract.ts'
import { readDocument, readParagraph } from '../../api/public.ts'
import { wordsOf } from '../../state/use-load.ts'

/** Paragraphs of one release do not change, so those read before are shown at once. */
const MAX_KEPT = 200

interface Answered {
  readonly release: string
  readonly question: string
}

interface Place {
  readonly documentId: string
  readonly address: string
}

/**
 * The paragraph beside the answer: that of the chosen citation, or wherever the reader went from there.
 * An answer to the same question that rests on the same clause, as after a change of role, moves nobody.
 */
export function useParagraph(citation: () => Citation | null, answered: () => Answered | null) {
  const place = shallowRef<Place | null>(null)
  const detail = shallowRef<ParagraphDetail | null>(null)
  const outline = shallowRef<DocumentDetail | null>(null)
  const failure = ref<string | null>(null)
  const kept = new Map<string, ParagraphDetail>()

  watch(
    () => answered()?.release,
    () => kept.clear(),
  )
  watch(
    () => [answered()?.question, citation()?.documentId, citation()?.address].join('#'),
    () => {
      const now = citation()
      if (now === null) close()
      else void goTo({ documentId: now.documentId, address: now.address })
    },
  )

  function close(): void {
    place.value = null
    detail.value = null
    outline.value = null
    failure.value = null
  }

  async function goTo(wanted: Place): Promise<void> {
    place.value = wanted
    failure.value = null
    const key = `${wanted.documentId}#${wanted.address}`
    const before = kept.get(key)
    if (before !== undefined) {
      detail.value = before
      return
    }
    try {
      const read = await readParagraph(wanted.documentId, wanted.address)
      kept.set(key, read)
      if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value ?? '')
      if (place.value === wanted) detail.value = read
    } catch (error) {
      if (place.value === wanted) failure.value = wordsOf(error)
    }
  }

  async function toggleOutline(): Promise<void> {
    if (outline.value !== null || place.value === null) {
      outline.value = null
      return
    }
    try {
      outline.value = await readDocument(place.value.documentId)
    } catch (error) {
      failure.value = wordsOf(error)
    }
  }

  function step(direction: 'previous' | 'next'): void {
    const neighbour = detail.value?.[direction] ?? null
    if (neighbour === null || detail.value === null) return
    void goTo({ documentId: detail.value.document.id, address: neighbour.address })
  }

  return reactive({
    place,
    detail,
    outline,
    failure,
    goTo: async (documentId: string, address: string) => {
      outline.value = null
      await goTo({ documentId, address })
    },
    close,
    step,
    toggleOutline,
  })
}

export type OpenParagraph = ReturnType<typeof useParagraph>
