import { sendFeedback } from '../../api/assistant'
import type { Answer, Verdict } from '../../api/contract'
import { feedbackOn, MAX_COMMENT, VERDICTS } from '../../model/verdicts'

type Stage = 'ask' | 'reason' | 'sending' | 'recorded' | 'lost'

/** Asks whether an answer helped, and if not, why: a reason that an editor can act on. */
Component({
  properties: { answer: { type: null, value: null as Answer | null } },
  data: {
    stage: 'ask' as Stage,
    verdict: '' as Verdict | '',
    comment: '',
    verdicts: VERDICTS,
    maxComment: MAX_COMMENT,
  },
  methods: {
    helpful() {
      void this.submit('helpful')
    },
    openReasons() {
      this.setData({ stage: 'reason' })
    },
    choose(event: { currentTarget: { dataset: { verdict: Verdict } } }) {
      this.setData({ verdict: event.currentTarget.dataset.verdict })
    },
    typeComment(event: { detail: { value: string } }) {
      this.setData({ comment: event.detail.value })
    },
    cancel() {
      this.setData({ stage: 'ask', verdict: '', comment: '' })
    },
    send() {
      if (this.data.verdict !== '') void this.submit(this.data.verdict)
    },
    async submit(verdict: Verdict) {
      const { answer, comment, stage } = this.data
      if (answer === null || stage === 'sending') return
      this.setData({ stage: 'sending' })
      const recorded = await sendFeedback(feedbackOn(answer, verdict, comment))
      this.setData({ stage: recorded ? 'recorded' : 'lost' })
    },
  },
})
