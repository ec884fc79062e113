import { ref, type Ref } from 'vue'
import { announce } from './announcer.ts'
import { wordsOf } from './use-load.ts'

export interface Action {
  readonly isBusy: Ref<boolean>
  readonly failure: Ref<string | null>
  /** Runs once at a time; says `done` when it went well, and tells whether it did. */
  run(work: () => Promise<unknown>, done?: string): Promise<boolean>
}

/** Something that changes what the server keeps, with its waiting and its failing. */
export function useAction(): Action {
  const isBusy = ref(false)
  const failure = ref<string | null>(null)
  const run = async (work: () => Promise<unknown>, done = ''): Promise<boolean> => {
    if (isBusy.value) return false
    isBusy.value = true
    failure.value = null
    try {
      await work()
      if (done !== '') announce(done)
      return true
    } catch (error) {
      failure.value = wordsOf(error)
      return false
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy, failure, run }
}
