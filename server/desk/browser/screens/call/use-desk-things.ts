import { reactive, ref, watch } from 'vue'
import { listCalls, readPins, savePins, type Call, type Pins } from '../../api/desk.ts'
import { mayDo } from '../../model/permissions.ts'
import { session } from '../../state/session.ts'
import { useLoad } from '../../state/use-load.ts'

const NOTHING: Pins = { clauses: [], scripts: [] }

/** What an operator keeps at hand: the last calls, pinned clauses, scripts. Without sign-in, pins last as long as the page. */
export function useDeskThings() {
  const calls = useLoad<Call[]>(() => listCalls())
  const pins = ref<Pins>(NOTHING)
  const loadingPins = useLoad(async () => {
    pins.value = await readPins()
  })
  const isRecording = () => mayDo(session.user?.role ?? null, 'calls')

  watch(
    () => session.user?.name,
    () => {
      if (!isRecording()) return
      void calls.reload()
      void loadingPins.reload()
    },
    { immediate: true },
  )

  async function keep(next: Pins): Promise<void> {
    pins.value = isRecording() ? await savePins(next) : next
  }

  return reactive({
    calls: calls.value,
    callsFailure: calls.failure,
    pinsFailure: loadingPins.failure,
    pins,
    reloadCalls: async () => {
      if (isRecording()) await calls.reload()
    },
    /** Pins the clause, or takes the pin away; tells which it was. */
    togglePin: async (paragraphId: string, label: string): Promise<'pinned' | 'unpinned'> => {
      const others = pins.value.clauses.filter((pin) => pin.paragraphId !== paragraphId)
      const isPinned = others.length < pins.value.clauses.length
      await keep({ ...pins.value, clauses: isPinned ? others : [{ paragraphId, label }, ...others] })
      return isPinned ? 'unpinned' : 'pinned'
    },
    keepScripts: (scripts: Pins['scripts']) => keep({ ...pins.value, scripts }),
  })
}

export type DeskThings = ReturnType<typeof useDeskThings>
