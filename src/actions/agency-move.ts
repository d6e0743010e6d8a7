import { eq } from "drizzle-orm"
import { type AgencyRow, agencyOf, contractsOf } from "../../db/queries/agencies.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { organisationBySlug } from "../../db/queries/tool-pages.ts"
import { contracts } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { type Agency, agencyTypes } from "../core/agency.ts"
import type { Beside } from "./import-document.ts"
import { agencyObject, toldAgency, writeAgency } from "./save-agency.ts"

/** What a merged organisation hands to the one that stays: its contracts, and what is known of it as an agency. */
export interface AgencyMove {
  from: { id: string; slug: string }
  into: { id: string; slug: string }
  /** As it was known of the one that stays; absent: nothing was. */
  before?: Agency | undefined
  agency: Agency
  /** Ids of the contracts that change hands. */
  contracts: readonly string[]
}

/** What goes over with a merger; undefined where the one that goes is no agency, or nothing more than the word. */
export async function agencyMove(
  { store: { read } }: App,
  slug: string,
  target: string,
): Promise<AgencyMove | undefined> {
  const [from, into, organisation] = await Promise.all([
    agencyOf(read, slug),
    agencyOf(read, target),
    organisationBySlug(read, target),
  ])
  if (!from || !organisation) return undefined
  const own = await contractsOf(read, from.organisationId)
  if (!from.isDescribed && own.length === 0) return undefined
  return {
    from: { id: from.organisationId, slug },
    into: { id: organisation.id, slug: target },
    ...(into?.isDescribed && { before: into }),
    agency: joined(into, from),
    contracts: own.map(({ id }) => id),
  }
}

/** What is written beside the merger: the one that goes keeps what was known of it, as history. */
export async function besideAgency(app: App, move: AgencyMove): Promise<Beside> {
  const { from, into, before, agency, contracts: ids } = move
  const object = agencyObject(into.slug)
  const seq = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
  return {
    event: {
      ...{ object, seq, kind: "agency.saved" },
      ...(before && { before: toldAgency(before) }),
      after: { ...toldAgency(agency), merged: from.slug, contracts: ids },
    },
    statements: (write) => [
      writeAgency(write, into.id, agency),
      write.update(contracts).set({ organisationId: into.id }).where(eq(contracts.organisationId, from.id)),
    ],
  }
}

/** What is known of the one that stays holds; the other fills in what is not. */
function joined(into: AgencyRow | undefined, from: AgencyRow): Agency {
  const insured = into?.insured === undefined ? from : into
  return {
    types: agencyTypes.filter((type) => into?.types.includes(type) || from.types.includes(type)),
    ...{ insured: insured.insured, aiCover: insured.aiCover, insuredUntil: insured.insuredUntil },
    termsUrl: into?.termsUrl ?? from.termsUrl,
    termsDocument: into?.termsDocument ?? from.termsDocument,
  }
}
