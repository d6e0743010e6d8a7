import type { ForeignKeyCheck } from "../../db/sqlite.ts"
import type { App } from "../app.ts"
import type { Config } from "../config.ts"

/** The machine that a command runs on: all it may touch. */
export interface Machine {
  /** One line or more, to standard output. */
  out(text: string): void
  /** The same, to standard error. */
  err(text: string): void
  /** A file's text; `-` is standard input. Throws `Failure`. */
  readFile(path: string): Promise<string>
  /** Throws `Failure`. */
  writeFile(path: string, text: string): Promise<void>
  /** Writes part after part, as fast as they are taken; `-` is standard output. Throws `Failure`. */
  writeParts(path: string, parts: AsyncIterable<string>): Promise<void>
  /** Opens the register that the settings name, migrated. Throws `Failure` with every wrong setting. */
  open(options?: OpenOptions): Promise<Opened>
  /** Serves until it is told to stop; says where, and the hint, once it answers. */
  serve(opened: Opened, hint: string): Promise<void>
}

export interface OpenOptions {
  /** Refuses to start a new register. */
  existing?: boolean
  /** Nothing will be written: where there is no register yet, one in memory stands in for it. */
  scratch?: boolean
}

export interface Opened {
  app: App
  config: Config
  /** Migrations that were applied on opening. */
  migrated: number
  /** Where the engine can check its foreign keys. */
  checkForeignKeys?(): ForeignKeyCheck
  close(): Promise<void>
}

/** What went wrong, in words for whoever typed the command: one line each. */
export class Failure extends Error {
  override name = "Failure"
  readonly lines: readonly string[]

  constructor(lines: string | readonly string[], options?: ErrorOptions) {
    const all = typeof lines === "string" ? [lines] : lines
    super(all.join("\n"), options)
    this.lines = all
  }
}

/** The command was typed wrong. */
export class Misuse extends Error {
  override name = "Misuse"
}
