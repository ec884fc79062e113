/** Clauses and scripts that one person keeps at hand. */
export interface Pins {
  readonly clauses: readonly { readonly paragraphId: string; readonly label: string }[]
  readonly scripts: readonly { readonly title: string; readonly text: string }[]
}

export const NO_PINS: Pins = { clauses: [], scripts: [] }
