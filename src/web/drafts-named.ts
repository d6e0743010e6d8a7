import type { Context } from "hono"
import type { DraftNamed } from "../../views/drafts/model.ts"
import type { DraftReading } from "../actions/read-draft.ts"

/** Which draft a page is about. */
export function namedDraft({ draft, contract, agency, state }: DraftReading): DraftNamed {
  return {
    ...{ id: draft.id, title: draft.title, standing: state.standing, version: state.version },
    contract: { id: contract.id, title: contract.content.title },
    agency: { slug: agency.slug, name: agency.name },
  }
}

/** The draft that an address names. */
export function draftIn(c: Context): string {
  return c.req.param("id") ?? ""
}
