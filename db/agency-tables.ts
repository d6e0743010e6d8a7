import { sql } from "drizzle-orm"
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import {
  type AgencyType,
  type AiCover,
  aiCovers,
  type ContractContent,
  type DeliverableKind,
  deliverableKinds,
} from "../src/core/agency.ts"
import {
  type DeclarationContent,
  type DeclarationKind,
  type DeclarationStatus,
  type DeclarationWay,
  declarationKinds,
  declarationStatuses,
  declarationWays,
  type SheetContent,
} from "../src/core/declaration.ts"
import type { FoundInFile } from "../src/core/found-in-file.ts"
import type { Language } from "../src/core/text.ts"
import { secrets } from "./access-tables.ts"
import { documents, files } from "./assess-tables.ts"
import { flag, json, oneOf } from "./columns.ts"
import { organisations } from "./schema.ts"

// Agencies, what is agreed with them, what they declare and what they deliver.

/** What is known of an organisation as an agency. */
export const agencies = sqliteTable(
  "agencies",
  {
    organisationId: text("organisation_id")
      .primaryKey()
      .references(() => organisations.id),
    types: json<readonly AgencyType[]>("types").notNull(),
    insured: flag("insured"),
    aiCover: text("ai_cover").$type<AiCover>(),
    insuredUntil: text("insured_until"),
    termsUrl: text("terms_url"),
    termsDocumentId: text("terms_document_id").references(() => documents.id),
  },
  (t) => [oneOf("agencies_ai_cover", t.aiCover, aiCovers)],
)

export const contracts = sqliteTable(
  "contracts",
  {
    id: text("id").primaryKey(),
    organisationId: text("organisation_id")
      .notNull()
      .references(() => organisations.id),
    content: json<ContractContent>("content").notNull(),
    /** Of the content, for lists by day. */
    startsOn: text("starts_on").notNull(),
    endsOn: text("ends_on"),
    noticeOn: text("notice_on"),
    terminatedOn: text("terminated_on"),
    createdAt: text("created_at").notNull(),
    createdBy: text("created_by").notNull(),
  },
  (t) => [index("contracts_organisation").on(t.organisationId)],
)

export const deliverables = sqliteTable(
  "deliverables",
  {
    id: text("id").primaryKey(),
    contractId: text("contract_id")
      .notNull()
      .references(() => contracts.id),
    title: text("title").notNull(),
    kind: text("kind").$type<DeliverableKind>().notNull(),
    version: text("version"),
    campaign: text("campaign"),
    deliveredOn: text("delivered_on"),
    createdAt: text("created_at").notNull(),
    createdBy: text("created_by").notNull(),
  },
  (t) => [
    index("deliverables_contract").on(t.contractId),
    index("deliverables_campaign").on(t.campaign),
    oneOf("deliverables_kind", t.kind, deliverableKinds),
  ],
)

/** A file of a deliverable as it was read: its hash is kept, the file itself only where somebody asked for it. Triggers: it is only set aside. */
export const deliverableFiles = sqliteTable(
  "deliverable_files",
  {
    id: text("id").primaryKey(),
    deliverableId: text("deliverable_id")
      .notNull()
      .references(() => deliverables.id),
    name: text("name").notNull(),
    sha256: text("sha256").notNull(),
    /** Bytes. */
    size: integer("size").notNull(),
    found: json<FoundInFile>("found").notNull(),
    readAt: text("read_at").notNull(),
    readBy: text("read_by").notNull(),
    /** The file itself, where it is kept. */
    fileSha256: text("file_sha256").references(() => files.sha256),
    /** From then on it belongs to the deliverable no more: it was dropped on the wrong one. */
    setAsideAt: text("set_aside_at"),
    setAsideBy: text("set_aside_by"),
  },
  (t) => [index("deliverable_files_deliverable").on(t.deliverableId)],
)

/** A declaration, from the first word to its end. Triggers: what was sent is never changed. */
export const declarations = sqliteTable(
  "declarations",
  {
    id: text("id").primaryKey(),
    kind: text("kind").$type<DeclarationKind>().notNull(),
    contractId: text("contract_id")
      .notNull()
      .references(() => contracts.id),
    deliverableId: text("deliverable_id").references(() => deliverables.id),
    status: text("status").$type<DeclarationStatus>().notNull(),
    language: text("language").$type<Language>().notNull(),
    /** What we tell the agency. */
    message: text("message"),
    /** The newest link; older ones are revoked. Absent: one of us fills it in. */
    secretId: text("secret_id").references(() => secrets.id),
    /** Until when the link opens it, an instant. */
    until: text("until"),
    createdBy: text("created_by").notNull(),
    createdAt: text("created_at").notNull(),
    way: text("way").$type<DeclarationWay>(),
    sentAt: text("sent_at"),
    /** As it was frozen. */
    content: json<DeclarationContent | SheetContent>("content"),
    /** SHA-256 of the canonical content with its statement. */
    sha256: text("sha256"),
    signedName: text("signed_name"),
    signedRole: text("signed_role"),
    signedOn: text("signed_on"),
    validUntil: text("valid_until"),
    /** The one that it replaced. */
    supersedes: text("supersedes"),
  },
  (t) => [
    index("declarations_contract").on(t.contractId),
    index("declarations_deliverable").on(t.deliverableId),
    index("declarations_secret").on(t.secretId),
    oneOf("declarations_kind", t.kind, declarationKinds),
    oneOf("declarations_status", t.status, declarationStatuses),
    oneOf("declarations_way", t.way, declarationWays),
    check("declarations_about", sql`(${t.kind} = 'deliverable') = (${t.deliverableId} is not null)`),
    check("declarations_frozen", sql`(${t.status} in ('sent', 'superseded')) = (${t.content} is not null)`),
  ],
)

/** What was saved so far, part by part: several people fill one in at the same time. */
export const declarationParts = sqliteTable(
  "declaration_parts",
  {
    declarationId: text("declaration_id")
      .notNull()
      .references(() => declarations.id),
    /** `tools/3`, `oversight` … */
    part: text("part").notNull(),
    content: json<unknown>("content").notNull(),
    savedAt: text("saved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.declarationId, t.part] })],
)

/** Files handed in with a declaration. */
export const declarationFiles = sqliteTable(
  "declaration_files",
  {
    declarationId: text("declaration_id")
      .notNull()
      .references(() => declarations.id),
    fileSha256: text("file_sha256")
      .notNull()
      .references(() => files.sha256),
    /** As the agency calls it. */
    name: text("name").notNull(),
    addedAt: text("added_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.declarationId, t.fileSha256] })],
)

/** A tool that an agency declared and nobody knew: the request that was made of it. */
export const declarationRequests = sqliteTable(
  "declaration_requests",
  {
    declarationId: text("declaration_id")
      .notNull()
      .references(() => declarations.id),
    /** Position among the declared tools, from 0. */
    tool: integer("tool").notNull(),
    requestId: text("request_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.declarationId, t.tool] }),
    uniqueIndex("declaration_requests_request").on(t.requestId, t.declarationId, t.tool),
  ],
)
