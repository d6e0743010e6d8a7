/**
 * - `not-a-database`: the file is something else, or damaged
 * - `foreign`: a database of another program
 * - `newer`: written by a newer version of Aval than this one
 * - `unwritable`: the folder or file cannot be written
 * - `gone`: the file was removed, or another put in its place, while it was open
 * - `contended`: other writers were faster every time
 */
export type StorageFaultCode = "not-a-database" | "foreign" | "newer" | "unwritable" | "gone" | "contended"

/** The storage cannot do what it is asked; nothing was changed. */
export class StorageFault extends Error {
  override name = "StorageFault"
  readonly code: StorageFaultCode

  constructor(code: StorageFaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** A value that must be unique is in use; the whole commit was refused. */
export class Taken extends Error {
  override name = "Taken"
  /** `table.column`, such as `tools.slug`. */
  readonly columns: readonly string[]

  constructor(columns: readonly string[], options?: ErrorOptions) {
    super(`already taken: ${columns.join(", ")}`, options)
    this.columns = columns
  }
}
