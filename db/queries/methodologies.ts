import { eq } from "drizzle-orm"
import type { Methodology } from "../../src/core/methodology.ts"
import { methodologies } from "../assess-tables.ts"
import type { Reader } from "../store.ts"

/** The methodology of this version, as it was kept when an assessment was frozen under it. */
export async function keptMethodology(read: Reader, version: string): Promise<Methodology | undefined> {
  const [row] = await read
    .select({ content: methodologies.content })
    .from(methodologies)
    .where(eq(methodologies.version, version))
  return row?.content
}
