/** A file that cannot be read; the message is Chinese and meant for the editor who handed it in. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}
