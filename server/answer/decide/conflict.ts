export type ConflictKind = 'place' | 'time' | 'level' | 'subject' | 'number'

/** Something that the question names and the passage names otherwise; `found` is null where it names nothing. */
export interface Conflict {
  readonly kind: ConflictKind
  readonly asked: string
  readonly found: string | null
}

/** A comparison of one kind: how strongly it speaks against the passage (0 to 1), and how far it speaks for it. */
export interface Comparison {
  readonly conflict: Conflict | null
  readonly strength: number
  /** 1 where the passage names what was asked. */
  readonly agreement: number
}

export const NOTHING_TO_COMPARE: Comparison = { conflict: null, strength: 0, agreement: 0 }

/** What is known of the passage: the near stretch holds most of the asked words. */
export interface Found {
  readonly title: string
  readonly text: string
  /** The stretch where the asked words stand closest. */
  readonly near: string
}
