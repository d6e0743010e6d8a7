import { keepVersion } from "../../src/actions/keep-draft-version.ts"
import { makeDraft } from "../../src/actions/make-draft.ts"
import { today } from "../../src/actions/read-company.ts"
import { readDraft } from "../../src/actions/read-draft.ts"
import { draftPartMark } from "../../src/actions/save-draft.ts"
import { stepDraft } from "../../src/actions/step-draft.ts"
import { agencyBy, contractBy } from "./agencies.ts"
import type { Stage, Walk } from "./walks.ts"

// The requests around drafts of clauses, for walks.ts.

const contract = async ({ app, tom }: Stage) => contractBy(app, tom.id, await agencyBy(app, tom.id))

/** A draft that Tom began. */
export async function draftOfTom(stage: Stage): Promise<string> {
  const start = { contract: await contract(stage), languages: ["fr"], sending: "walk" } as const
  return (await makeDraft(stage.app, start, { by: stage.tom.id })).id
}

const seenOf = async ({ app }: Stage, id: string) => (await readDraft(app, id, await today(app))).seen

async function keptByTom(stage: Stage): Promise<string> {
  const id = await draftOfTom(stage)
  await keepVersion(stage.app, id, {}, { by: stage.tom.id, seen: await seenOf(stage, id) })
  return id
}

const copy = () => new File(["Nadia Petit, signed"], "Nadia Petit.pdf", { type: "application/pdf" })

async function sentByTom(stage: Stage): Promise<string> {
  const { app, tom } = stage
  const id = await keptByTom(stage)
  const day = await today(app)
  for (const kind of ["submitted", "approved", "sent"] as const) {
    const taker = { by: tom.id, roles: ["legal"], seen: await seenOf(stage, id) }
    await stepDraft(app, id, { version: 1, kind, ...(kind === "sent" && { day }) }, taker)
  }
  return id
}

/** Every field that the form of a clause has. */
async function clauseFields({ app }: Stage, id: string) {
  const { draft, library } = await readDraft(app, id, await today(app))
  return {
    ...{
      mark: draftPartMark(app, draft, "CL-02", library),
      do: "apply",
      position: "balanced",
      "was-position": "light",
    },
    ...{ "p-approval-days": "7", "p-approver-role-fr": "Nadia Petit", "p-restricted-uses": ["names"] },
    ...{ "was-restricted-uses": "logos", floor: "light", owner: "Nadia Petit" },
  }
}

export const draftWalks: Readonly<Record<string, Walk>> = {
  "/drafts/:id": async (stage) => {
    const id = await draftOfTom(stage)
    return {
      path: `/drafts/${id}?part=CL-02`,
      fields: await clauseFields(stage, id),
      headers: stage.tom.posting,
      status: 303,
      leaves: [{ kind: "draft.saved", object: `work/draft/${id}`, actor: stage.tom.id }],
    }
  },
  // It says what the draft would say.
  "/drafts/:id/preview": async (stage) => {
    const id = await draftOfTom(stage)
    return {
      path: `/drafts/${id}/preview?part=CL-02`,
      fields: await clauseFields(stage, id),
      headers: stage.tom.posting,
      status: 200,
      leaves: [],
    }
  },
  "/drafts/new": async (stage) => ({
    path: "/drafts/new",
    fields: {
      ...{ contract: await contract(stage), sending: "frm_1", preset: "production-house", title: "Nadia Petit" },
      ...{ languages: ["fr", "en"], prevailing: "fr" },
    },
    headers: stage.tom.posting,
    status: 303,
    leaves: [{ kind: "draft.made", object: "work/draft/drf_", actor: stage.tom.id }],
  }),
  "/drafts/:id/versions": async (stage) => {
    const id = await draftOfTom(stage)
    return {
      path: `/drafts/${id}/versions`,
      fields: { note: "Nadia Petit l’a relue.", seen: String(await seenOf(stage, id)) },
      headers: stage.tom.posting,
      status: 303,
      leaves: [{ kind: "draft.kept", object: `work/draft/${id}`, actor: stage.tom.id }],
    }
  },
  "/drafts/:id/steps": async (stage) => {
    const id = await sentByTom(stage)
    return {
      path: `/drafts/${id}/steps`,
      fields: {
        ...{ step: "signed", version: "1", day: await today(stage.app), note: "Nadia Petit l’a signée." },
        ...{ keep: [], seen: String(await seenOf(stage, id)) },
      },
      file: copy(),
      headers: stage.tom.posting,
      status: 303,
      leaves: [{ kind: "draft.signed", object: `work/draft/${id}`, actor: stage.tom.id }],
    }
  },
  // It says whether a file is the signed copy.
  "/drafts/:id/signed-copy": async (stage) => {
    const { app, tom } = stage
    const id = await sentByTom(stage)
    const bytes = new Uint8Array(await copy().arrayBuffer())
    const step = {
      version: 1,
      kind: "signed",
      day: await today(app),
      copy: { bytes, name: "x.pdf", keep: false },
    } as const
    await stepDraft(app, id, step, { by: tom.id, roles: [], seen: await seenOf(stage, id) })
    return {
      path: `/drafts/${id}/signed-copy`,
      fields: {},
      file: copy(),
      headers: tom.posting,
      status: 200,
      leaves: [],
    }
  },
  "/drafts/:id/comments": async (stage) => {
    const id = await draftOfTom(stage)
    return {
      path: `/drafts/${id}/comments`,
      fields: { text: "Nadia Petit est d’accord.", clause: "CL-02", part: "CL-02", sending: "frm_1", settle: "" },
      headers: stage.tom.posting,
      status: 303,
      leaves: [{ kind: "draft.commented", object: `work/draft/${id}`, actor: stage.tom.id }],
    }
  },
  "/drafts/:id/set-aside": async (stage) => {
    const id = await draftOfTom(stage)
    return {
      path: `/drafts/${id}/set-aside`,
      fields: { what: "aside" },
      headers: stage.tom.posting,
      status: 303,
      leaves: [{ kind: "draft.set-aside", object: `work/draft/${id}`, actor: stage.tom.id }],
    }
  },
}
