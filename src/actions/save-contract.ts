import { eq } from "drizzle-orm"
import { agencyOf, type ContractRow, contractById } from "../../db/queries/agencies.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { contracts } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { ContractContent } from "../core/agency.ts"
import { contractFaults } from "../core/contract-faults.ts"
import { NotFound, Refused, StaleWrite } from "../core/errors.ts"
import { isEnded } from "../core/retired.ts"
import { canonical } from "../core/stated.ts"
import { commitChange } from "./commit-change.ts"
import { today } from "./read-company.ts"

/** The object that the events of a contract are about. */
export function contractObject(id: string): string {
  return `work/contract/${id}`
}

/**
 * Enters a contract with an agency. `sending`: the number of the form that it came by; the same form again is the same contract
 * (`isNew` false). Throws `NotFound` for what is no agency, or none any more, and `Refused` with every fault.
 */
export async function addContract(
  app: App,
  {
    agency: slug,
    content,
    sending = app.newId("frm"),
  }: { agency: string; content: ContractContent; sending?: string | undefined },
  { by }: { by: string },
): Promise<{ id: string; isNew: boolean }> {
  const agency = await agencyOf(app.store.read, slug)
  if (!agency || isEnded(agency, await today(app))) throw new NotFound(`no agency ${slug}`)
  const told = toldContract(content)
  expectSound(app, content)
  const id = `ctr_${app.sha256(JSON.stringify(["aval-contract", by, slug, sending, canonical(withNames(content))])).slice(0, 20)}`
  const after = { agency: slug, ...told }
  const row = {
    ...{ id, organisationId: agency.organisationId, createdAt: app.now().toISOString(), createdBy: by },
    ...contractColumns(content),
  }
  try {
    await commitChange(app, { by, object: contractObject(id), seen: 0, kind: "contract.added", after }, (write) => [
      write.insert(contracts).values(row),
    ])
    return { id, isNew: true }
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
    return { id, isNew: false }
  }
}

/**
 * Corrects a contract; nothing where it says so already. `seen`: number of its last event that the change rests on. Throws
 * `NotFound`, `Refused` with every fault, and `StaleWrite` where somebody changed it meanwhile.
 */
export async function changeContract(
  app: App,
  id: string,
  content: ContractContent,
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const { known, last } = await knownContract(app, id)
  expectSound(app, content)
  if (canonical(withNames(known.content)) === canonical(withNames(content))) return
  if (last !== seen) throw new StaleWrite("The contract was changed")
  const [before, after] = differing(toldContract(known.content), toldContract(content))
  const change = { by, object: contractObject(id), seen, kind: "contract.changed", before, after }
  await commitChange(app, change, (write) => [
    write.update(contracts).set(contractColumns(content)).where(eq(contracts.id, id)),
  ])
}

/** The contract with the number of its last event. Throws `NotFound`. */
export async function knownContract(app: App, id: string): Promise<{ known: ContractRow; last: number }> {
  const object = contractObject(id)
  // The number first: what changes in between is then taken for stale, never for known.
  const seqs = await lastSeqs(app.store.read, [object])
  const known = await contractById(app.store.read, id)
  if (!known) throw new NotFound(`no contract ${id}`)
  return { known, last: seqs.get(object) ?? 0 }
}

/** A contract's columns, with the days that lists are sorted by. */
export function contractColumns(content: ContractContent) {
  const { start, end, notice, terminatedOn } = content
  return {
    content: withNames(content),
    ...{ startsOn: start, endsOn: end ?? null, noticeOn: notice ?? null, terminatedOn: terminatedOn ?? null },
  }
}

function expectSound(app: App, content: ContractContent): void {
  const classes = app.methodology.vocabulary.classes.map(({ id }) => id)
  const faults = contractFaults(content, classes)
  if (faults.length > 0) throw new Refused(faults)
}

/** The content without fields that say nothing. */
function withNames(content: ContractContent): ContractContent {
  const filled = Object.entries(content).filter(([, value]) => value !== undefined)
  return Object.fromEntries(filled) as unknown as ContractContent
}

type Told = Readonly<Record<string, unknown>>

/** What an event tells of a contract. Subcontractors may be persons: where they sit and what they do, not their names. */
function toldContract({ subcontractors, ...content }: ContractContent): Told {
  const told = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined))
  if (subcontractors.length === 0) return told
  return {
    ...told,
    subcontractors: subcontractors.map(({ country, does }) => ({ ...(country && { country }), ...(does && { does }) })),
  }
}

/** The fields in which the two differ, as each has them. */
function differing(before: Told, after: Told): [Told, Told] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => canonical(before[name] ?? null) !== canonical(after[name] ?? null),
  )
  const only = (told: Told) =>
    Object.fromEntries(names.flatMap((name) => (told[name] === undefined ? [] : [[name, told[name]]])))
  return [only(before), only(after)]
}
