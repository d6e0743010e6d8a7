import type { LawReference } from "../../src/core/clause.ts"
import { elsewhere } from "./elsewhere.ts"
import { aiActReferences, gdprReferences } from "./european-union.ts"
import { contractsAndPersons, intellectualProperty } from "./france.ts"

/** Every legal reference that a clause may cite. What nobody read in the original is to be confirmed. */
export const law: readonly LawReference[] = [
  ...aiActReferences,
  ...gdprReferences,
  ...intellectualProperty,
  ...contractsAndPersons,
  ...elsewhere,
]
