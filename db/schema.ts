import { sql } from "drizzle-orm"
import { check, foreignKey, index, integer, primaryKey, real, sqliteTable, text, unique } from "drizzle-orm/sqlite-core"
import type { Context } from "../src/core/gates.ts"
import type { Option } from "../src/core/methodology.ts"
import {
  type ClosedQuestion,
  type Condition,
  type Contact,
  type Evidence,
  type Fact,
  type HostEntry,
  type OrganisationRole,
  type Override,
  type PlanNote,
  type RequiredPrecondition,
  type SignOff,
  type Source,
  type Subject,
  type SupplyRole,
  supplyRoles,
} from "../src/core/register.ts"
import type { CompanyText, Language } from "../src/core/text.ts"
import {
  type Account,
  type Answer,
  accounts,
  answers,
  type DataClassId,
  type Outcome,
  outcomes,
  type SourceClass,
  sourceClasses,
  type UseId,
} from "../src/core/vocabulary.ts"
import { flag, json, oneOf } from "./columns.ts"

// Ids are texts made by the app; days are texts `YYYY-MM-DD` in the company's zone, instants ISO 8601 in UTC.

/** The company itself: at most one row. */
export const company = sqliteTable(
  "company",
  {
    id: text("id").primaryKey().$type<"company">().default("company"),
    name: text("name").notNull(),
    zone: text("zone").notNull(),
    languages: json<readonly Language[]>("languages").notNull(),
  },
  (t) => [check("company_one_row", sql`${t.id} = 'company'`)],
)

export const organisations = sqliteTable("organisations", {
  id: text("id").primaryKey(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  country: text("country"),
  roles: json<readonly OrganisationRole[]>("roles").notNull(),
  url: text("url"),
  sources: json<readonly Source[]>("sources"),
  contacts: json<readonly Contact[]>("contacts"),
  /** From this day on it is history: shown, never offered. */
  retiredOn: text("retired_on"),
  /** Slug of the one that it turned out to be. */
  mergedInto: text("merged_into"),
})

export const tools = sqliteTable(
  "tools",
  {
    id: text("id").primaryKey(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    vendorId: text("vendor_id")
      .notNull()
      .references(() => organisations.id),
    categories: json<readonly string[]>("categories").notNull(),
    url: text("url"),
    sources: json<readonly Source[]>("sources"),
    retiredOn: text("retired_on"),
    mergedInto: text("merged_into"),
  },
  (t) => [index("tools_vendor").on(t.vendorId)],
)

/** What a tool is made of: the models it calls, who hosts it, who else sees the data. */
export const toolSupplies = sqliteTable(
  "tool_supplies",
  {
    toolId: text("tool_id")
      .notNull()
      .references(() => tools.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    role: text("role").$type<SupplyRole>().notNull(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    /** The supplier's own tool, where it is registered: what that one rests on is rested on too. */
    supplyingToolId: text("supplying_tool_id").references(() => tools.id),
    purpose: json<CompanyText>("purpose"),
    /** ISO 3166-1 alpha-2, where the processing takes place. */
    country: text("country"),
    source: json<Source>("source"),
  },
  (t) => [
    primaryKey({ columns: [t.toolId, t.position] }),
    index("tool_supplies_organisation").on(t.organisationId),
    index("tool_supplies_tool").on(t.supplyingToolId),
    oneOf("tool_supplies_role", t.role, supplyRoles),
  ],
)

/** Other names of a tool, in the order they were given. */
export const toolAliases = sqliteTable(
  "tool_aliases",
  {
    toolId: text("tool_id")
      .notNull()
      .references(() => tools.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    alias: text("alias").notNull(),
  },
  (t) => [primaryKey({ columns: [t.toolId, t.position] }), index("tool_aliases_alias").on(t.alias)],
)

export const toolHosts = sqliteTable(
  "tool_hosts",
  {
    toolId: text("tool_id")
      .notNull()
      .references(() => tools.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    host: text("host").notNull(),
    cover: text("cover").$type<HostEntry["cover"]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.toolId, t.position] }),
    index("tool_hosts_host").on(t.host),
    oneOf("tool_hosts_cover", t.cover, ["tree", "host"]),
  ],
)

export const plans = sqliteTable(
  "plans",
  {
    id: text("id").primaryKey(),
    /** `tool/plan` */
    slug: text("slug").notNull().unique(),
    toolId: text("tool_id")
      .notNull()
      .references(() => tools.id),
    name: json<CompanyText>("name").notNull(),
    account: text("account").$type<Account>().notNull(),
    access: json<CompanyText>("access"),
    notes: json<readonly PlanNote[]>("notes"),
    retiredOn: text("retired_on"),
  },
  (t) => [index("plans_tool").on(t.toolId), oneOf("plans_account", t.account, accounts)],
)

export const planHosts = sqliteTable(
  "plan_hosts",
  {
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    host: text("host").notNull(),
    cover: text("cover").$type<HostEntry["cover"]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.position] }),
    index("plan_hosts_host").on(t.host),
    oneOf("plan_hosts_cover", t.cover, ["tree", "host"]),
  ],
)

