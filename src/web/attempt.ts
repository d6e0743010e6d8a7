import type { Context } from "hono"
import { agentOf } from "./agent.ts"
import type { Form } from "./form.ts"
import { whoOf } from "./who.ts"

/** What is kept of a sign-in by any way: from where it came, and which session it takes the place of. */
export function attemptOf(c: Context): { agent: string | undefined; replaces: string | undefined } {
  const who = whoOf(c)
  return {
    agent: agentOf(c.req.header("User-Agent")),
    replaces: who.kind === "person" ? who.session.id : undefined,
  }
}

/** What a browser answered for a passkey; undefined where it is no JSON. */
export function answerIn(form: Form<{ answer: string }>): unknown {
  try {
    return form.ok ? JSON.parse(form.value.answer) : undefined
  } catch {
    return undefined
  }
}
