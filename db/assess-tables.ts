import { sql } from "drizzle-orm"
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import {
  type AssessmentStatus,
  assessmentStatuses,
  type CorrectionStatus,
  correctionStatuses,
  type DepthReason,
  depths,
  type PacketQuestion,
  type PacketStatus,
  type PacketVerdict,
  packetStatuses,
  packetVerdicts,
} from "../src/core/assessing.ts"
import type { Context } from "../src/core/gates.ts"
import type { Methodology, Option } from "../src/core/methodology.ts"
import type { Depth } from "../src/core/score.ts"
import type { Language } from "../src/core/text.ts"
import { people, secrets } from "./access-tables.ts"
import { bytes, chunkEncodings, chunkSize, flag, json, oneOf } from "./columns.ts"
import { assessments, facts, organisations, plans } from "./schema.ts"

// What an assessment is made of: documents and files with their bytes, the assessment while it is under way, what readers and
// vendors say.

/** Bytes by their SHA-256: texts of documents (UTF-8) and files. Invisible until something names them. Triggers: never changed. */
export const blobs = sqliteTable("blobs", {
  /** SHA-256 of the uncompressed bytes, lower-case hex. */
  sha256: text("sha256").primaryKey(),
  /** Of the uncompressed bytes. */
  size: integer("size").notNull(),
})

export const blobChunks = sqliteTable(
  "blob_chunks",
  {
    sha256: text("sha256")
      .notNull()
      .references(() => blobs.sha256),
    part: integer("part").notNull(),
    data: bytes("data").notNull(),
    /** Of the joined parts. */
    encoding: text("encoding").$type<(typeof chunkEncodings)[number]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sha256, t.part] }),
    check("blob_chunks_size", sql`length(${t.data}) <= ${sql.raw(String(chunkSize))}`),
    oneOf("blob_chunks_encoding", t.encoding, chunkEncodings),
  ],
)

/** A file somebody handed in: evidence, an agreement, an invoice, an inventory. */
export const files = sqliteTable("files", {
  sha256: text("sha256")
    .primaryKey()
    .references(() => blobs.sha256),
  /** As it was called; never used as a path. */
  name: text("name").notNull(),
  /** By its content, never by what the browser said. */
  mediaType: text("media_type").notNull(),
  /** Blob of its text, where it could be read. */
  textSha256: text("text_sha256").references(() => blobs.sha256),
  addedAt: text("added_at").notNull(),
  addedBy: text("added_by").notNull(),
})

/** A series of versions of one text: `collection` is an Open Terms Archive collection, or `own` for what was pasted or uploaded. */
export const documents = sqliteTable(
  "documents",
  {
    id: text("id").primaryKey(),
    collection: text("collection").notNull(),
    service: text("service").notNull(),
    termsType: text("terms_type").notNull(),
    /** Where the document itself stands, where it is known. */
    url: text("url"),
    /** Contracts and the like: only for those who may read files. */
    restricted: flag("restricted").notNull().default(false),
    addedAt: text("added_at").notNull(),
  },
  (t) => [
    uniqueIndex("documents_series").on(t.collection, t.service, t.termsType),
    index("documents_service").on(t.service),
  ],
)

/** The plans that a document is the terms of, as somebody said. */
export const documentPlans = sqliteTable(
  "document_plans",
  {
    documentId: text("document_id")
      .notNull()
      .references(() => documents.id, { onDelete: "cascade" }),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
  },
  (t) => [primaryKey({ columns: [t.documentId, t.planId] }), index("document_plans_plan").on(t.planId)],
)

/** One dated state of a document. Triggers: never changed. */
export const documentVersions = sqliteTable(
  "document_versions",
  {
    documentId: text("document_id")
      .notNull()
      .references(() => documents.id),
    /** The archive's commit id; of an own document, the SHA-256 of the text. */
    version: text("version").notNull(),
    /** Its place in the history, from 1: dates may run backwards. */
    position: integer("position").notNull(),
    /** When the archive fetched it, or the day that somebody stated, as an instant. */
    at: text("at").notNull(),
    /** Of a technical upgrade by the archive (new extraction rules): the text may have changed without the terms. */
    technical: flag("technical").notNull().default(false),
    textSha256: text("text_sha256")
      .notNull()
      .references(() => blobs.sha256),
    /** UTF-16 units of the text. */
    length: integer("length").notNull(),
    /** File that the text was read from, where it was one. */
    fileSha256: text("file_sha256").references(() => files.sha256),
  },
  (t) => [
    primaryKey({ columns: [t.documentId, t.version] }),
    uniqueIndex("document_versions_position").on(t.documentId, t.position),
    index("document_versions_version").on(t.version),
  ],
)

