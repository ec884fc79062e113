import type { Service } from '../../server/http/deps.ts'
import type { Wence } from '../../server/wire.ts'

/** A release that answers in the thread of the test, as HTTP wants it. */
export function directService({ assistant, library }: Wence): Service {
  return {
    library,
    assistant: {
      release: assistant.release,
      answer: async (request) => assistant.answer(request),
      search: async (request) => assistant.search(request),
      suggest: async (typed) => assistant.suggest(typed),
      topics: () => assistant.topics(),
    },
  }
}
