import { type DeliverableFileRow, deliverableById, filesOfDeliverables } from "../../db/queries/deliverables.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { deliverableFiles } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { Unreadable } from "../core/documents.ts"
import { NotFound, Refused, StaleWrite } from "../core/errors.ts"
import { type FoundInFile, largestRead, notRead } from "../core/found-in-file.ts"
import { canonical } from "../core/stated.ts"
import type { Text } from "../core/text.ts"
import { commitChange } from "./commit-change.ts"
import { hexSha256 } from "./hex-sha256.ts"
import { type GivenFile, keepFile } from "./keep-file.ts"
import { deliverableObject } from "./save-deliverable.ts"

/** Files of one deliverable: more are no deliverable, but a folder of them. */
export const mostFiles = 200

/** What became of a file that was dropped on a deliverable. */
export interface FileTaken {
  sha256: string
  found: FoundInFile
  /** It was there already, and nothing changed. */
  isSame: boolean
  isKept: boolean
  /** It was to be kept, and could not be: what was found in it is noted all the same. */
  notKept?: Unreadable | Refused
}

/**
 * Reads what a file says of itself and notes it with its hash; the file itself is kept only where `keep` asks for it. The same bytes
 * again change nothing, unless they can be read further than before, or are to be kept now. Throws `NotFound`, `Unreadable` for a
 * file that is empty or too large, `Refused` where there are too many, and `Busy`.
 */
export async function readDeliverableFile(
  app: App,
  id: string,
  file: GivenFile,
  { by, keep }: { by: string; keep: boolean },
): Promise<FileTaken> {
  const { bytes, name } = file
  if (!(await deliverableById(app.store.read, id))) throw new NotFound(`no deliverable ${id}`)
  if (bytes.length === 0) throw new Unreadable("empty")
  if (bytes.length > largestRead) throw new Unreadable("too-large")
  const sha256 = await hexSha256(bytes)
  const { known } = await standing(app, id, sha256)
  if (known && isWhole(known) && (known.isKept || !keep)) {
    return { sha256, found: known.found, isSame: true, isKept: known.isKept }
  }
  const found = known && isWhole(known) ? known.found : await foundIn(app, file)
  const notKept = keep && !known?.isKept ? await keptOrWhyNot(app, file, by) : undefined
  const isKept = known?.isKept === true || (keep && notKept === undefined)
  const isSame = !(await note(app, id, { name, sha256, size: bytes.length, found, isKept }, by))
  return { sha256, found, isSame, isKept, ...(notKept && { notKept }) }
}

/** What files say of themselves stays as it is: only what stood in the way of reading it can be gone the next time. */
function isWhole({ found }: DeliverableFileRow): boolean {
  return !found.faults.some((fault) => fault === "too_long" || fault === "not_available")
}

async function foundIn({ fileMetadata }: App, { bytes, name }: GivenFile): Promise<FoundInFile> {
  return fileMetadata ? fileMetadata.read(bytes, name) : notRead("not_available", bytes.length)
}

/** Keeps the file itself, under the limits of all files; what hinders it, where something does. */
async function keptOrWhyNot(app: App, file: GivenFile, by: string): Promise<Unreadable | Refused | undefined> {
  try {
    await keepFile(app, file, { by })
    return undefined
  } catch (error) {
    if (error instanceof Unreadable || error instanceof Refused) return error
    throw error
  }
}

/** What a deliverable holds before a file is noted: its last event, the newest reading of these bytes, and of how many others. */
async function standing({ store: { read } }: App, id: string, sha256: string) {
  const object = deliverableObject(id)
  // Before the files: what is noted after this makes the write stale.
  const seen = (await lastSeqs(read, [object])).get(object) ?? 0
  const all = await filesOfDeliverables(read, [id])
  const known = all.findLast((file) => file.sha256 === sha256)
  return { seen, known, others: new Set(all.map((file) => file.sha256)).size }
}

type Reading = Pick<DeliverableFileRow, "name" | "sha256" | "size" | "found" | "isKept">

/** Notes a reading; false where it stands there already. Whoever notes another file meanwhile stands in nobody's way. */
async function note(app: App, id: string, reading: Reading, by: string): Promise<boolean> {
  for (;;) {
    const { seen, known, others } = await standing(app, id, reading.sha256)
    if (known && stated(known) === stated(reading)) return false
    if (!known && others >= mostFiles) throw new Refused([{ place: "file", message: tooMany }])
    try {
      await insert(app, id, reading, { by, seen })
      return true
    } catch (error) {
      if (!(error instanceof StaleWrite)) throw error
    }
  }
}

function stated({ found, isKept }: Pick<Reading, "found" | "isKept">): string {
  return canonical({ found, isKept })
}

/** The name may be somebody's (“CV Dupont.pdf”), and so may what the file says: both stay out of the event. */
async function insert(app: App, id: string, reading: Reading, { by, seen }: { by: string; seen: number }) {
  const { name, sha256, size, found, isKept } = reading
  const after = { sha256, size, iptc: found.iptc.state, c2pa: found.c2pa.state, kept: isKept }
  await commitChange(app, { by, object: deliverableObject(id), seen, kind: "deliverable.read", after }, (write) => [
    write.insert(deliverableFiles).values({
      ...{ id: app.newId("dlf"), deliverableId: id, name, sha256, size, found },
      ...{ readAt: app.now().toISOString(), readBy: by, fileSha256: isKept ? sha256 : null },
    }),
  ])
}

const tooMany: Text = {
  fr: `Ce livrable a déjà ${mostFiles} fichiers : enregistrez la suite comme un autre livrable.`,
  en: `This deliverable has ${mostFiles} files already: enter the rest as another deliverable.`,
}
