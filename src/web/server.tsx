import { Hono } from "hono"
import { HTTPException } from "hono/http-exception"
import { mountApi } from "../api/index.ts"
import { preflightOf } from "../api/shared.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { mountAccount } from "./account.tsx"
import { mountAdoption } from "./adoption.tsx"
import { mountAgencies } from "./agencies.tsx"
import { mountAgreements } from "./agreements.tsx"
import { mountAssessment } from "./assessment.tsx"
import { mountAssessmentFactor } from "./assessment-factor.tsx"
import { mountAssessments } from "./assessments.tsx"
import { type Assets, mountAssets } from "./assets.ts"
import { mountCheck } from "./check.tsx"
import { mountClauses } from "./clauses.tsx"
import { mountComparison } from "./comparison.tsx"
import { mountConsumers } from "./consumers.tsx"
import { mountCorrections } from "./corrections.tsx"
import { mountDashboard } from "./dashboard.tsx"
import { mountDecision } from "./decision.tsx"
import { mountDecisionDraft } from "./decision-draft.tsx"
import { mountDecisions } from "./decisions.tsx"
import { mountDeclarations } from "./declarations.tsx"
import { mountDeclare } from "./declare.tsx"
import { mountDeliverables } from "./deliverables.tsx"
import { mountDocs } from "./docs.tsx"
import { mountDocuments } from "./documents.tsx"
import { type Declared, type Door, doorsOf } from "./doors.ts"
import { mountDraftComparison } from "./draft-comparison.tsx"
import { mountDraftDocuments } from "./draft-documents.tsx"
import { mountDraftRoom } from "./draft-room.tsx"
import { mountDrafts } from "./drafts.tsx"
import { onError } from "./errors.tsx"
import { mountEvents } from "./events.tsx"
import { mountExceptions } from "./exceptions.tsx"
import { mountExports } from "./exports.tsx"
import { mountFacts } from "./facts.tsx"
import { mountFeeds } from "./feeds.ts"
import { mountFiles } from "./files.tsx"
import { mountFrozen } from "./frozen.tsx"
import { mountHealth } from "./health.ts"
import { mountHowWeWork } from "./how-we-work.tsx"
import { mountIncidents } from "./incidents.tsx"
import { mountInventory } from "./inventory.tsx"
import { mountLicences } from "./licences.tsx"
import { mountList } from "./list.tsx"
import { mountListDiff } from "./list-diff.tsx"
import { mountMerging } from "./merging.tsx"
import { mountMethodology } from "./methodology.tsx"
import { mountMethodologyMoves } from "./methodology-moves.tsx"
import { metricsPage } from "./metrics.ts"
import { type MiddlewareOptions, useMiddleware } from "./middleware.ts"
import { mountNewDecision } from "./new-decision.tsx"
import { mountNewRequest } from "./new-request.tsx"
import { mountOrganisations } from "./organisations.tsx"
import { mountPackets } from "./packets.tsx"
import { mountPeople } from "./people.tsx"
import { mountPitch } from "./pitch.tsx"
import { mountProof } from "./proof.tsx"
import { mountProvider } from "./provider.tsx"
import { mountReading } from "./reading.tsx"
import { mountRegisterPlan } from "./register-plan.tsx"
import { mountRegisterTool } from "./register-tool.tsx"
import { mountRequestQueue } from "./request-queue.tsx"
import { mountRequests } from "./requests.tsx"
import { mountRetirement } from "./retirement.tsx"
import { mountReviews } from "./reviews.tsx"
import { mountSecurityTxt } from "./security-txt.ts"
import { mountSetUp } from "./set-up.tsx"
import { mountSettings } from "./settings.tsx"
import { mountSettingsMails } from "./settings-mails.tsx"
import { mountSignIn } from "./sign-in.tsx"
import { type Mount, siteOf } from "./site.ts"
import { mountStates } from "./states.tsx"
import { mountStyleguide } from "./styleguide.tsx"
import { mountSuspension } from "./suspension.tsx"
import { mountTerms } from "./terms.tsx"
import { mountTokens } from "./tokens.tsx"
import { mountTool } from "./tool.tsx"
import { mountTools } from "./tools.tsx"
import { mountVendor } from "./vendor.tsx"
import { mountWebhooks } from "./webhooks.tsx"

export interface ServerOptions extends MiddlewareOptions {
  assets: Assets
  /** Shows the style guide. */
  development?: boolean
}

