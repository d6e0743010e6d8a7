import type { Child } from "hono/jsx"
import type { Oversight } from "../../src/core/agency.ts"
import type {
  AgencyData,
  AiLevel,
  Attached,
  Component,
  Craft,
  DeclarationKind,
  DeclaredSubcontractor,
  DeclaredUse,
  Indemnity,
} from "../../src/core/declaration.ts"
import { fieldsOfPart, type SavedPart, toolNumberOf } from "../../src/core/declaration-parts.ts"
import { isSourceType, sourceTypeTexts } from "../../src/core/digital-source-type.ts"
import type { Account } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { countryName } from "../tool/header.tsx"
import { webAddress } from "../tool/words.ts"

// What a part says, in words: the same on the agency's copy, on our page, beside what a colleague saved, and in a file's preview.

/** What of the register and of our files may be named. */
export interface Naming {
  /** Name of a plan of the register. */
  planName(slug: string): string | undefined
  /** The reader may open files. */
  opensFiles: boolean
  /** The reader may know who works for the agency: subcontractors can be persons. */
  showsNames: boolean
}

/** One field with what was answered. */
export interface Answered {
  label: string
  value: Child
}

/** Everything that a part says, field by field in the order in which it is asked. */
export function answersIn(page: Page, kind: DeclarationKind, { part, content }: SavedPart, naming: Naming): Answered[] {
  const ofTool = toolNumberOf(part) !== undefined
  const order = ofTool ? toolOrder : fieldsOfPart(kind, part)
  return order.flatMap((field) => {
    const value = content[field]
    if (value === undefined) return []
    const said = valueText(page, field, value, naming)
    return said === undefined ? [] : [{ label: labelOf(page, field, ofTool), value: said }]
  })
}

/** Its name stands above. */
const toolOrder = [
  ...["plan", "tier", "account", "crafts", "data", "trainingOff", "proof", "vendor", "version"],
  ...["retention", "hosting", "indemnity", "embedded"],
]

function labelOf(page: Page, field: string, ofTool: boolean): string {
  const fields: Readonly<Record<string, { label: string }>> = page.t.declarations.words.fields
  const own = ofTool ? { crafts: "toolCrafts", data: "toolData" }[field] : undefined
  if (field === "subcontractors") return page.t.declarations.declare.sections.subcontractors
  return fields[own ?? field]?.label ?? field
}

type Say = (page: Page, value: never, naming: Naming) => Child

const says: Readonly<Record<string, Say>> = {
  crafts: (page, crafts: readonly Craft[]) => craftTexts(page, crafts),
  refused: (page, crafts: readonly Craft[]) => craftTexts(page, crafts),
  data: (page, data: readonly AgencyData[]) => data.map((one) => page.t.declarations.words.data[one].label).join(", "),
  level: (page, level: AiLevel) => page.t.declarations.words.levels[level].label,
  oversight: (page, oversight: Oversight) => page.t.declarations.words.oversights[oversight].label,
  account: (page, account: Account) => page.t.declarations.words.accounts[account].label,
  indemnity: (page, indemnity: Indemnity) => page.t.declarations.words.indemnities[indemnity],
  c2pa: (page, c2pa: "yes" | "no" | "stripped") => page.t.declarations.words.c2pa[c2pa].label,
  trainingOff: (page, off: boolean) => page.t.declarations.words.training[off ? "off" : "on"],
  plan: (_page, plan: string, { planName }) => planName(plan) ?? plan,
  proof: (_page, proof: Attached, { opensFiles }) => <FileText file={proof} opens={opensFiles} />,
  uses: (page, uses: readonly DeclaredUse[]) => <Uses page={page} uses={uses} />,
  subcontractors: (page, all: readonly DeclaredSubcontractor[], { showsNames }) => (
    <Subcontractors page={page} all={all} showsNames={showsNames} />
  ),
  sources: (page, sources: Readonly<Partial<Record<Component, string>>>) => <Sources page={page} sources={sources} />,
}

function valueText(page: Page, field: string, value: unknown, naming: Naming): Child | undefined {
  const say = Object.hasOwn(says, field) ? says[field] : undefined
  if (say) return say(page, value as never, naming)
  if (typeof value === "boolean") return value ? page.t.declarations.words.yes : page.t.declarations.words.no
  if (typeof value !== "string") return undefined
  const address = field.endsWith("Url") ? webAddress(value) : undefined
  if (!address) return <span class="told any">{value}</span>
  return (
    <a class="any" href={address} rel="noopener noreferrer external nofollow" target="_blank">
      {address}
    </a>
  )
}

function craftTexts(page: Page, crafts: readonly Craft[]): string {
  return crafts.map((craft) => page.t.declarations.words.crafts[craft].label).join(", ")
}

/** Name of a file that was handed in, a link for those who may open it. */
export function FileText({ file, opens }: { file: Attached; opens: boolean }) {
  return opens ? (
    <a class="any" href={routes.file(file.sha256)}>
      <bdi>{file.name}</bdi>
    </a>
  ) : (
    <bdi class="any">{file.name}</bdi>
  )
}

function Uses({ page, uses }: { page: Page; uses: readonly DeclaredUse[] }) {
  const t = page.t.declarations.words
  return (
    <ul class="plain">
      {uses.map(({ craft, level, note }) => (
        <li>
          {t.crafts[craft].label} – {t.levels[level].label}
          {note ? <small class="any">{note}</small> : null}
        </li>
      ))}
    </ul>
  )
}

function Subcontractors({
  page,
  all,
  showsNames,
}: {
  page: Page
  all: readonly DeclaredSubcontractor[]
  showsNames: boolean
}) {
  return (
    <ul class="plain">
      {all.map(({ name, country, tools, crafts = [] }, index) => (
        <li class="any">
          <bdi>{showsNames ? name : page.t.declarations.declare.subcontractor(index + 1)}</bdi>
          {country ? ` (${countryName(country, page)})` : ""}
          {tools || crafts.length > 0 ? (
            <small>
              {[tools, craftTexts(page, crafts)].filter((text) => text !== undefined && text !== "").join(" – ")}
            </small>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Sources({ page, sources }: { page: Page; sources: Readonly<Partial<Record<Component, string>>> }) {
  return (
    <ul class="plain">
      {Object.entries(sources).map(([component, id]) => (
        <li>
          {page.t.declarations.words.components[component as Component]} –{" "}
          {isSourceType(id) ? sourceTypeTexts[id][page.lang] : id}
          <small>{id}</small>
        </li>
      ))}
    </ul>
  )
}

/** Fields and answers, one under the other. */
export function AnswerList({ answers }: { answers: readonly Answered[] }) {
  return (
    <dl class="kv asked">
      {answers.map(({ label, value }) => (
        <>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  )
}
