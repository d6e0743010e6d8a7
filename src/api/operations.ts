import { agencyOperations } from "./agencies.ts"
import { agreementOperations } from "./agreements.ts"
import { assessmentOperations } from "./assessments.ts"
import { checkOperation } from "./check.ts"
import { contractOperations } from "./contracts.ts"
import { decisionOperations } from "./decisions.ts"
import { declarationOperations } from "./declarations.ts"
import { deliverableOperations } from "./deliverables.ts"
import { draftOperations } from "./drafts.ts"
import { eventOperations } from "./events.ts"
import { exportOperations } from "./exports.ts"
import { factOperations } from "./facts.ts"
import { licenceOperations } from "./licences.ts"
import { listByHashOperation, listOperation } from "./list.ts"
import type { Operation } from "./operation.ts"
import { organisationOperations } from "./organisations.ts"
import { planOperations } from "./plans.ts"
import { proofOperation } from "./proofs.ts"
import { receiptOperations } from "./receipts.ts"
import { revisionOperations } from "./revisions.ts"
import { listSchemaOperation } from "./schemas.ts"
import { keysOperation, pointerOperation } from "./signatures.ts"
import { termsOperations } from "./terms.ts"
import { toolOperations } from "./tools.ts"
import { webhookOperations } from "./webhooks.ts"

/** Every route under /api, in the order of the description. A route that is not here is not mounted. */
export const operations: readonly Operation[] = [
  checkOperation,
  listOperation,
  listByHashOperation,
  pointerOperation,
  keysOperation,
  ...revisionOperations,
  ...receiptOperations,
  proofOperation,
  ...exportOperations,
  listSchemaOperation,
  ...toolOperations,
  ...planOperations,
  ...factOperations,
  ...organisationOperations,
  ...decisionOperations,
  ...agreementOperations,
  ...licenceOperations,
  ...assessmentOperations,
  ...agencyOperations,
  ...contractOperations,
  ...declarationOperations,
  ...deliverableOperations,
  ...draftOperations,
  ...termsOperations,
  ...eventOperations,
  ...webhookOperations,
]
