/** Too much of it is under way: what was asked for was not begun. */
export class Busy extends Error {
  override name = "Busy"
  /** In how many seconds it is worth asking again. */
  readonly retryAfter: number

  constructor(detail: string, retryAfter: number) {
    super(detail)
    this.retryAfter = retryAfter
  }
}
