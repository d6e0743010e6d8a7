import { type ComparedRow, worstFirst } from "./agency-comparison.ts"
import { type ComparisonCode, comparisonCodes } from "./declaration.ts"
import type { Text } from "./text.ts"
import type { UseId } from "./vocabulary.ts"

// Which agencies use a tool, by what they declared.

/** A declaration that counts, held against a list. */
export interface ComparedTool {
  declaration: string
  contract: string
  contractTitle: string
  /** Slug and name of the agency. */
  organisation: string
  organisationName: string
  /** Of a sheet: what was made. */
  deliverable?: { id: string; title: string } | undefined
  rows: readonly ComparedRow[]
}

/** An agency that declared a tool under a contract, or for one deliverable. */
export interface DeclaringAgency extends Omit<ComparedTool, "rows"> {
  /** Among the tools that it declared, from 0. */
  position: number
  /** As we call it, with its plan, where we know it. */
  label: Text
  /** `tool/plan`; absent: the agency did not say, or we do not know it. */
  plan?: string | undefined
  /** None = it did not say what for. */
  uses: readonly UseId[]
  /** The worst of all its uses, and why. */
  code: ComparisonCode
  why: Text
}

/** What becomes of it: the code before and after. */
export interface DeclaringMove extends DeclaringAgency {
  before: ComparisonCode
}

/** One for each declared tool that is meant, by the name of the agency. */
export function declaringAgencies(
  compared: readonly ComparedTool[],
  isMeant: (declaration: string, row: ComparedRow) => boolean,
): DeclaringAgency[] {
  return compared
    .flatMap(({ rows, ...of }) => {
      const meant = rows.filter((row) => row.position !== undefined && isMeant(of.declaration, row))
      return [...Map.groupBy(meant, ({ position = 0 }) => position)].map(([position, own]) => ({
        ...{ declaration: of.declaration, contract: of.contract, contractTitle: of.contractTitle },
        ...{ organisation: of.organisation, organisationName: of.organisationName },
        ...(of.deliverable && { deliverable: of.deliverable }),
        ...declared(own, position),
      }))
    })
    .sort((a, b) => byName(a, b))
}

/** What moves for the agencies of a tool, what moves first; one that declared another plan is named only where it moves too. */
export function declaringMoves(
  before: readonly DeclaringAgency[],
  after: readonly DeclaringAgency[],
  plan: string,
): DeclaringMove[] {
  const was = new Map(before.map((one) => [keyOf(one), one.code]))
  return after
    .map((one) => ({ ...one, before: was.get(keyOf(one)) ?? one.code }))
    .filter((one) => one.plan === undefined || one.plan === plan || moves(one))
    .sort((a, b) => Number(moves(b)) - Number(moves(a)) || rank(b.code) - rank(a.code) || byName(a, b))
}

function declared(rows: readonly ComparedRow[], position: number) {
  const [worst] = worstFirst(rows)
  if (!worst) throw new Error("no row")
  const { label, plan, code, why } = worst
  return { position, label, plan, code, why, uses: rows.flatMap(({ use }) => use ?? []) }
}

function moves({ before, code }: DeclaringMove): boolean {
  return before !== code
}

function keyOf({ declaration, position }: DeclaringAgency): string {
  return `${declaration}/${position}`
}

function rank(code: ComparisonCode): number {
  return comparisonCodes.indexOf(code)
}

function byName(a: DeclaringAgency, b: DeclaringAgency): number {
  return (
    a.organisationName.localeCompare(b.organisationName) ||
    compare(a.contractTitle, b.contractTitle) ||
    compare(keyOf(a), keyOf(b))
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
