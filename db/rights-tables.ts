import { sql } from "drizzle-orm"
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { AgreementKind, Cost, Evidence, FileEvidence, LicenceKind, LicenceLimits } from "../src/core/register.ts"
import type { CompanyText } from "../src/core/text.ts"
import { type PreconditionId, preconditionIds } from "../src/core/vocabulary.ts"
import { flag, json, oneOf } from "./columns.ts"
import { organisations, plans } from "./schema.ts"

// What we signed, what we may use, and what holds.

export const agreements = sqliteTable(
  "agreements",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    kind: text("kind").$type<AgreementKind>().notNull(),
    title: json<CompanyText>("title"),
    startsOn: text("starts_on").notNull(),
    endsOn: text("ends_on"),
    terminatedOn: text("terminated_on"),
    file: json<FileEvidence>("file"),
  },
  (t) => [
    index("agreements_organisation").on(t.organisationId),
    oneOf("agreements_kind", t.kind, ["dpa", "master", "order"]),
  ],
)

export const agreementPlans = sqliteTable(
  "agreement_plans",
  {
    agreementId: text("agreement_id")
      .notNull()
      .references(() => agreements.id, { onDelete: "cascade" }),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    position: integer("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementId, t.planId] }), index("agreement_plans_plan").on(t.planId)],
)

export const licences = sqliteTable(
  "licences",
  {
    id: text("id").primaryKey(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    kind: text("kind").$type<LicenceKind>().notNull(),
    seats: integer("seats"),
    owner: text("owner"),
    startsOn: text("starts_on").notNull(),
    endsOn: text("ends_on"),
    /** Last day on which notice can be given. */
    noticeOn: text("notice_on"),
    terminatedOn: text("terminated_on"),
    spdx: text("spdx"),
    cost: json<Cost>("cost"),
    /** Number of the order or the contract. */
    purchase: text("purchase"),
    file: json<FileEvidence>("file"),
    /** What a licence of one's own making allows (open weights). */
    limits: json<LicenceLimits>("limits"),
  },
  (t) => [
    uniqueIndex("licences_plan_start").on(t.planId, t.startsOn),
    oneOf("licences_kind", t.kind, ["trial", "subscription"]),
    check("licences_seats", sql`${t.seats} >= 0`),
  ],
)

export const states = sqliteTable(
  "states",
  {
    id: text("id").primaryKey(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    precondition: text("precondition").$type<PreconditionId>().notNull(),
    holds: flag("holds").notNull(),
    fromDay: text("from_day").notNull(),
    untilDay: text("until_day"),
    evidence: json<Evidence>("evidence"),
    note: json<CompanyText>("note"),
  },
  (t) => [
    uniqueIndex("states_plan_precondition_from").on(t.planId, t.precondition, t.fromDay),
    oneOf("states_precondition", t.precondition, preconditionIds),
  ],
)