/** The server, and the doors that it was built from: tests are generated from them. */
export type Server = Hono & { doors: readonly Declared[] }

/** The whole of Aval as one `fetch`: pages, API, assets, health. Used as it is by the server, the worker and the tests. */
export function createServer(app: App, options: ServerOptions): Server {
  const router = new Hono()
  const site = siteOf(app, options.development ?? false)
  const doors = doorsOf(router, { origin: new URL(app.config.url).origin, now: app.now })
  useMiddleware(router, app, options, (path) => takenAt(doors.declared, path))
  mountHealth(doors, site)
  mountAssets(doors, options.assets)
  mountSecurityTxt(doors, site)
  if (options.metrics) doors.get("/metrics", { to: "metrics:read" }, metricsPage(options.metrics))
  mountApi(doors, site)
  for (const mount of pages) mount(doors, site)
  if (site.development) mountStyleguide(doors, site)
  router.notFound((c) => {
    const asked = c.req.method === "OPTIONS" && isOpenToPages(doors.declared, c.req.path) && preflightOf(site.app)
    if (asked) return c.body(null, 204, asked)
    const allowed = methodsAt(doors.declared, c.req.path)
    // With a method that is answered there, it is the parameter that does not fit.
    if (allowed.length === 0 || allowed.includes(c.req.method)) return onError(c, site, new NotFound())
    c.header("Allow", allowed.join(", "))
    return onError(c, site, new HTTPException(405))
  })
  router.onError((error, c) => onError(c, site, error))
  return Object.assign(router, { doors: doors.declared })
}

/** Every group of pages. */
const pages: readonly Mount[] = [
  mountCheck,
  mountNewRequest,
  mountTools,
  mountTool,
  mountLicences,
  mountAgreements,
  mountStates,
  mountRegisterTool,
  mountRegisterPlan,
  mountOrganisations,
  mountRetirement,
  mountMerging,
  mountIncidents,
  mountAdoption,
  mountInventory,
  mountList,
  mountConsumers,
  mountExports,
  mountListDiff,
  mountProof,
  mountHowWeWork,
  mountFacts,
  mountCorrections,
  // Before the assessments under way, which are at /assessments/{id}.
  mountComparison,
  mountFrozen,
  mountAssessments,
  mountAssessment,
  mountAssessmentFactor,
  mountPackets,
  mountAgencies,
  mountDeliverables,
  mountClauses,
  // Before the room, which is at /drafts/{id}.
  mountDrafts,
  mountPitch,
  mountDraftComparison,
  mountDraftDocuments,
  mountDraftRoom,
  mountVendor,
  mountDeclare,
  mountDeclarations,
  mountFiles,
  // Before the documents, which are at /terms/{id}.
  mountTerms,
  mountDocuments,
  mountReading,
  mountMethodology,
  mountMethodologyMoves,
  mountDocs,
  mountSignIn,
  mountProvider,
  mountSetUp,
  mountAccount,
  mountDashboard,
  mountPeople,
  mountSettings,
  mountSettingsMails,
  mountTokens,
  mountWebhooks,
  mountEvents,
  mountRequestQueue,
  mountRequests,
  mountReviews,
  mountFeeds,
  mountDecisions,
  mountNewDecision,
  mountSuspension,
  mountDecisionDraft,
  // After all that is at an address of its own below /decisions.
  mountDecision,
  mountExceptions,
]

/** What files an address takes. */
function takenAt(declared: readonly Declared[], asked: string): Door["upload"] {
  return declared.find(({ path, door }) => door.upload && fits(path, asked))?.door.upload
}

/** Whether it is one of the API's routes that serve the list in any of its forms. */
function isOpenToPages(declared: readonly Declared[], asked: string): boolean {
  return declared.some(
    ({ path, method, door }) =>
      method === "GET" && door.to === "list:read" && path.startsWith("/api/") && fits(path, asked),
  )
}

/** The methods that an address answers. */
function methodsAt(declared: readonly Declared[], asked: string): string[] {
  const methods = new Set(declared.filter(({ path }) => fits(path, asked)).map(({ method }) => method))
  return [...methods].flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]))
}

function fits(path: string, asked: string): boolean {
  const parts = asked.split("/")
  const own = path.split("/")
  return own.length === parts.length && own.every((part, index) => part.startsWith(":") || part === parts[index])
}
