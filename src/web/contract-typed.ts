import type { ContractContent, Subcontractor } from "../core/agency.ts"
import type { Fault } from "../core/errors.ts"
import type { ContractTyped } from "../schema/agency-forms.ts"
import type { Typed } from "./form.ts"
import { said } from "./said.ts"

/** A contract as its form shows it. */
export function contractTyped(content: ContractContent): Typed {
  const { influencers, spend, subcontractors } = content
  return {
    ...{ title: content.title, reference: content.reference ?? "", language: content.language },
    ...{ governingLaw: content.governingLaw ?? "", scopes: [...content.scopes] },
    ...{ deliverables: content.deliverables ?? "", data: [...content.data], audiences: [...content.audiences] },
    ...{ media: [...content.media], people: content.people ?? "", feeModel: content.feeModel ?? "" },
    influencers: influencers === undefined ? "" : influencers ? "yes" : "no",
    spend: spend === undefined ? "" : String(spend),
    ...{ oversight: content.oversight, start: content.start, end: content.end ?? "", notice: content.notice ?? "" },
    ...{ renewal: content.renewal, terminatedOn: content.terminatedOn ?? "" },
    subcontractorName: subcontractors.map(({ name }) => name),
    subcontractorCountry: subcontractors.map(({ country }) => country ?? ""),
    subcontractorDoes: subcontractors.map(({ does }) => does ?? ""),
  }
}

/** The contract that a form describes; a row of which nothing is filled in is none. */
export function contractIn(typed: ContractTyped): {
  content: ContractContent
  faults: Fault[]
  rows: readonly number[]
} {
  const { spend: text, influencers, subcontractorName, subcontractorCountry, subcontractorDoes, ...value } = typed
  const { seen: _seen, agency: _agency, sending: _sending, ...content } = value
  const spend = text === undefined ? undefined : wholeEuros(text)
  const rows: number[] = []
  const subcontractors = subcontractorName.flatMap((name, row): Subcontractor[] => {
    const [country = "", does = ""] = [subcontractorCountry[row], subcontractorDoes[row]]
    if (name === "" && country === "" && does === "") return []
    rows.push(row)
    return [{ name, ...(country !== "" && { country }), ...(does !== "" && { does }) }]
  })
  return {
    content: {
      ...content,
      ...(influencers !== undefined && { influencers: influencers === "yes" }),
      ...(spend !== undefined && { spend }),
      subcontractors,
    },
    rows,
    faults:
      text !== undefined && spend === undefined
        ? [{ place: "spend", message: said((t) => t.agencies.contract.notWhole) }]
        : [],
  }
}

/** Faults at the rows of the form: those that were empty count there, and not in what was read. */
export function inRows(faults: readonly Fault[], rows: readonly number[]): Fault[] {
  return faults.map(({ place, message }) => {
    const [, name = "", index = ""] = /^(subcontractor[A-Za-z]+)-(\d{1,3})$/.exec(place) ?? []
    return name === "" ? { place, message } : { place: `${name}-${rows[Number(index)] ?? 0}`, message }
  })
}

/** Whole euros as people write them: "120 000", "120,000", "120.000 €"; undefined for what has cents or is no amount. */
export function wholeEuros(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'’€]/gu, "")
  if (/^\d{1,11}$/.test(bare)) return Number(bare)
  return /^\d{1,3}(?:[.,]\d{3}){1,3}$/.test(bare) ? Number(bare.replace(/[.,]/g, "")) : undefined
}
