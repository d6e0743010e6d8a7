import { correctionsOn } from "../../db/queries/corrections.ts"
import { factById } from "../../db/queries/fact-history.ts"
import { corrections } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound, StaleWrite } from "../core/errors.ts"
import type { Option } from "../core/methodology.ts"
import { subjectPath } from "../core/subject.ts"
import { commitChange } from "./commit-change.ts"

export interface AskedCorrection {
  fact: string
  text: string
  option?: Option | undefined
  url?: string | undefined
}

/**
 * Notes what a person says is wrong with a fact; the id of the request. One at a time per person and fact: where one is open, it is
 * that one, unchanged. Its event holds what it is about and never what was written: that may name people. Throws `NotFound`.
 */
export async function askCorrection(app: App, asked: AskedCorrection, { by }: { by: string }): Promise<string> {
  const { fact: factId, text, option, url } = asked
  const fact = await factById(app.store.read, factId)
  if (!fact) throw new NotFound(`no fact ${factId}`)
  const earlier = await correctionsOn(app.store.read, factId, by)
  const open = earlier.find(({ status }) => status === "open")
  if (open) return open.id
  // The same for the same number of earlier ones: of two sent at once, the second meets the first.
  const id = `cor_${app.sha256(JSON.stringify(["aval-correction", by, factId, earlier.length])).slice(0, 20)}`
  const after = {
    about: subjectPath(fact.subject),
    factor: fact.factor,
    fact: factId,
    ...(option === undefined ? {} : { option }),
  }
  try {
    await commitChange(
      app,
      { by, object: `work/correction/${id}`, seen: 0, kind: "correction.asked", after },
      (write) => [
        write
          .insert(corrections)
          .values({ id, factId, by, at: app.now().toISOString(), text, option, url, status: "open" }),
      ],
    )
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
  }
  return id
}
