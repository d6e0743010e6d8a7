import { sql } from "drizzle-orm"
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import {
  type DecisionContent,
  type DecisionOrigin,
  type DecisionStatus,
  type DraftCondition,
  decisionOrigins,
  decisionStatuses,
  type ExceptionStatus,
  exceptionStatuses,
  type IncidentKind,
  type IncidentSeverity,
  incidentKinds,
  incidentSeverities,
  type MailKind,
  mailKinds,
  type PilotOutcome,
  type PilotStatus,
  pilotOutcomes,
  pilotStatuses,
  signOffRoles,
  signOffVerdicts,
  type TaskKind,
  type TaskStatus,
  taskKinds,
  taskStatuses,
} from "../src/core/deciding.ts"
import type { SignOff, SignOffRole } from "../src/core/register.ts"
import type { CompanyText } from "../src/core/text.ts"
import type { DataClassId, UseId } from "../src/core/vocabulary.ts"
import { people, units } from "./access-tables.ts"
import { json, oneOf } from "./columns.ts"
import { assessments, organisations, plans, tools } from "./schema.ts"

// How decisions are prepared, signed and kept true. Instants are ISO 8601 in UTC, days are company days.

/** A decision from its first draft on; once it has its quorum, the one among `decisions` has the same id. */
export const openDecisions = sqliteTable(
  "open_decisions",
  {
    id: text("id").primaryKey(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    origin: text("origin").$type<DecisionOrigin>().notNull(),
    /** The frozen assessment that it rests on. */
    assessmentId: text("assessment_id").references(() => assessments.id),
    content: json<DecisionContent>("content").notNull(),
    /** Counts what was saved: who signs says which one they read. */
    version: integer("version").notNull(),
    status: text("status").$type<DecisionStatus>().notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: text("created_at").notNull(),
    /** When it was laid before the signatories, and by whom. */
    laidAt: text("laid_at"),
    laidBy: text("laid_by"),
    endedAt: text("ended_at"),
  },
  (t) => [
    index("open_decisions_plan").on(t.planId),
    index("open_decisions_status").on(t.status, t.createdAt),
    oneOf("open_decisions_origin", t.origin, decisionOrigins),
    oneOf("open_decisions_status_known", t.status, decisionStatuses),
  ],
)

/** Verdicts given here, append-only: the last one per person and role counts. */
export const signOffs = sqliteTable(
  "sign_offs",
  {
    id: text("id").primaryKey(),
    /** Of a decision under way, or of one that counts: a suspension has no draft. */
    decisionId: text("decision_id").notNull(),
    personId: text("person_id").notNull(),
    role: text("role").$type<SignOffRole>().notNull(),
    verdict: text("verdict").$type<SignOff["verdict"]>().notNull(),
    at: text("at").notNull(),
    comment: text("comment"),
  },
  (t) => [
    index("sign_offs_decision").on(t.decisionId, t.at),
    oneOf("sign_offs_role", t.role, signOffRoles),
    oneOf("sign_offs_verdict", t.verdict, signOffVerdicts),
  ],
)

/** A trial in one team, with its goal and what came of it. */
export const pilots = sqliteTable(
  "pilots",
  {
    id: text("id").primaryKey(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    /** A team, never a person. */
    team: json<CompanyText>("team").notNull(),
    fromDay: text("from_day").notNull(),
    untilDay: text("until_day").notNull(),
    goal: json<CompanyText>("goal").notNull(),
    status: text("status").$type<PilotStatus>().notNull(),
    outcome: text("outcome").$type<PilotOutcome>(),
    /** What was measured. */
    result: json<CompanyText>("result"),
    by: text("by").notNull(),
    at: text("at").notNull(),
    endedAt: text("ended_at"),
  },
  (t) => [
    index("pilots_plan").on(t.planId),
    oneOf("pilots_status", t.status, pilotStatuses),
    oneOf("pilots_outcome", t.outcome, pilotOutcomes),
  ],
)

/** An exception from its asking on; once approved, the one among `exceptions` is named. */
export const openExceptions = sqliteTable(
  "open_exceptions",
  {
    id: text("id").primaryKey(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    /** Whom it is for: people with a role in it, and their tokens. */
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    classes: json<readonly DataClassId[]>("classes").notNull(),
    uses: json<readonly UseId[]>("uses").notNull(),
    answer: text("answer").$type<"yes" | "if">().notNull(),
    conditions: json<readonly DraftCondition[]>("conditions").notNull(),
    reason: json<CompanyText>("reason").notNull(),
    fromDay: text("from_day").notNull(),
    untilDay: text("until_day").notNull(),
    status: text("status").$type<ExceptionStatus>().notNull(),
    by: text("by").notNull(),
    at: text("at").notNull(),
    /** Who approved or declined it, when, and what they said. */
    answeredBy: text("answered_by"),
    answeredAt: text("answered_at"),
    note: text("note"),
    /** The one among `exceptions`. */
    exceptionId: text("exception_id"),
  },
  (t) => [
    index("open_exceptions_plan").on(t.planId),
    index("open_exceptions_status").on(t.status, t.at),
    oneOf("open_exceptions_status_known", t.status, exceptionStatuses),
    oneOf("open_exceptions_answer", t.answer, ["yes", "if"]),
  ],
)

/** What has to be done so that decisions stay true: one for each cause, for ever. */
export const tasks = sqliteTable(
  "tasks",
  {
    id: text("id").primaryKey(),
    /** What made it: `review/dec_…/2027-01-14`. Never two of one. */
    cause: text("cause").notNull(),
    kind: text("kind").$type<TaskKind>().notNull(),
    planId: text("plan_id").references(() => plans.id),
    toolId: text("tool_id").references(() => tools.id),
    /** Id of the decision, licence, fact, exception or incident that it is about. */
    about: text("about").notNull(),
    dueOn: text("due_on").notNull(),
    ownerId: text("owner_id").references(() => people.id),
    status: text("status").$type<TaskStatus>().notNull(),
    openedAt: text("opened_at").notNull(),
    endedAt: text("ended_at"),
    endedBy: text("ended_by"),
    /** What whoever did it says of it. */
    note: text("note"),
  },
  (t) => [
    uniqueIndex("tasks_cause").on(t.cause),
    index("tasks_open").on(t.dueOn).where(sql`${t.status} = 'open'`),
    index("tasks_owner").on(t.ownerId),
    index("tasks_plan").on(t.planId),
    oneOf("tasks_kind", t.kind, taskKinds),
    oneOf("tasks_status", t.status, taskStatuses),
  ],
)

/** Something that happened at a vendor, or at somebody it rests on. */
export const incidents = sqliteTable(
  "incidents",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    /** Where it concerns one tool of theirs alone. */
    toolId: text("tool_id").references(() => tools.id),
    kind: text("kind").$type<IncidentKind>().notNull(),
    severity: text("severity").$type<IncidentSeverity>().notNull(),
    title: json<CompanyText>("title").notNull(),
    text: json<CompanyText>("text").notNull(),
    /** Where it was read. */
    url: text("url"),
    happenedOn: text("happened_on"),
    learnedOn: text("learned_on").notNull(),
    by: text("by").notNull(),
    at: text("at").notNull(),
    closedAt: text("closed_at"),
    closedBy: text("closed_by"),
    /** What came of it. */
    outcome: json<CompanyText>("outcome"),
  },
  (t) => [
    index("incidents_organisation").on(t.organisationId),
    index("incidents_open").on(t.at).where(sql`${t.closedAt} is null`),
    oneOf("incidents_kind", t.kind, incidentKinds),
    oneOf("incidents_severity", t.severity, incidentSeverities),
  ],
)

/** Mails to be sent: written in the commit of what they tell, sent by a job. Addresses are looked up when it is sent. */
export const mails = sqliteTable(
  "mails",
  {
    id: text("id").primaryKey(),
    /** The event or the day that it tells of, and to whom: never two of one. */
    key: text("key").notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind").$type<MailKind>().notNull(),
    /** What the text is made of when it is sent: ids, days, names of tools; no name of a person. */
    data: json<Readonly<Record<string, unknown>>>("data").notNull(),
    madeAt: text("made_at").notNull(),
    /** Not before. */
    nextAt: text("next_at").notNull(),
    attempts: integer("attempts").notNull(),
    /** Whoever sends it has it until then. */
    leasedUntil: text("leased_until"),
    lease: text("lease"),
    sentAt: text("sent_at"),
    /** It is sent no more: nobody to send it to, switched off, or refused for good. */
    droppedAt: text("dropped_at"),
    /** The server's last word. */
    error: text("error"),
  },
  (t) => [
    uniqueIndex("mails_key").on(t.key),
    index("mails_waiting").on(t.nextAt).where(sql`${t.sentAt} is null and ${t.droppedAt} is null`),
    index("mails_person").on(t.personId),
    oneOf("mails_kind", t.kind, mailKinds),
  ],
)

/** Kinds of mail that a person does not want. */
export const unwantedMails = sqliteTable(
  "unwanted_mails",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind").$type<MailKind>().notNull(),
  },
  (t) => [uniqueIndex("unwanted_mails_person").on(t.personId, t.kind), oneOf("unwanted_mails_kind", t.kind, mailKinds)],
)
