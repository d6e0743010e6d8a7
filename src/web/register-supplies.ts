import { isDay } from "../core/day.ts"
import type { Fault } from "../core/errors.ts"
import { type Register, type Supply, supplyRoles } from "../core/register.ts"
import type { ToolTyped } from "../schema/register-forms.ts"
import type { Typed } from "./form.ts"
import { choiceNames, chosenIn, nearestChoice, type RowsRead, textOf } from "./register-fields.ts"
import { said } from "./said.ts"

/** What a tool is made of, as the rows of its form show it. */
export function suppliesTyped(
  supplies: readonly Supply[] = [],
  register: Pick<Register, "organisations" | "tools">,
): Typed {
  const [organisations, tools] = [choiceNames(register.organisations), choiceNames(register.tools)]
  return {
    supplyRole: supplies.map(({ role }) => role),
    supplyOrganisation: supplies.map(({ organisation }) => organisations.get(organisation) ?? organisation),
    supplyTool: supplies.map(({ tool = "" }) => tools.get(tool) ?? tool),
    supplyPurposeFr: supplies.map(({ purpose }) => purpose?.fr ?? ""),
    supplyPurposeEn: supplies.map(({ purpose }) => purpose?.en ?? ""),
    supplyCountry: supplies.map(({ country }) => country ?? ""),
    supplyUrl: supplies.map(({ source }) => source?.url ?? ""),
    supplyDay: supplies.map(({ source }) => source?.seenOn ?? ""),
  }
}

/** The supplies that were typed, row by row; a row of which nothing is filled in is none. */
export function readSupplies(typed: ToolTyped, register: Register, before: readonly Supply[] = []): RowsRead<Supply> {
  const faults: Fault[] = []
  const rows: number[] = []
  const list = typed.supplyOrganisation.flatMap((_, row): Supply[] => {
    const found = readRow(typed, row, register, faults)
    if (!found) return []
    rows.push(row)
    // What a row does not show stays with its address.
    const old = before.find(({ source }) => source?.url === found.source?.url)?.source
    return [found.source && old ? { ...found, source: { ...old, ...found.source } } : found]
  })
  return {
    list,
    faults,
    placeOf(rest) {
      const [, index = "", field = "", part = ""] = /^\[(\d+)\]\.(\w+)(?:\.(\w+))?/.exec(rest) ?? []
      const row = rows[Number(index)] ?? 0
      if (field === "source") return part === "seenOn" ? `supplyDay-${row}` : `supplyUrl-${row}`
      if (field === "purpose") return part === "en" ? `supplyPurposeEn-${row}` : `supplyPurposeFr-${row}`
      return `supply${field.charAt(0).toUpperCase()}${field.slice(1)}-${row}`
    },
  }
}

function readRow(typed: ToolTyped, row: number, register: Register, faults: Fault[]): Supply | undefined {
  const [organisation = "", tool = "", fr = "", en = ""] = [
    typed.supplyOrganisation[row],
    typed.supplyTool[row],
    typed.supplyPurposeFr[row],
    typed.supplyPurposeEn[row],
  ]
  const [country = "", url = "", day = ""] = [typed.supplyCountry[row], typed.supplyUrl[row], typed.supplyDay[row]]
  if ([organisation, tool, fr, en, country, url].every((text) => text === "")) return undefined
  const purpose = textOf(fr, en)
  if (url !== "" && !isDay(day)) {
    faults.push({ place: `supplyDay-${row}`, message: said((t) => t.register.sources.dayMissing) })
  }
  const supplying = tool === "" ? undefined : toolIn(tool, row, register, faults)
  return {
    role: supplyRoles.find((role) => role === typed.supplyRole[row]) ?? "sub-processor",
    organisation: organisationIn(organisation, row, register, faults),
    ...(supplying === undefined ? {} : { tool: supplying }),
    ...(purpose ? { purpose } : {}),
    ...(country === "" ? {} : { country }),
    ...(url === "" ? {} : { source: { url, seenOn: day } }),
  }
}

function organisationIn(typed: string, row: number, { organisations }: Register, faults: Fault[]): string {
  const found = chosenIn(typed, organisations)
  if (found) return found.slug
  const message =
    typed === ""
      ? said((t) => t.supply.form.organisationMissing)
      : said((t) => t.supply.form.organisationUnknown(typed.slice(0, 80), nearestChoice(typed, organisations)))
  faults.push({ place: `supplyOrganisation-${row}`, message })
  return ""
}

function toolIn(typed: string, row: number, { tools }: Register, faults: Fault[]): string | undefined {
  const found = chosenIn(typed, tools)
  if (found) return found.slug
  faults.push({
    place: `supplyTool-${row}`,
    message: said((t) => t.supply.form.toolUnknown(typed.slice(0, 80), nearestChoice(typed, tools))),
  })
  return undefined
}
