import { Webhook } from "standardwebhooks"
import {
  type TargetRefusal,
  targetRefusals,
  WebhookFailure,
  type WebhookFault,
  type Webhooks,
} from "../core/webhooks.ts"
import { admission, type Fetch, type OutboundOptions, OutboundRefused } from "./outbound-rules.ts"

/** Standard Webhooks asks for 15 to 30 seconds. */
const patience = 15_000
/** Of an answer's body, which tells nothing. */
const maxBytes = 16_384

/**
 * Webhooks through the guarded fetch. `privateTargets`: hosts in the company's own network that the policy names, with their port;
 * they alone may speak plain http.
 */
export function webhooksThrough(
  guarded: (options: OutboundOptions) => Fetch,
  { privateTargets, timeoutMs = patience }: { privateTargets: readonly string[]; timeoutMs?: number },
): Webhooks {
  const rules = { allowHosts: privateTargets, timeoutMs, maxBytes, statusOnly: true }
  const fetch = guarded(rules)
  const admitted = admission(rules)
  return {
    refusal(url) {
      try {
        admitted(url)
        return undefined
      } catch (error) {
        if (error instanceof OutboundRefused && isRefusal(error.reason)) return error.reason
        throw error
      }
    },
    async send({ url, id, at, body, secrets }) {
      const headers = {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
        "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
      }
      try {
        const { status, headers: answered } = await fetch(url, { method: "POST", headers, body })
        return { status, retryAfter: answered.get("retry-after") ?? undefined }
      } catch (error) {
        throw new WebhookFailure(faultOf(error), { cause: error })
      }
    },
  }
}

function isRefusal(reason: string): reason is TargetRefusal {
  return (targetRefusals as readonly string[]).includes(reason)
}

/** What went wrong, by the guard's own reason or the code that the network gave. */
function faultOf(error: unknown): WebhookFault {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OutboundRefused)
      return isRefusal(cause.reason) || cause.reason === "time" ? cause.reason : "reply"
    const code = "code" in cause ? String(cause.code) : ""
    const fault = faults.find(([pattern]) => pattern.test(code))?.[1]
    if (fault) return fault
  }
  return "network"
}

const faults: readonly (readonly [RegExp, WebhookFault])[] = [
  [/^ECONNREFUSED$/, "closed"],
  [/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/, "name"],
  [/^(HPE_|ERR_HTTP_)/, "reply"],
  [/CERT|SELF_SIGNED|UNABLE_TO_|TLS|SSL|^EPROTO$/, "certificate"],
]
