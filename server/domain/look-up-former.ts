import { addressKey, parseSteps, type Step } from './address.ts'
import type { Paragraph, PolicyDocument } from './document.ts'
import { found, type Lookup } from './lookup.ts'

/** The paragraphs that took the place of one of a replaced digest; null where the address is no former one. */
export function lookUpFormer(steps: readonly Step[], document: PolicyDocument): Lookup | null {
  const { formerAddresses } = document
  if (formerAddresses === undefined) return null
  const wanted = addressKey(steps)
  const former = Object.entries(formerAddresses).find(([address]) => {
    const own = parseSteps(address)
    return own !== null && addressKey(own) === wanted
  })
  if (former === undefined) return null
  const paragraphs = presentOf(former[1], document)
  return paragraphs.length === 0 ? null : found(paragraphs, { kind: 'missing', unit: null, last: null })
}

/** Every former paragraph id of a document with the paragraph that answers to it now. */
export function formerIds(document: PolicyDocument): [string, Paragraph][] {
  return Object.entries(document.formerAddresses ?? {}).flatMap(
    ([address, present]): [string, Paragraph][] => {
      const [first] = presentOf(present, document)
      return first === undefined ? [] : [[`${document.id}#${address}`, first]]
    },
  )
}

const presentOf = (addresses: readonly string[], { paragraphs }: PolicyDocument): Paragraph[] =>
  addresses.flatMap((address) => paragraphs.find((paragraph) => paragraph.address === address) ?? [])
