import type { Fault } from "../core/errors.ts"
import type { Contact } from "../core/register.ts"
import type { OrganisationTyped } from "../schema/register-forms.ts"
import type { Typed } from "./form.ts"
import { type RowsRead, textOf } from "./register-fields.ts"
import { said } from "./said.ts"

/** The rows of a form that contacts are read from. */
export type ContactsTyped = Pick<
  OrganisationTyped,
  "contactRoleFr" | "contactRoleEn" | "contactName" | "contactMail" | "contactPhone" | "contactUrl"
>

/** Contacts as the rows of the form show them. */
export function contactsTyped(contacts: readonly Contact[] = []): Typed {
  return {
    contactRoleFr: contacts.map(({ role }) => role.fr ?? ""),
    contactRoleEn: contacts.map(({ role }) => role.en ?? ""),
    contactName: contacts.map(({ name }) => name ?? ""),
    contactMail: contacts.map(({ mail }) => mail ?? ""),
    contactPhone: contacts.map(({ phone }) => phone ?? ""),
    contactUrl: contacts.map(({ url }) => url ?? ""),
  }
}

/** The contacts that were typed, row by row; a row of which nothing is filled in is none. */
export function readContacts(typed: ContactsTyped): RowsRead<Contact> {
  const faults: Fault[] = []
  const rows: number[] = []
  const list = typed.contactRoleFr.flatMap((fr, row): Contact[] => {
    const role = textOf(fr, typed.contactRoleEn[row] ?? "")
    const ways = {
      name: typed.contactName[row] ?? "",
      mail: typed.contactMail[row] ?? "",
      phone: typed.contactPhone[row] ?? "",
      url: typed.contactUrl[row] ?? "",
    }
    const given = Object.fromEntries(Object.entries(ways).filter(([, text]) => text !== ""))
    if (!role && Object.keys(given).length === 0) return []
    if (!role) faults.push({ place: `contactRoleFr-${row}`, message: said((t) => t.supply.contacts.roleMissing) })
    else if (ways.mail === "" && ways.phone === "" && ways.url === "")
      faults.push({ place: `contactMail-${row}`, message: said((t) => t.supply.contacts.wayMissing) })
    rows.push(row)
    return [{ role: role ?? { fr: "?" }, ...given }]
  })
  return {
    list,
    faults,
    placeOf(rest) {
      const [, index = "", field = "", lang] = /^\[(\d+)\]\.(\w+)(?:\.(fr|en))?/.exec(rest) ?? []
      const row = rows[Number(index)] ?? 0
      if (field === "role") return `contactRole${lang === "en" ? "En" : "Fr"}-${row}`
      return `contact${field.charAt(0).toUpperCase()}${field.slice(1)}-${row}`
    },
  }
}
