import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { RequestFailure } from '../api/request-failure.ts'

export interface Load<Value> {
  readonly value: ShallowRef<Value | null>
  readonly failure: Ref<string | null>
  readonly isLoading: Ref<boolean>
  /** Loads again; what was shown stays until the new value is there. */
  reload(): Promise<void>
}

/** Something the server keeps, with its waiting and its failing. The last call wins. */
export function useLoad<Value>(load: () => Promise<Value>): Load<Value> {
  const value = shallowRef<Value | null>(null)
  const failure = ref<string | null>(null)
  const isLoading = ref(false)
  let latest = 0
  const reload = async (): Promise<void> => {
    latest += 1
    const mine = latest
    isLoading.value = true
    try {
      const loaded = await load()
      if (mine !== latest) return
      value.value = loaded
      failure.value = null
    } catch (error) {
      if (mine === latest) failure.value = wordsOf(error)
    } finally {
      if (mine === latest) isLoading.value = false
    }
  }
  return { value, failure, isLoading, reload }
}

/** A failure in words for the screen. What is no failed request is a defect, and not hidden. */
export function wordsOf(error: unknown): string {
  if (error instanceof RequestFailure) return error.message
  throw error
}
