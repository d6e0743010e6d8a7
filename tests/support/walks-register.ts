import { factsAbout } from "../../db/queries/fact-history.ts"
import { askCorrection } from "../../src/actions/ask-correction.ts"
import { stated } from "./app.ts"
import { linkedDocument, wholeDocument } from "./document.ts"
import type { Left, Stage, Walk } from "./walks.ts"

// The requests of retiring, merging and correcting, for walks.ts.

/** Tom retires something of the linked document. */
function retirement(path: string, object: string): Walk {
  return async ({ app, tom }) => {
    await stated(app, linkedDocument())
    const kind = `${object.slice(0, object.indexOf("/"))}.retired`
    return {
      path,
      fields: { on: "2026-11-01", why: "Plus personne ne s’en sert" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind, object, actor: tom.id }, ...(object.startsWith("organisation/") ? [] : [published(tom.id)])],
    }
  }
}

const published = (actor: string): Left => ({ kind: "list.published", object: "list", actor })

async function newestOf({ app }: Stage): Promise<string> {
  return String((await app.store.head()).register)
}

export const registerWalks: Readonly<Record<string, Walk>> = {
  "/register/tools/:slug/retirement": retirement("/register/tools/acme-writer/retirement", "tool/acme-writer"),
  "/register/plans/:tool/:plan/retirement": retirement(
    "/register/plans/acme-writer/team/retirement",
    "plan/acme-writer/team",
  ),
  "/register/organisations/:slug/retirement": retirement(
    "/register/organisations/fondry/retirement",
    "organisation/fondry",
  ),
  "/register/tools/:slug/merge": async (stage) => {
    const { app, tom } = stage
    const { tools = [], ...rest } = linkedDocument()
    await stated(app, { ...rest, tools: [...tools, { slug: "desk", name: "Desk", vendor: "acme" }] })
    return {
      path: "/register/tools/desk/merge",
      fields: { into: "acme-writer", seen: await newestOf(stage), why: "Entered twice" },
      headers: tom.posting,
      status: 303,
      leaves: [
        { kind: "tool.merged", object: "tool/desk", actor: tom.id },
        { kind: "tool.saved", object: "tool/acme-writer", actor: tom.id },
        published(tom.id),
      ],
    }
  },
  "/register/organisations/:slug/merge": async (stage) => {
    const { app, tom } = stage
    await stated(app, { ...linkedDocument(), agreements: [] })
    return {
      path: "/register/organisations/fondry/merge",
      fields: { into: "acme", seen: await newestOf(stage), why: "Entered twice" },
      headers: tom.posting,
      status: 303,
      leaves: [
        { kind: "organisation.merged", object: "organisation/fondry", actor: tom.id },
        { kind: "organisation.saved", object: "organisation/fondry-labs", actor: tom.id },
        { kind: "tool.saved", object: "tool/acme-writer", actor: tom.id },
        { kind: "tool.saved", object: "tool/fondry-model", actor: tom.id },
      ],
    }
  },
  "/register/facts/:id/corrections": async ({ app, tom }) => {
    await stated(app, wholeDocument())
    const [fact] = await factsAbout(app.store.read, "D1", [{ kind: "tool", slug: "acme-writer" }])
    return {
      path: `/register/facts/${fact?.id}/corrections`,
      fields: { text: "Nadia Petit dit le contraire", option: "2", url: "https://acme.example/trust" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "correction.asked", object: "work/correction/cor_", actor: tom.id }],
    }
  },
  "/corrections/:id": async ({ app, tom }) => {
    const id = await correctionOf(app, tom.id)
    return {
      path: `/corrections/${id}`,
      fields: { verdict: "decline", answer: "Nadia Petit s’est trompée de version", seen: "1" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "correction.declined", object: `work/correction/${id}`, actor: tom.id }],
    }
  },
}

/** A request about a fact of the whole document, by a person. */
export async function correctionOf(app: Stage["app"], by: string): Promise<string> {
  await stated(app, wholeDocument())
  const [fact] = await factsAbout(app.store.read, "D1", [{ kind: "tool", slug: "acme-writer" }])
  return askCorrection(app, { fact: fact?.id ?? "", text: "Nadia Petit dit le contraire" }, { by })
}