/** Superseded, never overwritten: triggers let `supersededAt` be set once, `author` be erased, and nothing else change. */
export const facts = sqliteTable(
  "facts",
  {
    id: text("id").primaryKey(),
    subjectKind: text("subject_kind").$type<Subject["kind"]>().notNull(),
    planId: text("plan_id").references(() => plans.id),
    toolId: text("tool_id").references(() => tools.id),
    organisationId: text("organisation_id").references(() => organisations.id),
    use: text("use").$type<UseId>(),
    factor: text("factor").notNull(),
    option: integer("option").$type<Option>().notNull(),
    text: json<CompanyText>("text"),
    sourceClass: text("source_class").$type<SourceClass>().notNull(),
    evidence: json<Evidence>("evidence"),
    seenOn: text("seen_on").notNull(),
    expiresOn: text("expires_on"),
    author: text("author"),
    recordedAt: text("recorded_at").notNull(),
    /** Absent = current. */
    supersededAt: text("superseded_at"),
  },
  (t) => [
    index("facts_plan").on(t.planId).where(sql`${t.planId} is not null`),
    index("facts_tool").on(t.toolId).where(sql`${t.toolId} is not null`),
    index("facts_organisation").on(t.organisationId).where(sql`${t.organisationId} is not null`),
    index("facts_kind_factor").on(t.subjectKind, t.factor),
    check("facts_option", sql`${t.option} in (0, 1, 2, 3, 4)`),
    oneOf("facts_source_class", t.sourceClass, sourceClasses),
    check(
      "facts_one_subject",
      sql`${t.subjectKind} in ('plan', 'tool', 'organisation', 'use', 'company')
        and (${t.subjectKind} = 'plan') = (${t.planId} is not null)
        and (${t.subjectKind} = 'tool') = (${t.toolId} is not null)
        and (${t.subjectKind} = 'organisation') = (${t.organisationId} is not null)
        and (${t.subjectKind} = 'use') = (${t.use} is not null)`,
    ),
  ],
)

