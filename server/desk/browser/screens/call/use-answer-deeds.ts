import { ref } from 'vue'
import type { z } from 'zod'
import type { VerdictSchema } from '../../../../desk-contract.ts'
import { giveFeedback } from '../../api/public.ts'
import { citeFormally } from '../../model/cite-formally.ts'
import { verdictWords } from '../../model/gap-words.ts'
import { readAloud } from '../../model/read-aloud.ts'
import { workOrder } from '../../model/work-order.ts'
import { announce } from '../../state/announcer.ts'
import { wordsOf } from '../../state/use-load.ts'
import type { Call } from './use-call.ts'

type Verdict = z.infer<typeof VerdictSchema>

/** What was done last, said beside the answer; `copied` holds the words to look over. */
export interface Done {
  readonly isGood: boolean
  readonly words: string
  readonly copied: string | null
}

/** One-key deeds on the answer on the screen: copying it in three shapes, and judging it. */
export function useAnswerDeeds(call: Call, openParagraphId: () => string | null) {
  const done = ref<Done | null>(null)

  function say(next: Done): void {
    done.value = next
    announce(next.words)
  }

  async function copy(name: string, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      say({ isGood: true, words: `已复制${name}`, copied: text })
    } catch {
      // No permission, or not over https: the words stand on the screen to be taken by hand.
      say({ isGood: false, words: `浏览器不让复制，请从下面选取${name}`, copied: text })
    }
  }

  async function judge(verdict: Verdict): Promise<void> {
    const { answer } = call
    const opened = openParagraphId()
    if (answer === null || (verdict === 'answers' && opened === null)) return
    const judged = answer.citations.map(({ paragraphId }) => paragraphId)
    const paragraphIds = verdict === 'answers' && opened !== null ? [opened] : judged
    try {
      const { recorded } = await giveFeedback({
        release: answer.release,
        question: answer.question,
        paragraphIds: [...new Set(paragraphIds)].slice(0, 20),
        verdict,
      })
      const words = recorded ? `已记下：${verdictWords(verdict)}` : '存储暂时不可用，这次没有记下'
      say({ isGood: recorded, words, copied: null })
    } catch (error) {
      say({ isGood: false, words: wordsOf(error), copied: null })
    }
  }

  return {
    done,
    copy,
    judge,
    copyAloud: () => (call.answer === null ? undefined : copy('朗读稿', readAloud(call.answer))),
    copyCitation: () => (call.clause === null ? undefined : copy('正式引用', citeFormally(call.clause))),
    copyWorkOrder: () =>
      call.answer === null
        ? undefined
        : copy(
            '工单草稿',
            workOrder(call.answer, {
              role: call.role,
              at: call.takenAt ?? new Date(),
              receipt: call.receipt,
            }),
          ),
    forget: () => {
      done.value = null
    },
  }
}
