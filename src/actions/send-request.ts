import { ownRequestsFor, type RequestedThing } from "../../db/queries/requests.ts"
import { requests } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { StaleWrite } from "../core/errors.ts"
import type { RequestBudget } from "../core/requests.ts"
import type { Account, DataClassId, UseId } from "../core/vocabulary.ts"
import { commitChange } from "./commit-change.ts"
import { mailStatements } from "./mail-outbox.ts"
import { requestObject } from "./triage-request.ts"

export interface Asked {
  /** As registered, else as typed. */
  thing: RequestedThing & { tool?: string | undefined; plan?: string | undefined; host?: string | undefined }
  classes: readonly DataClassId[]
  uses: readonly UseId[]
  account?: Account | undefined
  purpose: string
  people?: number | undefined
  neededBy?: Day | undefined
  budget: RequestBudget
  owner?: string | undefined
  /** Id of the business unit that it is asked for. */
  unit?: string | undefined
}

/**
 * Sends a request. One at a time per person, tool and plan: where one is open, it is that one, unchanged (`known`). Its event holds what
 * is asked for, never what was written: that may name people. A mail says that it has arrived.
 */
export async function sendRequest(
  app: App,
  asked: Asked,
  { by }: { by: string },
): Promise<{ id: string; known: boolean }> {
  const { thing, classes, uses, account, purpose, people, neededBy, budget, owner, unit } = asked
  const { toolId, planId, name, host, tool, plan } = thing
  const earlier = await ownRequestsFor(app.store.read, by, thing)
  const open = earlier.find(({ status }) => status === "open")
  if (open) return { id: open.id, known: true }
  // The same for the same number of earlier ones: of two sent at once, the second meets the first.
  const key = ["aval-request", by, toolId ?? name.toLowerCase(), planId ?? "", earlier.length]
  const id = `req_${app.sha256(JSON.stringify(key)).slice(0, 20)}`
  const after = Object.fromEntries(
    Object.entries({ tool, plan, classes, uses, account, people, budget, unit }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  try {
    await commitChange(app, { by, object: requestObject(id), seen: 0, kind: "request.sent", after }, (write) => [
      write.insert(requests).values({
        ...{ id, toolId, planId, name, host, classes, uses, account, purpose, people, neededBy, budget, owner },
        ...{ by, unitId: unit, at: app.now().toISOString(), status: "open" },
      }),
      ...mailStatements(app, write, [
        { key: `request-received/${id}`, person: by, kind: "request-received", data: { request: id, tool: name } },
      ]),
    ])
    return { id, known: false }
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
    return { id, known: true }
  }
}
