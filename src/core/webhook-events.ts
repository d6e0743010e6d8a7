import type { WebhookEventKind } from "./telling.ts"

/** An event of the chain, as far as it matters here. */
export interface ToldEvent {
  seq: number
  hash: string
  /** Instant. */
  at: string
  object: string
  kind: string
  /** The exact JSON of it. */
  data: string
}

/** What a webhook is told of an event: ids and hashes, never a text or a name of a person. */
export interface Telling {
  kind: WebhookEventKind
  /** `url` is a path. */
  data: Readonly<Record<string, string | number>> & { url: string }
}

/** Objects of the events that webhooks can be told of: with a slash, all below it. */
export const toldObjects = ["list", "plan/", "decision/", "work/request/", "work/task/"] as const

/** What a webhook is told of an event; undefined: nothing. */
export function tellingOf({ object, kind, data }: ToldEvent): Telling | undefined {
  const after = afterIn(data)
  if (object === "list") return kind === "list.published" ? published(after) : undefined
  if (object.startsWith("plan/")) return decided(object.slice(5), kind, after)
  if (object.startsWith("decision/")) return signed(object.slice(9), kind)
  if (object.startsWith("work/request/")) return kind === "request.sent" ? asked(object.slice(13), after) : undefined
  if (!object.startsWith("work/task/")) return undefined
  return kind === "task.opened" || kind === "task.reopened" ? due(object.slice(10), after) : undefined
}

/** The exact bytes that are sent: the same for everybody and at each attempt. `origin`: where our pages are. */
export function webhookBody({ seq, hash, at }: ToldEvent, { kind, data }: Telling, origin: string): string {
  return JSON.stringify({
    type: kind,
    timestamp: at,
    data: { ...data, url: `${origin}${data.url}`, event: { seq, hash } },
  })
}

type Fields = Readonly<Record<string, unknown>>

function published({ revision, serial, sha256, length }: Fields): Telling | undefined {
  if (typeof revision !== "number" || typeof serial !== "number" || typeof sha256 !== "string") return undefined
  return {
    kind: "revision.published",
    data: {
      ...{ revision, serial, sha256 },
      ...(typeof length === "number" ? { length } : {}),
      url: `/api/v1/list/${sha256}.json`,
    },
  }
}

/** A decision that began to count: signed off, imported, or a suspension. */
function decided(plan: string, change: string, { decision }: Fields): Telling | undefined {
  const id = fieldsOf(decision).id
  if (typeof id !== "string") return undefined
  return { kind: "decision.changed", data: { decision: id, plan, change, url: decisionPage(id) } }
}

/** A verdict on a decision that counts already. */
function signed(id: string, change: string): Telling {
  return { kind: "decision.changed", data: { decision: id, change, url: decisionPage(id) } }
}

function asked(id: string, { tool, plan }: Fields): Telling {
  return {
    kind: "request.created",
    data: {
      request: id,
      ...(typeof tool === "string" ? { tool } : {}),
      ...(typeof plan === "string" ? { plan } : {}),
      url: `/requests/${id}`,
    },
  }
}

function due(id: string, { task, due: day }: Fields): Telling {
  return {
    kind: "review.due",
    data: {
      task: id,
      ...(typeof task === "string" ? { kind: task } : {}),
      ...(typeof day === "string" ? { due: day } : {}),
      url: `/reviews/${id}`,
    },
  }
}

function decisionPage(id: string): string {
  return `/decisions/${encodeURIComponent(id)}`
}

function afterIn(data: string): Fields {
  try {
    return fieldsOf(fieldsOf(JSON.parse(data)).after)
  } catch {
    // What was tampered with tells nothing; `aval verify` says so.
    return {}
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {}
}
