/** A download that did not come to a good end; `again` says that another try may help. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure'
  readonly again: boolean

  constructor(message: string, again: boolean) {
    super(message)
    this.again = again
  }
}
