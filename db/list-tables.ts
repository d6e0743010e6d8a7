import { sql } from "drizzle-orm"
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core"
import { bytes, chunkEncodings, chunkSize, json, oneOf } from "./columns.ts"

/** What a revision of the list holds, for pages that show many of them. */
export type RevisionCounts = Readonly<Record<string, number>>

/** The issues of the approved-tools list, append-only. Their bytes are in `revisionChunks`. */
export const revisions = sqliteTable(
  "revisions",
  {
    revision: integer("revision").primaryKey({ autoIncrement: false }),
    serial: integer("serial").notNull().unique(),
    issuedAt: text("issued_at").notNull(),
    /** Company day of issue. */
    day: text("day").notNull(),
    /** SHA-256 of the uncompressed bytes, lower-case hex. */
    sha256: text("sha256").notNull().unique(),
    /** Of the uncompressed bytes. */
    length: integer("length").notNull(),
    counts: json<RevisionCounts>("counts").notNull(),
    /** The event chain's head that the list was built on. */
    headSeq: integer("head_seq").notNull(),
    headHash: text("head_hash").notNull(),
  },
  (t) => [index("revisions_day").on(t.day, t.revision), check("revisions_positive", sql`${t.revision} > 0`)],
)

export const revisionChunks = sqliteTable(
  "revision_chunks",
  {
    revision: integer("revision")
      .notNull()
      .references(() => revisions.revision),
    part: integer("part").notNull(),
    data: bytes("data").notNull(),
    /** Of the joined parts. */
    encoding: text("encoding").$type<(typeof chunkEncodings)[number]>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.revision, t.part] }),
    // The few that wait to be compressed: without it, finding them would read every list there was.
    index("revision_chunks_raw").on(t.revision).where(sql`${t.encoding} = 'identity'`),
    check("revision_chunks_size", sql`length(${t.data}) <= ${sql.raw(String(chunkSize))}`),
    oneOf("revision_chunks_encoding", t.encoding, chunkEncodings),
  ],
)
