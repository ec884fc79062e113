/** A line of text, or the place where another file is embedded. */
export type BodyPiece = string | { readonly chunkId: string }
