import type { QuoteView } from '../../model/answer-view'

/** Quoted words with the line that says where they stand. */
Component({
  properties: {
    quote: { type: null, value: null as QuoteView | null },
    /** A near paragraph is offered for reading; it is no answer and is not marked as one. */
    isNear: { type: Boolean, value: false },
  },
})
