import { asc, gt } from "drizzle-orm"
import { people, personalValues } from "../schema.ts"
import type { Reader } from "../store.ts"

export type PersonalRow = typeof personalValues.$inferSelect

/** Rows a page, when all of them are walked. */
const pageLength = 1000

/** Every value of a person that lies beside the chain, page by page. */
export async function* personalRows(read: Reader): AsyncGenerator<PersonalRow[]> {
  for (let last = ""; ; ) {
    const rows = await read
      .select()
      .from(personalValues)
      .where(gt(personalValues.hash, last))
      .orderBy(asc(personalValues.hash))
      .limit(pageLength)
    const end = rows.at(-1)
    if (!end) return
    yield rows
    last = end.hash
  }
}

/** Everybody's id, whether they were erased, and whether a name or address is left of them. */
export async function erasures(read: Reader): Promise<{ id: string; erased: boolean; named: boolean }[]> {
  const rows = await read
    .select({ id: people.id, status: people.status, name: people.name, mail: people.mail })
    .from(people)
  return rows.map(({ id, status, name, mail }) => ({
    id,
    erased: status === "erased",
    named: name !== null || mail !== null,
  }))
}
