import { asc, desc, eq } from "drizzle-orm"
import { webhookAttempts } from "../schema.ts"
import type { Reader, Statement, Writer } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"

/** One attempt, and what came of it. */
export interface WebhookAttempt {
  id: string
  messageId: string
  webhookId: string
  /** Instant. */
  at: string
  milliseconds: number
  /** Of the answer; absent where there was none. */
  status?: number | undefined
  error?: string | undefined
}

export function insertAttempt(write: Writer, attempt: WebhookAttempt): Statement {
  return write.insert(webhookAttempts).values(attempt)
}

/** The attempts of messages, in their order. */
export async function attemptsOf(read: Reader, messages: readonly string[]): Promise<WebhookAttempt[]> {
  const rows = await read
    .select()
    .from(webhookAttempts)
    .where(among(webhookAttempts.messageId, messages))
    .orderBy(asc(webhookAttempts.at), asc(webhookAttempts.id))
  return rows.map(present)
}

/** The last attempt at an address. */
export async function lastAttempt(read: Reader, webhookId: string): Promise<WebhookAttempt | undefined> {
  const [row] = await read
    .select()
    .from(webhookAttempts)
    .where(eq(webhookAttempts.webhookId, webhookId))
    .orderBy(desc(webhookAttempts.at), desc(webhookAttempts.id))
    .limit(1)
  return row && present(row)
}

export async function attemptById(read: Reader, id: string): Promise<WebhookAttempt | undefined> {
  const [row] = await read.select().from(webhookAttempts).where(eq(webhookAttempts.id, id))
  return row && present(row)
}