/** Frozen: triggers let `author` and `reviewer` be erased and nothing else change. */
export const assessments = sqliteTable(
  "assessments",
  {
    id: text("id").primaryKey(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    day: text("day").notNull(),
    methodology: text("methodology").notNull(),
    depth: text("depth").$type<"screening" | "full">().notNull(),
    facts: json<readonly Fact[]>("facts").notNull(),
    score: real("score").notNull(),
    floor: real("floor").notNull(),
    evidence: real("evidence").notNull(),
    band: text("band").notNull(),
    author: text("author"),
    account: text("account").$type<Account>(),
    /** What it was assessed for; absent in what was imported: the reference context. */
    contexts: json<readonly Context[]>("contexts"),
    /** Compensating measures per factor. */
    justifications: json<Readonly<Record<string, string>>>("justifications"),
    /** Sub-questions of weak answers that people closed, with what closed them. */
    closed: json<readonly ClosedQuestion[]>("closed"),
    /** The second person. */
    reviewer: text("reviewer"),
  },
  (t) => [index("assessments_plan").on(t.planId), oneOf("assessments_depth", t.depth, ["screening", "full"])],
)

export const decisions = sqliteTable(
  "decisions",
  {
    id: text("id").primaryKey(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    outcome: text("outcome").$type<Outcome>().notNull(),
    classes: json<Readonly<Record<DataClassId, Answer>>>("classes").notNull(),
    otherClasses: text("other_classes").$type<"ask" | "no">().notNull(),
    uses: json<Readonly<Record<UseId, Answer>>>("uses").notNull(),
    otherUses: text("other_uses").$type<"if" | "ask" | "no">().notNull(),
    overrides: json<readonly Override[]>("overrides").notNull(),
    conditions: json<readonly Condition[]>("conditions").notNull(),
    preconditions: json<readonly RequiredPrecondition[]>("preconditions").notNull(),
    summary: json<CompanyText>("summary"),
    rationale: json<CompanyText>("rationale"),
    assessmentId: text("assessment_id"),
    signOffs: json<readonly SignOff[]>("sign_offs").notNull(),
    validFrom: text("valid_from").notNull(),
    validUntil: text("valid_until"),
    reviewBy: text("review_by"),
    supersedes: flag("supersedes").notNull().default(false),
    /** Came by import. */
    stated: flag("stated").notNull(),
    /** When it got its quorum, as a position: `head.seq + n` of the commit. Absent = not yet. */
    recorded: integer("recorded"),
    /** When it was written, as a position: `head.seq + n` of the commit; in an import, the order of the file. */
    nth: integer("nth").notNull(),
  },
  (t) => [
    index("decisions_plan").on(t.planId),
    index("decisions_assessment").on(t.assessmentId),
    foreignKey({ columns: [t.assessmentId], foreignColumns: [assessments.id] }),
    oneOf("decisions_outcome", t.outcome, outcomes),
    oneOf("decisions_other_classes", t.otherClasses, ["ask", "no"]),
    oneOf("decisions_other_uses", t.otherUses, ["if", "ask", "no"]),
  ],
)

export const exceptions = sqliteTable(
  "exceptions",
  {
    id: text("id").primaryKey(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    classes: json<readonly DataClassId[]>("classes").notNull(),
    uses: json<readonly UseId[]>("uses").notNull(),
    answer: text("answer").$type<"yes" | "if">().notNull(),
    conditions: json<readonly Condition[]>("conditions").notNull(),
    who: text("who").notNull(),
    approver: text("approver").notNull(),
    reason: json<CompanyText>("reason").notNull(),
    fromDay: text("from_day").notNull(),
    untilDay: text("until_day").notNull(),
    /** Position in the order of all exceptions: `head.seq + n` of the commit. */
    recorded: integer("recorded").notNull(),
  },
  (t) => [index("exceptions_plan").on(t.planId), oneOf("exceptions_answer", t.answer, answers.slice(0, 2))],
)

/**
 * One row per change, append-only, chained by hash (chain.ts). No foreign keys: history outlives what it describes.
 * UNIQUE (object, objectSeq) refuses a stale write, UNIQUE (prev) a fork of the chain.
 */
export const events = sqliteTable(
  "events",
  {
    seq: integer("seq").primaryKey({ autoIncrement: false }),
    at: text("at").notNull(),
    actor: text("actor").notNull(),
    object: text("object").notNull(),
    objectSeq: integer("object_seq").notNull(),
    kind: text("kind").notNull(),
    why: text("why"),
    /** The exact JSON that is hashed. */
    data: text("data").notNull(),
    /** Hash of the event before; "" for the first. */
    prev: text("prev").notNull().unique("events_prev"),
    hash: text("hash").notNull(),
  },
  (t) => [
    unique("events_object").on(t.object, t.objectSeq),
    check("events_seq", sql`${t.seq} > 0 and ${t.objectSeq} > 0`),
  ],
)

/** What the search finds a tool by, folded (core/text.ts); triggers keep the two full-text tables in step. */
export const searchEntries = sqliteTable(
  "search_entries",
  {
    id: integer("id").primaryKey(),
    toolId: text("tool_id")
      .notNull()
      .unique()
      .references(() => tools.id, { onDelete: "cascade" }),
    names: text("names").notNull(),
    aliases: text("aliases").notNull(),
    vendor: text("vendor").notNull(),
    hosts: text("hosts").notNull(),
    /** Names and aliases, one per line, a space on either side of each: word edges have trigrams of their own. */
    folded: text("folded").notNull(),
  },
  (t) => [index("search_entries_names").on(t.names)],
)

export * from "./access-tables.ts"
export * from "./agency-tables.ts"
export * from "./assess-tables.ts"
export * from "./decision-tables.ts"
export * from "./draft-tables.ts"
export * from "./list-tables.ts"
export * from "./publish-tables.ts"
export * from "./request-tables.ts"
export * from "./rights-tables.ts"
