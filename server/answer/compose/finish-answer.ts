import type {
  Answer,
  AnswerPart,
  Aspect,
  Basis,
  Carried,
  Citation,
  QuestionKind,
  Reason,
} from '../../contract.ts'
import type { Lexicon } from '../../domain/lexicon.ts'

type Mapping = { from: string; to: string }

/** What was understood of the question, as shown to the asker. */
export interface Understood {
  readonly kind: QuestionKind
  readonly mapped: readonly Mapping[]
  readonly corrected: readonly Mapping[]
  readonly carried: readonly Carried[]
  readonly masked: readonly string[]
}

/** The outcome of a turn: what is said, from what, and why not more. */
export type Outcome = {
  readonly parts: readonly AnswerPart[]
  readonly confidence?: number
  readonly nearest?: readonly Citation[]
  readonly basis?: readonly Basis[]
  readonly choices?: readonly { label: string; question: string }[]
  readonly next?: readonly string[]
  readonly notices?: readonly string[]
  readonly asked?: readonly Aspect[]
  readonly covered?: readonly Aspect[]
  /** The day answered for, where it is not the day of asking. */
  readonly asOf?: string
  /** Office ids in the order to show; 12345 is added where missing. */
  readonly offices?: readonly string[]
} & (
  | {
      readonly status: 'answered'
      readonly reason: null
      readonly citations: readonly [Citation, ...Citation[]]
    }
  | {
      readonly status: 'partial'
      readonly reason: Reason
      readonly citations: readonly [Citation, ...Citation[]]
    }
  | {
      readonly status: 'clarify' | 'unanswered'
      readonly reason: Reason
      readonly citations: readonly Citation[]
    }
  | {
      readonly status: 'conversation' | 'crisis'
      readonly reason: null
      readonly citations: readonly Citation[]
    }
)

export interface Frame {
  readonly question: string
  readonly understood: Understood
  readonly asOf: string
  readonly release: string
  readonly lexicon: Lexicon
}

const GENERAL_OFFICE = 'hotline-12345'

/** Puts an outcome on the wire: the text is the parts in order, nothing else. */
export function finishAnswer(outcome: Outcome, frame: Frame): Answer {
  const { status, reason, citations, ...said } = outcome
  const { kind, mapped, corrected, carried, masked } = frame.understood
  const common = {
    question: frame.question,
    text: textOf(said.parts, citations),
    parts: [...said.parts],
    understood: {
      kind,
      mapped: [...mapped],
      corrected: [...corrected],
      carried: [...carried],
      masked: [...masked],
    },
    completeness: { asked: [...(said.asked ?? [])], covered: [...(said.covered ?? [])] },
    confidence: Math.round((said.confidence ?? 1) * 1000) / 1000,
    basis: [...(said.basis ?? [])],
    nearest: [...(said.nearest ?? [])],
    choices: [...(said.choices ?? [])],
    next: [...(said.next ?? [])],
    notices: [...(said.notices ?? [])],
    handoff: handoff(said.offices ?? [], frame),
    asOf: said.asOf ?? frame.asOf,
    release: frame.release,
  }
  return { status, reason, citations: [...citations], ...common } as Answer
}

function textOf(parts: readonly AnswerPart[], citations: readonly Citation[]): string {
  return parts
    .map((part) => (part.kind === 'message' ? part.text : `“${citations[part.citation]?.quote ?? ''}”`))
    .join('')
}

function handoff(ids: readonly string[], { lexicon, question }: Frame): Answer['handoff'] {
  const wanted = [...new Set([...ids, GENERAL_OFFICE])]
  return wanted.flatMap((id) => {
    const office = lexicon.offices.find((each) => each.id === id)
    if (office === undefined) return []
    const { office: name, phone, hours, source } = office
    return [{ office: name, phone, hours, source, preparedQuestion: question }]
  })
}
