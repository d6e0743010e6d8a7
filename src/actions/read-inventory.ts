import type { App } from "../app.ts"
import { type FileType, type Sheet, Unreadable } from "../core/documents.ts"
import { NotFound } from "../core/errors.ts"
import { type GivenFile, keepFile } from "./keep-file.ts"
import { readFileBytes } from "./read-files.ts"

/** An inventory that was handed in: what its file is called, and its sheets. */
export interface InventoryFile {
  sha256: string
  name: string
  sheets: readonly Sheet[]
}

// Every step reads the same file again, and a large workbook takes a second: the last few stay open.
const open = new WeakMap<App, Map<string, Promise<InventoryFile>>>()
const openMost = 2

/** What a table comes in. */
const tables: readonly FileType[] = ["csv", "xlsx", "text"]

/** Keeps a table that somebody hands in; throws `Unreadable`, also for what is none, which is not kept either. */
export async function keepInventory(app: App, given: GivenFile, { by }: { by: string }): Promise<InventoryFile> {
  const { sha256 } = await keepFile(app, given, { by, only: tables })
  return readInventory(app, sha256)
}

/** The sheets of a file that is kept. Throws `NotFound`, and `Unreadable` for what is no table. */
export function readInventory(app: App, sha256: string): Promise<InventoryFile> {
  const files = open.get(app) ?? new Map<string, Promise<InventoryFile>>()
  open.set(app, files)
  const file = files.get(sha256) ?? read(app, sha256)
  files.delete(sha256)
  files.set(sha256, file)
  for (const [oldest] of files) if (files.size > openMost) files.delete(oldest)
  file.catch(() => files.delete(sha256))
  return file
}

async function read(app: App, sha256: string): Promise<InventoryFile> {
  const { documents } = app
  if (!documents) throw new NotFound("this runtime reads no documents")
  const { file, bytes } = await readFileBytes(app, sha256)
  if (!tables.includes(file.type)) throw new Unreadable("wrong-type")
  return { sha256, name: file.name, sheets: await documents.sheetsOf(bytes, file.type) }
}
