import { eq } from "drizzle-orm"
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core"
import { getTableColumns } from "drizzle-orm/utils"
import { insertRows } from "../../db/insert.ts"
import { among } from "../../db/queries/among.ts"
import {
  agreementPlanRows,
  agreementRow,
  aliasRows,
  assessmentRow,
  decisionRow,
  exceptionRow,
  factRow,
  type Known,
  licenceRow,
  organisationRow,
  planHostRows,
  planRow,
  stateRow,
  supplyRows,
  toolHostRows,
  toolRow,
} from "../../db/rows.ts"
import {
  agreementPlans,
  agreements,
  assessments,
  company,
  decisions,
  exceptions,
  facts,
  licences,
  organisations,
  planHosts,
  plans,
  states,
  toolAliases,
  toolHosts,
  toolSupplies,
  tools,
} from "../../db/schema.ts"
import { type Findable, indexTools } from "../../db/search-entry.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { ImportChanges, Part } from "../core/import-changes.ts"
import type { Register } from "../core/register.ts"
import { toolOf } from "../core/stated.ts"

/** What is written of an import, in an order that no foreign key objects to. `after` is the register with the changes. */
export function importRows(
  write: Writer,
  changes: ImportChanges,
  after: Register,
  { at, position }: { at: string; position: number },
): Statement[] {
  const known: Known = {
    organisations: idsOf(after.organisations),
    tools: idsOf(after.tools),
    plans: idsOf(after.plans),
  }
  const freshFacts = [...changes.facts.added, ...new Set(changes.facts.changed.map((update) => update.after))]
  const agreementsGiven = given(changes.agreements)
  return [
    ...companyRow(write, changes.company.after),
    ...both(write, organisations, changes.organisations, organisationRow),
    ...both(write, tools, changes.tools, (tool) => toolRow(tool, known)),
    ...whole(write, toolAliases, toolAliases.toolId, changes.tools, aliasRows),
    ...whole(write, toolHosts, toolHosts.toolId, changes.tools, toolHostRows),
    ...whole(write, toolSupplies, toolSupplies.toolId, changes.tools, (tool) => supplyRows(tool, known)),
    ...both(write, plans, changes.plans, (plan) => planRow(plan, known)),
    ...whole(write, planHosts, planHosts.planId, changes.plans, planHostRows),
    ...superseded(
      write,
      [...changes.facts.changed.map((update) => update.before), ...changes.withdrawn].map(({ id }) => id),
      at,
    ),
    ...insertRows(
      write,
      facts,
      freshFacts.map((fact) => factRow(fact, known, at)),
    ),
    ...both(write, agreements, changes.agreements, (agreement) => agreementRow(agreement, known)),
    ...cleared(write, agreementPlans, agreementPlans.agreementId, changes.agreements),
    ...insertRows(
      write,
      agreementPlans,
      agreementsGiven.flatMap((agreement) => agreementPlanRows(agreement, known)),
    ),
    ...both(write, licences, changes.licences, (licence) => licenceRow(licence, known)),
    ...both(write, states, changes.states, (state) => stateRow(state, known)),
    ...insertRows(
      write,
      assessments,
      changes.assessments.added.map((assessment) => assessmentRow(assessment, known)),
    ),
    ...insertRows(
      write,
      decisions,
      changes.decisions.added.map((decision, index) =>
        decisionRow(decision, known, decision.recorded ?? position + index + 1),
      ),
    ),
    ...both(write, exceptions, changes.exceptions, (exception) => exceptionRow(exception, known)),
    ...indexTools(write, findable(changes, after, known)),
  ]
}

function idsOf(items: readonly { id: string; slug: string }[]): ReadonlyMap<string, string> {
  return new Map(items.map(({ id, slug }) => [slug, id]))
}

function given<T>({ added, changed }: Part<T>): T[] {
  return [...added, ...changed.map(({ after }) => after)]
}

function companyRow(write: Writer, after: ImportChanges["company"]["after"]): Statement[] {
  if (!after) return []
  const { name, zone, languages } = after
  return [
    write
      .insert(company)
      .values({ name, zone, languages })
      .onConflictDoUpdate({ target: company.id, set: { name, zone, languages } }),
  ]
}

type TableWithId = SQLiteTable & { id: SQLiteColumn }

/** Inserts what is new and updates what changed, every column of it. */
function both<Table extends TableWithId, T extends { id: string }>(
  write: Writer,
  table: Table,
  { added, changed }: Part<T>,
  row: (item: T) => Table["$inferInsert"],
): Statement[] {
  return [
    ...insertRows(write, table, added.map(row)),
    ...changed.map(({ after }) =>
      write
        .update(table)
        .set(everyColumn(table, row(after)))
        .where(eq(table.id, after.id)),
    ),
  ]
}

/** A column without a value is emptied; left out, it would keep its old one. */
function everyColumn<Table extends SQLiteTable>(table: Table, row: Table["$inferInsert"]): Table["$inferInsert"] {
  const values = row as Record<string, unknown>
  const columns = Object.keys(getTableColumns(table)).filter((name) => name !== "id")
  return Object.fromEntries(columns.map((name) => [name, values[name] ?? null])) as Table["$inferInsert"]
}

/** Lists that belong to a thing are written anew as a whole. */
function whole<Table extends SQLiteTable, T extends { id: string }>(
  write: Writer,
  table: Table,
  owner: SQLiteColumn,
  changes: Part<T>,
  rows: (item: T) => Table["$inferInsert"][],
): Statement[] {
  return [...cleared(write, table, owner, changes), ...insertRows(write, table, given(changes).flatMap(rows))]
}

function cleared<T extends { id: string }>(
  write: Writer,
  table: SQLiteTable,
  owner: SQLiteColumn,
  { changed }: Part<T>,
): Statement[] {
  if (changed.length === 0) return []
  return [
    write.delete(table).where(
      among(
        owner,
        changed.map(({ after }) => after.id),
      ),
    ),
  ]
}

function superseded(write: Writer, ids: readonly string[], at: string): Statement[] {
  return ids.length === 0 ? [] : [write.update(facts).set({ supersededAt: at }).where(among(facts.id, ids))]
}

/** The tools whose names, vendor or hosts may have changed. */
function findable(changes: ImportChanges, after: Register, known: Known): Findable[] {
  const renamed = new Set(changes.organisations.changed.map((update) => update.after.slug))
  const touched = new Set([
    ...given(changes.tools).map(({ slug }) => slug),
    ...given(changes.plans).map(({ slug }) => toolOf(slug)),
  ])
  const vendors = new Map(after.organisations.map(({ slug, name }) => [slug, name]))
  const plansOf = Map.groupBy(after.plans, ({ slug }) => toolOf(slug))
  return after.tools
    .filter((tool) => touched.has(tool.slug) || renamed.has(tool.vendor))
    .map((tool) => ({
      toolId: known.tools.get(tool.slug) ?? tool.id,
      tool,
      vendor: vendors.get(tool.vendor) ?? tool.vendor,
      planHosts: (plansOf.get(tool.slug) ?? []).flatMap(({ hosts }) => hosts),
    }))
}
