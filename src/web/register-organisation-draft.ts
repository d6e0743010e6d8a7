import type { Draft } from "../actions/save-item.ts"
import { type Alike, alikeOrganisations } from "../core/alike.ts"
import type { Fault } from "../core/errors.ts"
import type { Organisation, OrganisationRole, Register } from "../core/register.ts"
import { statedOrganisation } from "../core/stated.ts"
import type { OrganisationTyped } from "../schema/register-forms.ts"
import type { Typed } from "./form.ts"
import { contactsTyped, readContacts } from "./register-contacts.ts"
import { inOldOrder, readSlug, readSources, sourcesTyped, unseen } from "./register-fields.ts"
import { said } from "./said.ts"

/** An organisation as its form shows it. */
export function organisationTyped(organisation: Organisation): Typed {
  return {
    name: organisation.name,
    slug: organisation.slug,
    country: organisation.country ?? "",
    roles: [...organisation.roles],
    url: organisation.url ?? "",
    ...sourcesTyped(organisation.sources),
    ...contactsTyped(organisation.contacts),
  }
}

export interface OrganisationDraft extends Draft {
  organisation: Omit<Organisation, "id">
  placeOf(place: string): string
  /** All of it, shown before or not. */
  likenesses: readonly Alike[]
}

export const organisationRoles = ["vendor", "agency"] as const satisfies readonly OrganisationRole[]

/** The organisation that a form describes; `before`: the one that it changes. */
export function organisationDraft(
  typed: OrganisationTyped,
  register: Register,
  before?: Organisation | undefined,
): OrganisationDraft {
  const faults: Fault[] = []
  if (typed.name === "") faults.push({ place: "name", message: said((t) => t.register.organisation.nameMissing) })
  const slug = before?.slug ?? readSlug(typed, faults)
  const roles = organisationRoles.filter((role) => typed.roles.includes(role))
  if (roles.length === 0) faults.push({ place: "roles", message: said((t) => t.register.organisation.roleMissing) })
  const made = register.tools.filter(({ vendor }) => vendor === before?.slug)
  if (roles.length > 0 && !roles.includes("vendor") && made.length > 0) {
    faults.push({ place: "roles", message: said((t) => t.register.organisation.isVendor(made.length)) })
  }
  const sources = readSources(typed, before?.sources)
  const contacts = readContacts(typed)
  faults.push(...sources.faults, ...contacts.faults)
  const organisation = {
    ...(before && statedOrganisation(before)),
    slug,
    name: typed.name,
    country: typed.country === "" ? undefined : typed.country,
    roles: inOldOrder(roles, before?.roles ?? []),
    url: typed.url === "" ? undefined : typed.url,
    sources: sources.list,
    contacts: contacts.list,
  }
  const likenesses = alikeOrganisations(register, organisation, before)
  return {
    organisation,
    document: { aval: 1, organisations: [organisation] },
    object: `organisation/${slug}`,
    seen: before ? (typed.seen ?? 0) : 0,
    faults,
    likenesses,
    alike: unseen(likenesses, typed.knows),
    placeOf(place) {
      const [start = "", field = ""] = /^organisations\[0\](?:\.(\w+))?/.exec(place) ?? []
      if (field === "sources") return sources.placeOf(place.slice(start.length))
      if (field === "contacts") return contacts.placeOf(place.slice(start.length))
      return field
    },
  }
}
