import { eq } from "drizzle-orm"
import { contractById } from "../../db/queries/agencies.ts"
import { deliverableById, deliverablesOf } from "../../db/queries/deliverables.ts"
import { historyOf } from "../../db/queries/events.ts"
import { deliverables } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { DeliverableContent } from "../core/agency.ts"
import { NotFound, StaleWrite } from "../core/errors.ts"
import { canonical } from "../core/stated.ts"
import { commitChange } from "./commit-change.ts"

/** The object that the events of a deliverable are about. */
export function deliverableObject(id: string): string {
  return `work/deliverable/${id}`
}

/**
 * Enters something that is handed over under a contract; what the contract has already, in the same words, is one and the same
 * (`isNew` false), so that a form that is sent twice leaves one. Throws `NotFound` where there is no such contract.
 */
export async function addDeliverable(
  app: App,
  contractId: string,
  content: DeliverableContent,
  { by }: { by: string },
): Promise<{ id: string; isNew: boolean }> {
  const { read } = app.store
  const [contract, others] = await Promise.all([contractById(read, contractId), deliverablesOf(read, contractId)])
  if (!contract) throw new NotFound(`no contract ${contractId}`)
  const told = canonical(toldDeliverable(content))
  const same = others.find((other) => canonical(toldDeliverable(other)) === told)
  if (same) return { id: same.id, isNew: false }
  // Sent twice at once, both make the same id, and one of them is refused.
  const id = `dlv_${app.sha256(JSON.stringify(["aval-deliverable", contractId, others.length, told])).slice(0, 20)}`
  const after = { contract: contractId, ...toldDeliverable(content) }
  try {
    await commitChange(
      app,
      { by, object: deliverableObject(id), seen: 0, kind: "deliverable.added", after },
      (write) => [
        write
          .insert(deliverables)
          .values({ id, contractId, ...columnsOf(content), createdAt: app.now().toISOString(), createdBy: by }),
      ],
    )
    return { id, isNew: true }
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
    return { id, isNew: false }
  }
}

/**
 * Corrects what is said of a deliverable; nothing where it says so already. `seen`: number of its last event that the change rests on.
 * Throws `NotFound`, and `StaleWrite` where somebody changed its words meanwhile; a file that was read meanwhile stands in nobody's way.
 */
export async function changeDeliverable(
  app: App,
  id: string,
  content: DeliverableContent,
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const { read } = app.store
  const object = deliverableObject(id)
  const [deliverable, history] = await Promise.all([deliverableById(read, id), historyOf(read, [object], enough)])
  if (!deliverable) throw new NotFound(`no deliverable ${id}`)
  const [before, after] = differing(toldDeliverable(deliverable), toldDeliverable(content))
  if (Object.keys(before).length === 0 && Object.keys(after).length === 0) return
  const last = history[0]?.objectSeq ?? 0
  const since = history.filter(({ objectSeq }) => objectSeq > seen)
  // What is older than what is looked through counts as changed.
  const isWhole = since.length === last - seen
  if (!isWhole || since.some(({ kind }) => kind !== reading)) throw new StaleWrite("The deliverable was changed")
  await commitChange(app, { by, object, seen: last, kind: "deliverable.changed", before, after }, (write) => [
    write.update(deliverables).set(columnsOf(content)).where(eq(deliverables.id, id)),
  ])
}

/** Kind of the event of a file that was read: it changes no word of the deliverable. */
const reading = "deliverable.read"
const enough = 500

/** What an event tells of a deliverable. */
function toldDeliverable({ title, kind, version, campaign, deliveredOn }: DeliverableContent): Told {
  return {
    ...{ title, kind },
    ...(version !== undefined && { version }),
    ...(campaign !== undefined && { campaign }),
    ...(deliveredOn !== undefined && { deliveredOn }),
  }
}

type Told = Readonly<Record<string, string>>

function columnsOf({ title, kind, version, campaign, deliveredOn }: DeliverableContent) {
  return { title, kind, version: version ?? null, campaign: campaign ?? null, deliveredOn: deliveredOn ?? null }
}

/** The fields in which the two differ, as each has them. */
function differing(before: Told, after: Told): [Told, Told] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name] !== after[name],
  )
  const only = (told: Told) =>
    Object.fromEntries(names.flatMap((name) => (told[name] === undefined ? [] : [[name, told[name]]])))
  return [only(before), only(after)]
}
