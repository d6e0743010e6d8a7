import { readDeclaration } from "../../src/actions/read-declaration.ts"
import { sheetsOf, workbook } from "../../src/adapters/document-sheets.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import { writeDeclarationSheets } from "../../src/core/declaration-sheet.ts"
import { sheetWords } from "../../src/web/declaring-sheet.tsx"
import { stated } from "./app.ts"
import { completeParts, contractWith, declarationFor, fill } from "./declarations.ts"
import { wholeDocument } from "./document.ts"
import type { Stage, Step, Walk } from "./walks.ts"

// The requests of what agencies declare, for walks.ts: ours, and the agency's own.

const until = "2026-12-24"
const signed = { name: "Nadia Petit", role: "DPO", validUntil: "2027-06-30", truth: "on" }

/** A declaration that Tom asks of Atelier; complete where it says so. */
async function asked(stage: Stage, isComplete = false) {
  const { app, tom } = stage
  await stated(app, wholeDocument())
  await contractWith(app)
  const { id, secret } = await declarationFor(app, { until: "2026-12-31" }, tom.id)
  if (isComplete) await fill(app, id, completeParts({ name: "AcmeGPT", plan: undefined, tier: "Team" }))
  return { id, object: `work/declaration/${id}`, headers: agencyHeaders(secret) }
}

/** What Tom does with a declaration. */
function ours(part: string, kind: string, fields: Step["fields"], status = 303): Walk {
  return async (stage) => {
    const { id, object } = await asked(stage)
    const { tom } = stage
    return {
      path: `/declarations/${id}/${part}`,
      fields: { ...fields, seen: "1" },
      headers: tom.posting,
      status,
      leaves: [{ kind, object, actor: tom.id }],
    }
  }
}

/** The workbook of a declaration, filled in. */
async function sheet({ app }: Stage, id: string): Promise<File> {
  // In this thread: the walk is sent by the hundred.
  if (app.documents) app.documents = { ...app.documents, typeOf, sheetsOf, workbook }
  const { draft } = await readDeclaration(app, id)
  const sheets = writeDeclarationSheets(id, draft, sheetWords("fr", "contract"))
  return new File([await workbook(sheets)], "declaration.xlsx")
}

/** What somebody of the agency sends, with the link's cookie. */
const agencyHeaders = (secret: string) => ({
  "Sec-Fetch-Site": "same-origin",
  Cookie: `__Host-aval-agency=${secret}`,
})

/** A part as its form sends it. */
const pricing = (id: string) => ({ declaration: id, part: "pricing", base: "", pricing: "Nadia Petit le sait" })

export const declarationWalks: Readonly<Record<string, Walk>> = {
  "/declarations/new": async (stage) => {
    const { app, tom } = stage
    await stated(app, wholeDocument())
    await contractWith(app)
    return {
      path: "/declarations/new",
      fields: {
        ...{ contract: "ctr_1", deliverable: "ctr_1_del", language: "fr", message: "Bonjour, Nadia Petit" },
        ...{ until, way: "link", copy: "on" },
      },
      headers: tom.posting,
      status: 201,
      leaves: [{ kind: "declaration.made", object: "work/declaration/dcl_", actor: tom.id }],
      again: true,
    }
  },
  "/declarations/:id/link": ours("link", "declaration.renewed", { until }, 201),
  "/declarations/:id/extension": ours("extension", "declaration.extended", { until }),
  "/declarations/:id/revocation": ours("revocation", "declaration.revoked", {}),
  "/declarations/:id/form": async (stage) => {
    const { id, object } = await asked(stage)
    const { tom } = stage
    return {
      path: `/declarations/${id}/form`,
      fields: pricing(id),
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "declaration.answered", object, actor: tom.id }],
    }
  },
  "/declarations/:id/submission": async (stage) => {
    const { id, object } = await asked(stage, true)
    const { tom } = stage
    return {
      path: `/declarations/${id}/submission`,
      fields: { declaration: id, way: "sheet", ...signed },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "declaration.sent", object, actor: tom.id }],
    }
  },
  // It says what a file that came by mail would change.
  "/declarations/:id/sheet": async (stage) => {
    const { id } = await asked(stage, true)
    return {
      path: `/declarations/${id}/sheet`,
      fields: { declaration: id },
      file: await sheet(stage, id),
      headers: stage.tom.posting,
      status: 200,
      leaves: [],
      again: true,
    }
  },
  "/declare": async (stage) => {
    const { id, object, headers } = await asked(stage)
    return {
      path: "/declare",
      fields: pricing(id),
      headers,
      status: 303,
      leaves: [{ kind: "declaration.answered", object, actor: id }],
    }
  },
  "/declare/submission": async (stage) => {
    const { id, object, headers } = await asked(stage, true)
    return {
      path: "/declare/submission",
      fields: { declaration: id, ...signed },
      headers,
      status: 303,
      leaves: [{ kind: "declaration.sent", object, actor: id }],
    }
  },
  // It says what a file would change.
  "/declare/sheet": async (stage) => {
    const { id, headers } = await asked(stage, true)
    return {
      path: "/declare/sheet",
      fields: { declaration: id },
      file: await sheet(stage, id),
      headers,
      status: 200,
      leaves: [],
      again: true,
    }
  },
}