/** An assessment from its opening to its end; frozen, it stands in `assessments`. */
export const openAssessments = sqliteTable(
  "open_assessments",
  {
    id: text("id").primaryKey(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    contexts: json<readonly Context[]>("contexts").notNull(),
    depth: text("depth").$type<Depth>().notNull(),
    /** Why it is a full review. */
    depthReasons: json<readonly DepthReason[]>("depth_reasons").notNull(),
    status: text("status").$type<AssessmentStatus>().notNull(),
    openedBy: text("opened_by").notNull(),
    openedAt: text("opened_at").notNull(),
    dueOn: text("due_on"),
    submittedBy: text("submitted_by"),
    submittedAt: text("submitted_at"),
    /** What the submitter tells the reviewer, or the reviewer the submitter when it is sent back. */
    note: text("note"),
    frozenId: text("frozen_id").references(() => assessments.id),
    endedAt: text("ended_at"),
  },
  (t) => [
    index("open_assessments_plan").on(t.planId),
    index("open_assessments_status").on(t.status, t.dueOn),
    oneOf("open_assessments_status_known", t.status, assessmentStatuses),
    oneOf("open_assessments_depth", t.depth, depths),
  ],
)

/** Work on one factor of an open assessment. */
export const assessmentFactors = sqliteTable(
  "assessment_factors",
  {
    assessmentId: text("assessment_id")
      .notNull()
      .references(() => openAssessments.id),
    factor: text("factor").notNull(),
    /** Who is to answer it. */
    assigneeId: text("assignee_id").references(() => people.id),
    /** Compensating measures: why the finding is acceptable all the same. */
    justification: text("justification"),
    /** Ids of sub-questions that somebody closed, with what closed them. */
    closed: json<readonly { question: string; note: string; by: string; on: string }[]>("closed"),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.factor] }), index("assessment_factors_assignee").on(t.assigneeId)],
)

/** What people say to each other about an open assessment, or one factor of it. */
export const assessmentComments = sqliteTable(
  "assessment_comments",
  {
    id: text("id").primaryKey(),
    assessmentId: text("assessment_id")
      .notNull()
      .references(() => openAssessments.id),
    factor: text("factor"),
    by: text("by").notNull(),
    at: text("at").notNull(),
    text: text("text").notNull(),
  },
  (t) => [index("assessment_comments_assessment").on(t.assessmentId, t.at)],
)

/** Every methodology that an assessment was frozen under, whole: what makes its figures again, for ever. Triggers: never changed. */
export const methodologies = sqliteTable("methodologies", {
  version: text("version").primaryKey(),
  content: json<Methodology>("content").notNull(),
  addedAt: text("added_at").notNull(),
})

/** What a reader says is wrong with a fact. */
export const corrections = sqliteTable(
  "corrections",
  {
    id: text("id").primaryKey(),
    factId: text("fact_id")
      .notNull()
      .references(() => facts.id),
    by: text("by").notNull(),
    at: text("at").notNull(),
    text: text("text").notNull(),
    /** What it should be, where they said so. */
    option: integer("option").$type<Option>(),
    url: text("url"),
    status: text("status").$type<CorrectionStatus>().notNull(),
    answeredBy: text("answered_by"),
    answeredAt: text("answered_at"),
    answer: text("answer"),
  },
  (t) => [
    index("corrections_fact").on(t.factId),
    index("corrections_by").on(t.by),
    index("corrections_status").on(t.status, t.at),
    oneOf("corrections_status_known", t.status, correctionStatuses),
  ],
)

/** Questions sent to a vendor, behind a link without account. */
export const packets = sqliteTable(
  "packets",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    /** The newest link; older ones are revoked. */
    secretId: text("secret_id")
      .notNull()
      .references(() => secrets.id),
    language: text("language").$type<Language>().notNull(),
    /** What we tell the vendor. */
    message: text("message"),
    questions: json<readonly PacketQuestion[]>("questions").notNull(),
    status: text("status").$type<PacketStatus>().notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: text("created_at").notNull(),
    /** Until when it can be opened, an instant; it can be put off as far as the link itself lasts. */
    until: text("until"),
    submittedAt: text("submitted_at"),
    /** Who answered, as they called themselves. */
    answeredBy: text("answered_by"),
  },
  (t) => [
    index("packets_organisation").on(t.organisationId),
    index("packets_secret").on(t.secretId),
    oneOf("packets_status", t.status, packetStatuses),
  ],
)

/** What the vendor answered so far to one question. */
export const packetAnswers = sqliteTable(
  "packet_answers",
  {
    packetId: text("packet_id")
      .notNull()
      .references(() => packets.id),
    /** Id of the question in the packet. */
    question: text("question").notNull(),
    verdict: text("verdict").$type<PacketVerdict>().notNull(),
    option: integer("option").$type<Option>(),
    text: text("text"),
    url: text("url"),
    fileSha256: text("file_sha256").references(() => files.sha256),
    /** As the vendor calls it: the same bytes may have another name among ours. */
    fileName: text("file_name"),
    savedAt: text("saved_at").notNull(),
    /** The fact that became of it, once it was submitted. */
    factId: text("fact_id").references(() => facts.id),
  },
  (t) => [
    primaryKey({ columns: [t.packetId, t.question] }),
    oneOf("packet_answers_verdict", t.verdict, packetVerdicts),
  ],
)
