import { and, eq } from "drizzle-orm"
import { insertRows } from "../../db/insert.ts"
import { filesOfDeclaration } from "../../db/queries/declarations.ts"
import { declarationFiles, declarationParts } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Attached } from "../core/declaration.ts"
import { declarationLimits, partOf, type SavedPart } from "../core/declaration-parts.ts"
import { NotFound, Refused } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { type GivenFile, keepFile } from "./keep-file.ts"
import { declarationObject, readDeclaration } from "./read-declaration.ts"
import { retryStale } from "./retry-stale.ts"
import { expectFillable } from "./save-declaration-parts.ts"

/**
 * Hands a file in with a declaration; the same bytes again add nothing. As the proof of a tool it is named in the tool's part, which
 * is saved on its own. Throws `Spent`, `Unreadable` for what is no file that is taken, `Refused` where there are too many or too much.
 */
export async function addDeclarationFile(
  app: App,
  id: string,
  file: GivenFile,
  { by = id }: { by?: string } = {},
): Promise<Attached> {
  expectFillable(await readDeclaration(app, id), by)
  await expectRoom(app, id, file.bytes.length)
  const { sha256 } = await keepFile(app, file, { by })
  return retryStale(async () => {
    const reading = await readDeclaration(app, id)
    expectFillable(reading, by)
    const known = reading.attachments.find((one) => one.sha256 === sha256)
    if (known) return { sha256, name: known.name }
    // Of several that come at once, each had room before the others were there.
    if (reading.attachments.length >= declarationLimits.files) throw new Refused([{ place: "file", message: tooMany }])
    const { name } = file
    const after = counted(reading.attachments.length + 1)
    await commitChange(
      app,
      { by, object: declarationObject(id), seen: reading.seen, kind: "declaration.answered", after },
      (write) => [
        write
          .insert(declarationFiles)
          .values({ declarationId: id, fileSha256: sha256, name, addedAt: app.now().toISOString() }),
      ],
    )
    return { sha256, name }
  })
}

/** Takes a file out again, also where it proves something about a tool. Throws `Spent`, and `NotFound` where it has no such file. */
export async function removeDeclarationFile(
  app: App,
  id: string,
  sha256: string,
  { by = id }: { by?: string } = {},
): Promise<void> {
  await retryStale(async () => {
    const { draft, attachments, seen, ...reading } = await readDeclaration(app, id)
    expectFillable({ ...reading, draft, attachments, seen }, by)
    if (!attachments.some((one) => one.sha256 === sha256)) throw new NotFound()
    const proven = draft.tools.filter(({ tool }) => tool.proof?.sha256 === sha256)
    const savedAt = app.now().toISOString()
    const parts = proven.map(({ part, tool }): SavedPart => ({ part, content: partOf({ ...tool, proof: undefined }) }))
    await commitChange(
      app,
      {
        by,
        object: declarationObject(id),
        seen,
        kind: "declaration.answered",
        after: counted(attachments.length - 1),
      },
      (write) => [
        write
          .delete(declarationFiles)
          .where(and(eq(declarationFiles.declarationId, id), eq(declarationFiles.fileSha256, sha256))),
        ...proven.map(({ part }) =>
          write
            .delete(declarationParts)
            .where(and(eq(declarationParts.declarationId, id), eq(declarationParts.part, part))),
        ),
        ...insertRows(
          write,
          declarationParts,
          parts.map((part) => ({ ...part, declarationId: id, savedAt })),
        ),
      ],
    )
  })
}

function counted(files: number) {
  return { files }
}

async function expectRoom({ store }: App, id: string, size: number): Promise<void> {
  const { files, bytes } = await filesOfDeclaration(store.read, id)
  if (files >= declarationLimits.files) throw new Refused([{ place: "file", message: tooMany }])
  if (bytes + size > declarationLimits.bytes) throw new Refused([{ place: "file", message: tooMuch }])
}

const tooMany = {
  fr: `Une déclaration prend ${declarationLimits.files} fichiers au plus : réunissez-en plusieurs en un seul.`,
  en: `A declaration takes ${declarationLimits.files} files at most: put several into one.`,
}
const tooMuch = {
  fr: "Les fichiers d’une déclaration font 100 Mo au plus, tous ensemble : allégez celui-ci.",
  en: "The files of a declaration come to 100 MB at most, all together: make this one smaller.",
}
