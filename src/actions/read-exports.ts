import type { App } from "../app.ts"
import { type Day, dayIn } from "../core/day.ts"
import { enforcement } from "../core/enforcement.ts"
import { sheetOf } from "../core/export-sheet.ts"
import type { Export, ExportFormat, ExportSource, Loss } from "../core/exports/format.ts"
import { exportFormats } from "../core/exports/index.ts"
import type { Language } from "../core/text.ts"
import { hexSha256 } from "./hex-sha256.ts"
import { type Compressed, type CurrentList, compressed, currentList } from "./read-current-list.ts"

/** An export as it is sent. */
export interface MadeExport {
  format: ExportFormat
  bytes: Uint8Array<ArrayBuffer>
  /** Of the bytes, lower-case hex. */
  sha256: string
  /** Makes their compressed forms: whoever sends them keeps them. */
  compressed(): Promise<Compressed>
}

/** The exports of the list in force as of a day: each made when it is first asked for, and kept until the list or the day changes. */
export interface Exports {
  current: CurrentList
  day: Day
  source(lang: Language): ExportSource
  /** Those that this machine can write, in the order in which they are shown. */
  formats: readonly ExportFormat[]
  make(format: ExportFormat, lang: Language): Promise<MadeExport>
  /** What a format could not express: the same in both languages. */
  loss(format: ExportFormat): readonly Loss[]
}

const kept = new WeakMap<App, Exports>()

/** The exports of the list in force, today; undefined before the first list. */
export async function currentExports(app: App): Promise<Exports | undefined> {
  const current = await currentList(app)
  if (!current) return undefined
  const day = dayIn(current.book.list.zone, app.now())
  const known = kept.get(app)
  if (known?.current === current && known.day === day) return known
  const exports = exportsOf(app, current, day)
  kept.set(app, exports)
  return exports
}

/** Whether the runtime can write the format: a workbook needs what Workers have not. */
export function canWrite({ documents }: Pick<App, "documents">, { id }: ExportFormat): boolean {
  return documents !== undefined || id !== "xlsx"
}

function exportsOf(app: App, current: CurrentList, day: Day): Exports {
  const { book, revision } = current
  const hosts = enforcement(book, app.policy, day)
  const url = app.config.url.replace(/\/$/, "")
  const losses = new Map<string, readonly Loss[]>()
  const made = keeping<MadeExport>(({ bytes }) => bytes.length)
  const source = (lang: Language): ExportSource => ({ book, sha256: revision.sha256, day, hosts, url, lang })
  const write = (format: ExportFormat, lang: Language): Export => {
    const written = format.write(source(lang))
    losses.set(format.id, written.loss)
    return written
  }
  return {
    current,
    day,
    source,
    formats: exportFormats.filter((format) => canWrite(app, format)),
    make: (format, lang) => made(`${format.id} ${lang}`, () => finished(app, format, write(format, lang), lang)),
    loss: (format) => losses.get(format.id) ?? write(format, "en").loss,
  }
}

async function finished(app: App, format: ExportFormat, { body }: Export, lang: Language): Promise<MadeExport> {
  const bytes =
    typeof body === "string"
      ? new TextEncoder().encode(body)
      : await app.documents?.workbook([sheetOf(body.table, lang)])
  if (!bytes) throw new Error(`this runtime writes no ${format.id}`)
  return { format, bytes, sha256: await hexSha256(bytes), compressed: () => compressed(app, bytes) }
}

/** In bytes, of one list: with ten thousand tools a table has several million. */
const mostKept = 64_000_000

/** Keeps what was made under its key; once it is too much together, what was made first goes first. */
function keeping<Made>(sizeOf: (made: Made) => number): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const known = new Map<string, { made: Promise<Made>; size: number }>()
  const makeRoom = (key: string) => {
    let total = [...known.values()].reduce((sum, { size }) => sum + size, 0)
    for (const [other, { size }] of known) {
      if (total <= mostKept) return
      if (other === key || size === 0) continue
      known.delete(other)
      total -= size
    }
  }
  return (key, make) => {
    const ready = known.get(key)
    if (ready) return ready.made
    const entry = { made: make(), size: 0 }
    known.set(key, entry)
    entry.made.then(
      (made) => {
        entry.size = sizeOf(made)
        makeRoom(key)
      },
      () => known.delete(key),
    )
    return entry.made
  }
}
