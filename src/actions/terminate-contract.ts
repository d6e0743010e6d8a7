import { eq } from "drizzle-orm"
import { contracts } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { terminationFaults } from "../core/contract-faults.ts"
import type { Day } from "../core/day.ts"
import { Refused, Spent, StaleWrite } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { contractColumns, contractObject, knownContract } from "./save-contract.ts"

/**
 * Records that a contract was terminated: `on` is its last day. Whatever was declared under it stays. Throws `NotFound`, `Spent`
 * where it was terminated before, `Refused` for a day that cannot be, and `StaleWrite` where it changed since `seen`.
 */
export async function terminateContract(
  app: App,
  id: string,
  { on }: { on: Day },
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const { known, last } = await knownContract(app, id)
  const { content } = known
  if (content.terminatedOn !== undefined) throw new Spent("The contract was terminated already")
  const faults = terminationFaults(content, on)
  if (faults.length > 0) throw new Refused(faults)
  if (last !== seen) throw new StaleWrite("The contract was changed")
  const change = { by, object: contractObject(id), seen, kind: "contract.terminated", after: { terminatedOn: on } }
  await commitChange(app, change, (write) => [
    write
      .update(contracts)
      .set(contractColumns({ ...content, terminatedOn: on }))
      .where(eq(contracts.id, id)),
  ])
}
