/** Whether questions are answered, and if not, why, as users are told. */
export interface AnsweringState {
  readonly off: boolean
  readonly reason: string | null
}

/** The switch that staff turn; it stays as it is through restarts and is one for all processes. */
export interface AnsweringSwitch {
  /** As last heard of. */
  current(): AnsweringState
  turn(state: AnsweringState, who: string, at: Date): Promise<void>
}
