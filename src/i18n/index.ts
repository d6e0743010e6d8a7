import type { Language } from "../core/text.ts"
import { form } from "./form.ts"
import { frame } from "./frame.ts"
import { access } from "./pages/access.ts"
import { account } from "./pages/account.ts"
import { adoption } from "./pages/adoption.ts"
import { agencies } from "./pages/agencies.ts"
import { agencyScore } from "./pages/agency-score.ts"
import { assessments } from "./pages/assessments.ts"
import { blast } from "./pages/blast-radius.ts"
import { check } from "./pages/check.ts"
import { clauses } from "./pages/clauses.ts"
import { companyClauses } from "./pages/company-clauses.ts"
import { comparison } from "./pages/comparison.ts"
import { agencyCodes } from "./pages/comparison-codes.ts"
import { conditions } from "./pages/conditions.ts"
import { corrections } from "./pages/corrections.ts"
import { dashboard } from "./pages/dashboard.ts"
import { decision } from "./pages/decision.ts"
import { draft } from "./pages/decision-draft.ts"
import { decisions } from "./pages/decisions.ts"
import { declarations } from "./pages/declarations.ts"
import { declaring } from "./pages/declaring-agencies.ts"
import { deliverables } from "./pages/deliverables.ts"
import { docs } from "./pages/docs.ts"
import { draftComparison } from "./pages/draft-comparison.ts"
import { draftDocuments } from "./pages/draft-documents.ts"
import { draftRoom } from "./pages/draft-room.ts"
import { drafts } from "./pages/drafts.ts"
import { events } from "./pages/events.ts"
import { exceptions } from "./pages/exceptions.ts"
import { exports } from "./pages/exports.ts"
import { fact } from "./pages/fact.ts"
import { feeds } from "./pages/feeds.ts"
import { files } from "./pages/files.ts"
import { frozen } from "./pages/frozen.ts"
import { howWeWork } from "./pages/how-we-work.ts"
import { incidents } from "./pages/incidents.ts"
import { inventory } from "./pages/inventory.ts"
import { list } from "./pages/list.ts"
import { diff } from "./pages/list-diff.ts"
import { mails } from "./pages/mails.ts"
import { methodology } from "./pages/methodology.ts"
import { moves } from "./pages/moves.ts"
import { newDecision } from "./pages/new-decision.ts"
import { packets } from "./pages/packets.ts"
import { people } from "./pages/people.ts"
import { pitch } from "./pages/pitch.ts"
import { proofs } from "./pages/proofs.ts"
import { provider } from "./pages/provider.ts"
import { publishing } from "./pages/publishing.ts"
import { reading } from "./pages/reading.ts"
import { register } from "./pages/register.ts"
import { requestQueue } from "./pages/request-queue.ts"
import { requests } from "./pages/requests.ts"
import { retiring } from "./pages/retiring.ts"
import { reviews } from "./pages/reviews.ts"
import { rights } from "./pages/rights.ts"
import { setUp } from "./pages/set-up.ts"
import { settings } from "./pages/settings.ts"
import { signIn } from "./pages/sign-in.ts"
import { styleguide } from "./pages/styleguide.ts"
import { supply } from "./pages/supply.ts"
import { tag } from "./pages/tag.ts"
import { terms } from "./pages/terms.ts"
import { tokens } from "./pages/tokens.ts"
import { tool } from "./pages/tool.ts"
import { tools } from "./pages/tools.ts"
import { webhooks } from "./pages/webhooks.ts"

