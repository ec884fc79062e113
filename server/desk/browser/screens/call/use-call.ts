import { computed, reactive, ref, shallowRef, watch } from 'vue'
import type { Answer, AskRequest, Citation, Role } from '../../../../contract.ts'
import { canSend, cleanQuestion } from '../../../../../miniprogram/model/question-text'
import { ask, type Answered } from '../../api/public.ts'
import { RequestFailure } from '../../api/request-failure.ts'
import { announce } from '../../state/announcer.ts'
import { reasonWords, standingOf } from '../../model/answer-standing.ts'

type Slot = NonNullable<AskRequest['drop']>[number]

/** How long typing must pause before the question is asked; an answer itself takes a few milliseconds. */
const PAUSE_MS = 40
/** After the server has said that it is too much, typing asks no more often than this. */
const CALM_PAUSE_MS = 1500

/** One call: what is typed, what is answered while typing, and what was taken as asked. */
export function useCall(onTaken: () => void) {
  const typed = ref('')
  const role = ref<Role | null>(null)
  const dropped = ref<readonly Slot[]>([])
  const answer = shallowRef<Answer | null>(null)
  const failure = shallowRef<RequestFailure | null>(null)
  /** The question taken whose answer is on the screen; null while it is a preview. */
  const taken = ref<string | null>(null)
  const takenAt = ref<Date | null>(null)
  const receipt = ref<string | null>(null)
  const isAsking = ref(false)
  const chosen = ref(0)
  let conversationId = crypto.randomUUID()
  let running: AbortController | null = null
  let timer = 0
  let pauseMs = PAUSE_MS

  const clauses = computed<readonly Citation[]>(() => {
    if (answer.value === null) return []
    return answer.value.citations.length > 0 ? answer.value.citations : answer.value.nearest
  })
  const isNearest = computed(() => answer.value !== null && answer.value.citations.length === 0)
  const clause = computed(() => clauses.value[chosen.value] ?? null)

  watch([typed, role], () => {
    dropped.value = []
    schedule()
  })

  function schedule(): void {
    clearTimeout(timer)
    running?.abort()
    if (cleanQuestion(typed.value) === '') {
      isAsking.value = false
      if (taken.value === null) answer.value = null
      return
    }
    timer = setTimeout(() => void request(true), pauseMs)
  }

  async function request(preview: boolean): Promise<void> {
    clearTimeout(timer)
    running?.abort()
    if (!canSend(typed.value)) return
    const mine = new AbortController()
    running = mine
    isAsking.value = true
    try {
      const body = requestBody(preview)
      const got = await ask(body, mine.signal)
      if (mine.signal.aborted) return
      pauseMs = PAUSE_MS
      show(got, body)
    } catch (error) {
      if (!mine.signal.aborted) fail(error, preview)
    } finally {
      if (running === mine) isAsking.value = false
    }
  }

  function requestBody(preview: boolean): AskRequest {
    return {
      question: cleanQuestion(typed.value),
      conversationId,
      ...(preview ? { preview } : {}),
      ...(dropped.value.length === 0 ? {} : { drop: [...dropped.value] }),
      ...(role.value === null ? {} : { role: role.value }),
    }
  }

  function show({ answer: got, receipt: id }: Answered, { question, preview = false }: AskRequest): void {
    const before = answer.value
    answer.value = got
    failure.value = null
    chosen.value = 0
    // A look at the question that was taken, as after a change of role, leaves it taken.
    if (preview && question === taken.value) {
      if (before !== null && spoken(before) !== spoken(got)) announce(spoken(got))
      return
    }
    taken.value = preview ? null : question
    receipt.value = preview ? null : id
    if (preview) return
    takenAt.value = new Date()
    announce(spoken(got))
    onTaken()
  }

  function fail(error: unknown, preview: boolean): void {
    if (!(error instanceof RequestFailure)) throw error
    if (error.kind === 'busy') pauseMs = CALM_PAUSE_MS
    // A half-typed question may be refused; only one that was meant is worth a complaint.
    if (preview && (error.kind === 'refused' || error.kind === 'busy')) return
    failure.value = error
    if (error.kind === 'answering_off') answer.value = null
  }

  return reactive({
    typed,
    role,
    answer,
    failure,
    isTaken: computed(() => taken.value !== null),
    takenAt,
    receipt,
    isAsking,
    chosen,
    clauses,
    isNearest,
    clause,
    /** Takes the question as asked: it belongs to the conversation and is recorded. */
    take: () => request(false),
    askAgain: (question: string) => {
      typed.value = question
      return request(false)
    },
    drop: (slot: Slot) => {
      dropped.value = [...dropped.value, slot]
      return request(taken.value === null)
    },
    choose: (index: number) => {
      if (index >= 0 && index < clauses.value.length) chosen.value = index
    },
    beginAnew: () => {
      running?.abort()
      clearTimeout(timer)
      conversationId = crypto.randomUUID()
      role.value = null
      typed.value = ''
      dropped.value = []
      answer.value = null
      failure.value = null
      taken.value = null
      takenAt.value = null
      receipt.value = null
      isAsking.value = false
    },
  })
}

export type Call = ReturnType<typeof useCall>

function spoken(answer: Answer): string {
  const why = answer.reason === null ? '' : `，${reasonWords(answer.reason)}`
  return `${standingOf(answer.status).text}${why}。${answer.text}`
}
