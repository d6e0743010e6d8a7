import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { Clause } from "../src/core/clause.ts"
import {
  type DraftContent,
  type DraftStepKind,
  draftSteps as draftStepKinds,
  type FrozenDraft,
} from "../src/core/draft.ts"
import { contracts } from "./agency-tables.ts"
import { files } from "./assess-tables.ts"
import { json, oneOf } from "./columns.ts"

// Drafts of clauses, and the company's own clauses.

/** A draft as it stands: what whoever drafts has chosen so far. */
export const drafts = sqliteTable(
  "drafts",
  {
    id: text("id").primaryKey(),
    contractId: text("contract_id")
      .notNull()
      .references(() => contracts.id),
    title: text("title").notNull(),
    content: json<DraftContent>("content").notNull(),
    createdAt: text("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    savedAt: text("saved_at").notNull(),
    savedBy: text("saved_by").notNull(),
    /** From then on it is out of the way: nothing came of it. */
    setAsideAt: text("set_aside_at"),
  },
  (t) => [index("drafts_contract").on(t.contractId)],
)

/** A version that was kept. Triggers: never changed. */
export const draftVersions = sqliteTable(
  "draft_versions",
  {
    draftId: text("draft_id")
      .notNull()
      .references(() => drafts.id),
    /** 1, 2, 3 … */
    number: integer("number").notNull(),
    frozen: json<FrozenDraft>("frozen").notNull(),
    /** SHA-256 of the canonical tree: it names the draft, whatever file it is written to. */
    sha256: text("sha256").notNull(),
    /** What is new in it. */
    note: text("note"),
    madeAt: text("made_at").notNull(),
    madeBy: text("made_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.draftId, t.number] })],
)

/** What was done with a version. Triggers: never changed. */
export const draftSteps = sqliteTable(
  "draft_steps",
  {
    id: text("id").primaryKey(),
    draftId: text("draft_id")
      .notNull()
      .references(() => drafts.id),
    version: integer("version").notNull(),
    kind: text("kind").$type<DraftStepKind>().notNull(),
    at: text("at").notNull(),
    by: text("by").notNull(),
    /** On which day it was sent or signed. */
    day: text("day"),
    note: text("note"),
    /** Of the signed copy; the file itself only where somebody asked for it. */
    sha256: text("sha256"),
    name: text("name"),
    fileSha256: text("file_sha256").references(() => files.sha256),
  },
  (t) => [index("draft_steps_draft").on(t.draftId), oneOf("draft_steps_kind", t.kind, draftStepKinds)],
)

/** What people say about a draft, or about one clause of it. */
export const draftComments = sqliteTable(
  "draft_comments",
  {
    id: text("id").primaryKey(),
    draftId: text("draft_id")
      .notNull()
      .references(() => drafts.id),
    /** Absent: the draft as a whole. */
    clause: text("clause"),
    text: text("text").notNull(),
    at: text("at").notNull(),
    by: text("by").notNull(),
    settledAt: text("settled_at"),
    settledBy: text("settled_by"),
  },
  (t) => [index("draft_comments_draft").on(t.draftId)],
)

/** A clause as the company wrote it. Triggers: a version is never changed. */
export const companyClauses = sqliteTable(
  "company_clauses",
  {
    /** Of the library (`CL-05`), or the company's own (`OWN-1`). */
    clauseId: text("clause_id").notNull(),
    /** 1, 2, 3 … */
    edition: integer("edition").notNull(),
    /** Absent: the clause is as shipped again, or one of the company's own is offered no more. */
    content: json<Clause>("content"),
    /** Version of the library's clause that it was made from. */
    basedOn: integer("based_on"),
    note: text("note"),
    savedAt: text("saved_at").notNull(),
    savedBy: text("saved_by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clauseId, t.edition] })],
)
