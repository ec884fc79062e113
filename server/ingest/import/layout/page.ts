/** A run of text where it stands on a page; points, counted from the upper left corner. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The baseline. */
  readonly top: number
  readonly size: number
}

/** A straight horizontal or vertical stroke, such as the border of a table cell. */
export interface Ruling {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface LaidPage {
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  readonly rulings: readonly Ruling[]
  /** False where the size is that of the text found and not that of the sheet. */
  readonly measured: boolean
}

/** One line of text of a column, with the margins of that column. */
export interface Line extends Piece {
  readonly columnLeft: number
  readonly columnRight: number
}

/** What stands on a page in reading order. */
export type PageBlock = { readonly line: Line } | { readonly rows: readonly string[] }
