import { sql } from "drizzle-orm"
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import {
  type ReceiptWay,
  receiptWays,
  type WebhookEventKind,
  type WebhookStatus,
  webhookStatuses,
} from "../src/core/telling.ts"
import type { PublicKey } from "../src/core/trust.ts"
import { secrets } from "./access-tables.ts"
import { json, oneOf } from "./columns.ts"

/** The online keys that sign the pointer to the list. The private half is sealed with `AVAL_SECRET`. */
export const signingKeys = sqliteTable("signing_keys", {
  kid: text("kid").primaryKey(),
  key: json<PublicKey>("key").notNull(),
  sealed: text("sealed").notNull(),
  madeAt: text("made_at").notNull(),
})

/** The key sets that the root keys have signed, append-only: what `keys.jws` was and is. */
export const keySets = sqliteTable(
  "key_sets",
  {
    version: integer("version").primaryKey({ autoIncrement: false }),
    /** The exact bytes of `keys.jws`. */
    jws: text("jws").notNull(),
    issuer: text("issuer").notNull(),
    list: text("list").notNull(),
    /** The root keys that consumers pin, and how many of them must sign. */
    roots: json<readonly PublicKey[]>("roots").notNull(),
    threshold: integer("threshold").notNull(),
    /** Of the online keys in it; the first signs. */
    kids: json<readonly string[]>("kids").notNull(),
    madeAt: text("made_at").notNull(),
    expiresAt: text("expires_at").notNull(),
  },
  (t) => [check("key_sets_positive", sql`${t.version} > 0 and ${t.threshold} > 0`)],
)

/** Addresses that are told of what happens. */
export const webhooks = sqliteTable(
  "webhooks",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    url: text("url").notNull(),
    kinds: json<readonly WebhookEventKind[]>("kinds").notNull(),
    /** Sealed with `AVAL_SECRET`; the older one signs too until its end. */
    secret: text("secret").notNull(),
    olderSecret: text("older_secret"),
    olderUntil: text("older_until"),
    /** Number of the last event of the chain that was looked at for it. */
    cursor: integer("cursor").notNull(),
    status: text("status").$type<WebhookStatus>().notNull(),
    /** When it was switched off, and why. */
    offAt: text("off_at"),
    failingSince: text("failing_since"),
    madeAt: text("made_at").notNull(),
    madeBy: text("made_by").notNull(),
    removedAt: text("removed_at"),
  },
  (t) => [oneOf("webhooks_status", t.status, webhookStatuses)],
)

/** What an address is told or was: one row for each event of the chain, in its order. */
export const webhookMessages = sqliteTable(
  "webhook_messages",
  {
    /** `webhook-id`: the same at each attempt. */
    id: text("id").primaryKey(),
    webhookId: text("webhook_id")
      .notNull()
      .references(() => webhooks.id),
    /** Of the event in the chain; below 0: a test. */
    seq: integer("seq").notNull(),
    kind: text("kind").notNull(),
    /** The exact bytes that are sent. */
    body: text("body").notNull(),
    madeAt: text("made_at").notNull(),
    /** Not before. */
    nextAt: text("next_at").notNull(),
    attempts: integer("attempts").notNull(),
    leasedUntil: text("leased_until"),
    lease: text("lease"),
    sentAt: text("sent_at"),
    /** Given up: it can be replayed. */
    deadAt: text("dead_at"),
  },
  (t) => [
    uniqueIndex("webhook_messages_event").on(t.webhookId, t.seq),
    index("webhook_messages_waiting").on(t.webhookId, t.seq).where(sql`${t.sentAt} is null and ${t.deadAt} is null`),
  ],
)

/** Every attempt, with what came of it: the delivery log. */
export const webhookAttempts = sqliteTable(
  "webhook_attempts",
  {
    id: text("id").primaryKey(),
    messageId: text("message_id")
      .notNull()
      .references(() => webhookMessages.id),
    webhookId: text("webhook_id")
      .notNull()
      .references(() => webhooks.id),
    at: text("at").notNull(),
    milliseconds: integer("milliseconds").notNull(),
    /** Of the answer; absent where there was none. */
    status: integer("status"),
    /** What went wrong, as a word. */
    error: text("error"),
  },
  (t) => [index("webhook_attempts_webhook").on(t.webhookId, t.at), index("webhook_attempts_message").on(t.messageId)],
)

/** Which revision each consumer runs: the last word of each token, by what it fetches or says. */
export const receipts = sqliteTable(
  "receipts",
  {
    tokenId: text("token_id")
      .notNull()
      .references(() => secrets.id),
    way: text("way").$type<ReceiptWay>().notNull(),
    /** The export's format; empty for the list itself. */
    format: text("format").notNull(),
    revision: integer("revision").notNull(),
    serial: integer("serial").notNull(),
    /** What it calls itself, such as `aval-client/0.1.0`. */
    client: text("client"),
    /** Why it keeps an older list, in its words. */
    alarm: text("alarm"),
    /** Since when it runs this revision. */
    since: text("since").notNull(),
    lastAt: text("last_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.tokenId, t.way, t.format] }), oneOf("receipts_way", t.way, receiptWays)],
)
