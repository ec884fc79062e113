import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type * as mirror from '../../miniprogram/api/contract.ts'
import * as contract from '../../server/contract.ts'
import type * as deskContract from '../../server/desk-contract.ts'

/** Also writes an intersection out as one object. */
type DeepReadonly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value

/** The mini-program writes the wire down a second time; the compiler compares the two in both directions. */
describe('the mini-program speaks the wire of the server', () => {
  it('has the same types', () => {
    expectTypeOf<DeepReadonly<mirror.Answer>>().toEqualTypeOf<DeepReadonly<contract.Answer>>()
    expectTypeOf<mirror.Citation>().toEqualTypeOf<DeepReadonly<contract.Citation>>()
    expectTypeOf<mirror.AskRequest>().toEqualTypeOf<DeepReadonly<contract.AskRequest>>()
    expectTypeOf<mirror.Suggestion>().toEqualTypeOf<DeepReadonly<contract.Suggestion>>()
    expectTypeOf<mirror.DocumentSummary>().toEqualTypeOf<DeepReadonly<contract.DocumentSummary>>()
    expectTypeOf<mirror.DocumentList>().toEqualTypeOf<
      DeepReadonly<z.infer<typeof contract.DocumentListSchema>>
    >()
    expectTypeOf<mirror.DocumentDetail>().toEqualTypeOf<DeepReadonly<contract.DocumentDetail>>()
    expectTypeOf<mirror.ParagraphDetail>().toEqualTypeOf<DeepReadonly<contract.ParagraphDetail>>()
    expectTypeOf<mirror.Topic>().toEqualTypeOf<DeepReadonly<contract.Topic>>()
    // The desk has a verdict more.
    expectTypeOf<mirror.FeedbackRequest>().toExtend<
      DeepReadonly<z.infer<typeof deskContract.FeedbackRequestSchema>>
    >()
    expectTypeOf<mirror.FeedbackReceipt>().toEqualTypeOf<
      DeepReadonly<z.infer<typeof deskContract.FeedbackResponseSchema>>
    >()
    expectTypeOf<mirror.ErrorBody>().toEqualTypeOf<DeepReadonly<contract.ErrorBody>>()
  })

  it('sees every field of an answer that the server declares', () => {
    const answer = z.toJSONSchema(contract.AnswerSchema, { io: 'input' })
    const fields = new Set(
      (answer.oneOf ?? answer.anyOf ?? []).flatMap((one) => Object.keys(one.properties ?? {})),
    )
    const mirrored: Readonly<Record<keyof mirror.Answer, true>> = {
      status: true,
      reason: true,
      citations: true,
      question: true,
      text: true,
      parts: true,
      understood: true,
      completeness: true,
      confidence: true,
      nearest: true,
      choices: true,
      next: true,
      basis: true,
      notices: true,
      handoff: true,
      asOf: true,
      release: true,
    }
    expect([...fields].sort()).toEqual(Object.keys(mirrored).sort())
  })
})
