export type LoopFaultKind = 'not_found' | 'invalid' | 'not_allowed' | 'not_ready'

/** Something that cannot be done at the desk, for a reason that staff are told. */
export class LoopFault extends Error {
  readonly kind: LoopFaultKind

  constructor(kind: LoopFaultKind, message: string) {
    super(message)
    this.kind = kind
  }
}
