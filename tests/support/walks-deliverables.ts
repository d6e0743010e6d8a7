import { readDeliverableFile } from "../../src/actions/read-deliverable-file.ts"
import { noC2pa, noIptc } from "../../src/core/found-in-file.ts"
import { stated } from "./app.ts"
import { contractWith } from "./declarations.ts"
import { wholeDocument } from "./document.ts"
import type { Stage, Walk } from "./walks.ts"

// The requests of what agencies hand over, for walks.ts.

const said = {
  title: "Affiche d’été",
  ...{ kind: "image", version: "V2", campaign: "Été", deliveredOn: "2026-11-20", seen: "0" },
}

/** A deliverable of Atelier. */
export async function deliverableOf({ app }: Pick<Stage, "app">): Promise<string> {
  await stated(app, wholeDocument())
  return (await contractWith(app)).deliverable
}

export const deliverableWalks: Readonly<Record<string, Walk>> = {
  "/deliverables/new": async (stage) => {
    await deliverableOf(stage)
    const { tom } = stage
    return {
      path: "/deliverables/new",
      fields: { contract: "ctr_1", ...said },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "deliverable.added", object: "work/deliverable/dlv_", actor: tom.id }],
    }
  },
  "/deliverables/:id/edit": async (stage) => {
    const id = await deliverableOf(stage)
    const { tom } = stage
    return {
      path: `/deliverables/${id}/edit`,
      fields: said,
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "deliverable.changed", object: `work/deliverable/${id}`, actor: tom.id }],
    }
  },
  "/deliverables/:id/set-aside": async (stage) => {
    const id = await deliverableOf(stage)
    const { app, tom } = stage
    const read = async ({ length: size }: Uint8Array) => ({
      ...{ mediaType: "image/png", size, faults: [] },
      ...{ iptc: noIptc("none"), c2pa: noC2pa("none") },
    })
    app.fileMetadata = { read }
    const file = { bytes: new TextEncoder().encode("bytes"), name: "Affiche.png" }
    const { sha256 } = await readDeliverableFile(app, id, file, { by: tom.id, keep: false })
    return {
      path: `/deliverables/${id}/set-aside`,
      fields: { file: sha256 },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "deliverable.file-set-aside", object: `work/deliverable/${id}`, actor: tom.id }],
    }
  },
  "/deliverables/:id/files": async (stage) => {
    const id = await deliverableOf(stage)
    const { app, tom } = stage
    // In this thread: the walk is sent by the hundred.
    app.fileMetadata = {
      read: async ({ length: size }) => ({
        ...{ mediaType: "image/png", size, faults: [] },
        ...{ iptc: noIptc("none"), c2pa: noC2pa("none") },
      }),
    }
    return {
      path: `/deliverables/${id}/files`,
      fields: {},
      file: new File(["bytes"], "CV Nadia Petit.png"),
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "deliverable.read", object: `work/deliverable/${id}`, actor: tom.id }],
    }
  },
}
