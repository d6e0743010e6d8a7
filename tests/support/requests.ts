import { and, eq } from "drizzle-orm"
import { plans, requests, tools } from "../../db/schema.ts"
import { commitChange } from "../../src/actions/commit-change.ts"
import type { TestApp } from "./app.ts"

interface Asked {
  by: string
  /** Slug of a registered tool, or of a plan of it. */
  tool?: string
  plan?: string
  name?: string
  host?: string
  classes?: string[]
  uses?: string[]
  neededBy?: string
  purpose?: string
  /** Instant. */
  at?: string
}

/** A request as its form would leave it, with its event. Returns its id. */
export async function requestBy(app: TestApp, asked: Asked): Promise<string> {
  const { by, tool, plan, name = "Mystery Box", host, neededBy, purpose = "Headlines for the spring campaign" } = asked
  const { classes = ["internal"], uses = ["copy"], at = app.now().toISOString() } = asked
  const id = app.newId("req")
  const { read } = app.store
  const [ofPlan] = plan === undefined ? [] : await read.select().from(plans).where(eq(plans.slug, plan))
  const toolIs = ofPlan ? eq(tools.id, ofPlan.toolId) : eq(tools.slug, tool ?? "")
  const [ofTool] = await read.select().from(tools).where(and(toolIs))
  const row: typeof requests.$inferInsert = {
    ...{ id, by, at, name: ofTool?.name ?? name, host, classes, uses, purpose, neededBy },
    ...{ toolId: ofTool?.id, planId: ofPlan?.id, budget: "unknown", status: "open" },
  }
  const change = { by, object: `work/request/${id}`, seen: 0, kind: "request.sent", after: { classes, uses } }
  await commitChange(app, change, (write) => [write.insert(requests).values(row)])
  return id
}