const fr = {
  frame: frame.fr,
  blast: blast.fr,
  agencies: agencies.fr,
  agencyScore: agencyScore.fr,
  agencyCodes: agencyCodes.fr,
  declaring: declaring.fr,
  declarations: declarations.fr,
  deliverables: deliverables.fr,
  check: check.fr,
  clauses: clauses.fr,
  companyClauses: companyClauses.fr,
  drafts: drafts.fr,
  draftRoom: draftRoom.fr,
  draftComparison: draftComparison.fr,
  draftDocuments: draftDocuments.fr,
  pitch: pitch.fr,
  tag: tag.fr,
  tools: tools.fr,
  tool: tool.fr,
  list: list.fr,
  diff: diff.fr,
  docs: docs.fr,
  fact: fact.fr,
  howWeWork: howWeWork.fr,
  methodology: methodology.fr,
  styleguide: styleguide.fr,
  form: form.fr,
  signIn: signIn.fr,
  setUp: setUp.fr,
  account: account.fr,
  dashboard: dashboard.fr,
  people: people.fr,
  provider: provider.fr,
  retiring: retiring.fr,
  rights: rights.fr,
  settings: settings.fr,
  tokens: tokens.fr,
  events: events.fr,
  register: register.fr,
  access: access.fr,
  requests: requests.fr,
  requestQueue: requestQueue.fr,
  supply: supply.fr,
  inventory: inventory.fr,
  corrections: corrections.fr,
  conditions: conditions.fr,
  packets: packets.fr,
  frozen: frozen.fr,
  comparison: comparison.fr,
  moves: moves.fr,
  assessments: assessments.fr,
  files: files.fr,
  terms: terms.fr,
  decision: decision.fr,
  decisions: decisions.fr,
  draft: draft.fr,
  newDecision: newDecision.fr,
  exceptions: exceptions.fr,
  reviews: reviews.fr,
  feeds: feeds.fr,
  incidents: incidents.fr,
  adoption: adoption.fr,
  proofs: proofs.fr,
  publishing: publishing.fr,
  webhooks: webhooks.fr,
  exports: exports.fr,
  mails: mails.fr,
  reading: reading.fr,
}
const en: typeof fr = {
  frame: frame.en,
  blast: blast.en,
  agencies: agencies.en,
  agencyScore: agencyScore.en,
  agencyCodes: agencyCodes.en,
  declaring: declaring.en,
  declarations: declarations.en,
  deliverables: deliverables.en,
  check: check.en,
  clauses: clauses.en,
  companyClauses: companyClauses.en,
  drafts: drafts.en,
  draftRoom: draftRoom.en,
  draftComparison: draftComparison.en,
  draftDocuments: draftDocuments.en,
  pitch: pitch.en,
  tag: tag.en,
  tools: tools.en,
  tool: tool.en,
  list: list.en,
  diff: diff.en,
  docs: docs.en,
  fact: fact.en,
  howWeWork: howWeWork.en,
  methodology: methodology.en,
  styleguide: styleguide.en,
  form: form.en,
  signIn: signIn.en,
  setUp: setUp.en,
  account: account.en,
  dashboard: dashboard.en,
  people: people.en,
  provider: provider.en,
  retiring: retiring.en,
  rights: rights.en,
  settings: settings.en,
  tokens: tokens.en,
  events: events.en,
  register: register.en,
  access: access.en,
  requests: requests.en,
  requestQueue: requestQueue.en,
  supply: supply.en,
  inventory: inventory.en,
  corrections: corrections.en,
  conditions: conditions.en,
  packets: packets.en,
  frozen: frozen.en,
  comparison: comparison.en,
  moves: moves.en,
  assessments: assessments.en,
  files: files.en,
  terms: terms.en,
  decision: decision.en,
  decisions: decisions.en,
  draft: draft.en,
  newDecision: newDecision.en,
  exceptions: exceptions.en,
  reviews: reviews.en,
  feeds: feeds.en,
  incidents: incidents.en,
  adoption: adoption.en,
  proofs: proofs.en,
  publishing: publishing.en,
  webhooks: webhooks.en,
  exports: exports.en,
  mails: mails.en,
  reading: reading.en,
}

export type Messages = typeof fr

/** Every word of the interface. French is the source: a word missing in English does not compile. */
export const messages: Readonly<Record<Language, Messages>> = { fr, en }
