import type { Company } from "../../src/core/register.ts"
import { company } from "../schema.ts"
import type { Reader } from "../store.ts"

/** The company, where it was said. */
export async function companyOf(read: Reader): Promise<Company | undefined> {
  const [row] = await read
    .select({ name: company.name, zone: company.zone, languages: company.languages })
    .from(company)
    .limit(1)
  return row
}
