import { beforeAll, describe, expect, it } from 'vitest'
import { createWence, type Wence } from '../../server/wire.ts'
import { findMentions } from '../../server/ingest/references.ts'

const PLAN = 'zibo-education-2020'

let wence: Wence
beforeAll(async () => {
  wence = await createWence({ corpusDir: 'corpus' })
})

describe('the reference graph of the corpus that ships', () => {
  it('lists every 《…》 and 文号 of every paragraph, resolved or open', () => {
    const missing = wence.library.documents.flatMap((document) =>
      document.paragraphs.flatMap(({ id, address, text }) => {
        const listed = wence.library
          .referencesOf(document.id)
          .filter(({ paragraphAddress }) => paragraphAddress === address)
        return findMentions(text).flatMap((mention) => {
          // A document that names itself is no reference; one target is listed once a paragraph.
          const target = wence.library.findByName(`《${mention}》`)?.documents[0] ?? null
          const isListed = listed.some(
            (one) => one.mention === mention || (target !== null && one.documentId === target.id),
          )
          return isListed || target === document ? [] : [`${id} ${mention}`]
        })
      }),
    )
    expect(missing).toEqual([])
  })

  it('resolves each of the eight documents that the plan names', () => {
    const named = wence.library.documents
      .filter(({ relation }) => relation === '计划点名')
      .map(({ id }) => id)
    const targets = new Set(wence.library.referencesOf(PLAN).map(({ documentId }) => documentId))
    expect(named.filter((id) => !targets.has(id))).toEqual([])
    expect(named).toHaveLength(8)
    expect([...targets]).not.toContain(null)
  })

  it('goes both ways: whoever mentions is among those that the mentioned one lists', () => {
    for (const { id } of wence.library.documents)
      for (const { documentId, paragraphAddress } of wence.library.referencesOf(id)) {
        if (documentId === null) continue
        const back = wence.library.referencesTo(documentId)
        expect(back).toContainEqual(expect.objectContaining({ documentId: id, paragraphAddress }))
      }
  })

  it('links every policy that the plan leans on with the paragraph of the plan that it serves', () => {
    const lonely = wence.library.documents.filter(
      ({ id, relation, planItems }) =>
        relation === '计划依托' &&
        planItems.length > 0 &&
        !wence.library.referencesTo(id).some(({ documentId }) => documentId === PLAN),
    )
    expect(lonely.map(({ id }) => id)).toEqual([])
  })

  it('keeps open what is not in the library, without words that do not belong to it', () => {
    const open = wence.library.documents.flatMap(({ id }) =>
      wence.library.referencesOf(id).filter(({ documentId }) => documentId === null),
    )
    expect(open.length).toBeGreaterThan(0)
    expect(open.map(({ mention }) => mention)).toContain('鲁人发〔2002〕26号')
    for (const { mention } of open) expect(mention).not.toMatch(/^(?:按|是|见|由|据)/)
  })
})
