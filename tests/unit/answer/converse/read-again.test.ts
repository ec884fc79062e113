import { describe, expect, it } from 'vitest'
import { readAgain } from '../../../../server/answer/converse/read-again.ts'
import { buildLibrary } from '../../../../server/domain/library.ts'
import { readCorpus } from '../../../../server/ingest/read-corpus.ts'

const library = buildLibrary(readCorpus('corpus').documents)
const shown = library.paragraphById('zibo-education-2020#第9条')

describe('what was shown, again', () => {
  it.each(['原文念一下', '原文给我', '把原文发给我', '再念一遍', '依据哪一条', '第几条', '全文怎么写的'])(
    'is shown for %s',
    (question) => {
      expect(readAgain(question, shown, library)).toMatchObject({ kind: 'paragraphs', paragraphs: [shown] })
      expect(readAgain(question, undefined, library)).toBeNull()
    },
  )

  it.each(['第27条', '职称在第几条', '课后服务的原文', '还有别的吗', '再说说收费'])(
    'is not shown for %s',
    (question) => {
      expect(readAgain(question, shown, library)).toBeNull()
    },
  )
})
