import type { Held, Progress } from "../../db/backup.ts"
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
  serve(opened: Opened, hint: (app: App) => Promise<string>): Promise<void>
  /** Where the register is a file on this machine: files as they are, byte by byte. */
  files?: Files
}

/** What backups need of a file system. All throw `Failure`. */
export interface Files {
  /** The register's file, as the settings name it. */
  register(): string
  /** What is there; `undefined`: nothing. Length in bytes. */
  look(path: string): Promise<{ folder: boolean; length: number } | undefined>
  /** Names of what lies in a folder; none where there is no such folder. */
  names(folder: string): Promise<readonly string[]>
  /**
   * An empty file beside the place where it is to stand, readable by its owner alone. It is gone when the process ends, if it
   * was not settled before. `folder`: makes its folder too.
   */
  draft(path: string, options?: { folder?: boolean }): Promise<string>
  write(draft: string, text: string): Promise<void>
  /** Fills a draft; returns what was written. */
  copy(from: string, draft: string, progress?: Progress): Promise<Digest>
  digest(path: string, progress?: Progress): Promise<Digest>
  /** Gives a draft its name once it is on the disk for good. Never over a file that is there. */
  settle(draft: string, path: string): Promise<void>
  /** Removes a file, or a draft with what a database has left beside it; nothing there is as well. */
  remove(path: string): Promise<void>
}

/** Length in bytes and SHA-256 in lower-case hex. */
export interface Digest {
  length: number
  sha256: string
}

export interface OpenOptions {
  /** Refuses to start a new register. */
  existing?: boolean
  /** Nothing will be written: where there is no register yet, one in memory stands in for it. */
  scratch?: boolean
  /** Another file than the one of the settings. */
  file?: string
  /** Leaves the schema as it is: no migration is applied. */
  asIs?: boolean
}

export interface Opened {
  app: App
  config: Config
  /** Migrations that were applied on opening. */
  migrated: number
  /** Where the engine can check its foreign keys. */
  checkForeignKeys?(): ForeignKeyCheck
  /** Where the engine can be copied into an empty file while it works; returns what the copy holds. */
  copyTo?(file: string, progress?: Progress): Promise<Held>
  /** What the register holds, in the words of a manifest. */
  held?(): Held
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
