import { agreementOperations } from "./agreements.ts"
import { assessmentOperations } from "./assessments.ts"
import { checkOperation } from "./check.ts"
import { decisionOperations } from "./decisions.ts"
import { eventOperations } from "./events.ts"
import { factOperations } from "./facts.ts"
import { licenceOperations } from "./licences.ts"
import { listByHashOperation, listOperation, signatureOperations } from "./list.ts"
import type { Operation } from "./operation.ts"
import { organisationOperations } from "./organisations.ts"
import { planOperations } from "./plans.ts"
import { revisionOperations } from "./revisions.ts"
import { listSchemaOperation } from "./schemas.ts"
import { termsOperations } from "./terms.ts"
import { toolOperations } from "./tools.ts"

/** Every route under /api, in the order of the description. A route that is not here is not mounted. */
export const operations: readonly Operation[] = [
  checkOperation,
  listOperation,
  listByHashOperation,
  ...signatureOperations,
  ...revisionOperations,
  listSchemaOperation,
  ...toolOperations,
  ...planOperations,
  ...factOperations,
  ...organisationOperations,
  ...decisionOperations,
  ...agreementOperations,
  ...licenceOperations,
  ...assessmentOperations,
  ...termsOperations,
  ...eventOperations,
]
