import type { App } from "../app.ts"
import { importDocument } from "./import-document.ts"
import { type InventoryAsked, type InventoryPreview, previewInventory } from "./preview-inventory.ts"
import { retryStale } from "./retry-stale.ts"

/** `moved`: it would do something else than what was shown; `open`: something is refused, or asked. */
export type InventoryImported = {
  kind: "imported" | "nothing" | "moved" | "open"
  preview: InventoryPreview
  revision?: number | undefined
}

/**
 * Imports an inventory, all or nothing, in one commit with one event for each thing that it touches; `digest`: of the preview that
 * whoever imports has seen. The same file again changes nothing. Throws `StaleWrite` when others kept writing.
 */
export async function importInventory(
  app: App,
  asked: InventoryAsked & { digest: string; sha256: string },
  { by }: { by: string },
): Promise<InventoryImported> {
  // Somebody changed one of the things meanwhile: what was worked out rests on what is no more.
  return retryStale(async () => {
    const preview = await previewInventory(app, asked)
    if (!preview.ready) return { kind: "open", preview }
    if (preview.nothing) return { kind: "nothing", preview }
    if (preview.digest !== asked.digest) return { kind: "moved", preview }
    const { revision } = await importDocument(app, preview.document, {
      // The name of the file may be somebody's: its hash leads to it.
      why: `inventory ${asked.sha256.slice(0, 12)}`,
      actor: by,
      kind: "inventory.imported",
      seen: preview.seen,
    })
    return { kind: "imported", preview, revision }
  })
}
