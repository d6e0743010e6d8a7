import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { declarationById } from "../../db/queries/declarations.ts"
import { bearerNames } from "../../db/queries/event-names.ts"
import { DeclarationLinkPage } from "../../views/declaration/link.tsx"
import { type DeclarationModel, declarationDone } from "../../views/declaration/model.ts"
import { DeclarationPage, declarationTitle } from "../../views/pages/declaration.tsx"
import { DeclarationDiffPage, diffRows } from "../../views/pages/declaration-diff.tsx"
import { extendDeclaration } from "../actions/extend-declaration.ts"
import type { DeclarationLink } from "../actions/make-declaration.ts"
import { readComparisons } from "../actions/read-agency-comparisons.ts"
import { knownCompany, today } from "../actions/read-company.ts"
import { currentList } from "../actions/read-current-list.ts"
import { type DeclarationReading, readDeclaration } from "../actions/read-declaration.ts"
import { renewDeclaration } from "../actions/renew-declaration.ts"
import { revokeDeclaration } from "../actions/revoke-declaration.ts"
import { may, mayIn } from "../core/access.ts"
import { agencyMessage, answerDay } from "../core/agency-message.ts"
import { addDays, dayIn } from "../core/day.ts"
import { diffDeclarations } from "../core/declaration-diff.ts"
import { type Fault, NotFound, Refused, Spent } from "../core/errors.ts"
import { DeclarationDayForm, DeclarationSeenForm } from "../schema/declaration-forms.ts"
import { namingOf } from "./declaring.tsx"
import { readForm, type Typed } from "./form.ts"
import type { Page } from "./page.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/declarations/{id}`: what an agency declared, how it compares, and what can be done with its link. */
export const mountDeclaration: Mount = (doors, site) => {
  const { app } = site
  const reading = (c: Context) => readDeclaration(app, c.req.param("id") ?? "")

  doors.get(patternOf(routes.declaration(":id")), { to: "register:read" }, async (c) =>
    showDeclaration(c, site, await reading(c)),
  )

  doors.post(patternOf(routes.declarationLink(":id")), { to: "agencies:write" }, (c) =>
    changeDay(c, async (found, change, by) => {
      const link = await renewDeclaration(app, change, { by })
      securityEvent(c, "link_made", { way: "declaration", subject: change.id })
      return showDeclarationLink(c, site, found, link, { again: found.until !== undefined })
    }),
  )

  doors.post(patternOf(routes.declarationExtension(":id")), { to: "agencies:write" }, (c) =>
    changeDay(c, async (_found, change, by) => {
      await extendDeclaration(app, change, { by })
      return c.redirect(routes.declaration(change.id, { done: "extended" }), 303)
    }),
  )

  /** Changes until when the link opens; a day that cannot be is told at its field. */
  async function changeDay(
    c: Context,
    change: (
      found: DeclarationReading,
      change: { id: string; until: string; seen: number },
      by: string,
    ) => Promise<Response>,
  ): Promise<Response> {
    const found = await reading(c)
    const { id } = found.declaration
    const form = await readForm(c, DeclarationDayForm)
    const { typed } = form
    const isFine = form.ok && form.value.until > (await today(app))
    if (!form.ok || !isFine) return showDeclaration(c, site, found, { typed, faults: [wrongDay] })
    try {
      return await change(found, { id, ...form.value }, actorOf(whoOf(c)))
    } catch (error) {
      if (error instanceof Refused) return showDeclaration(c, site, found, { typed, faults: error.faults })
      if (!(error instanceof Spent)) throw error
      return c.redirect(routes.declaration(id), 303)
    }
  }

  doors.post(patternOf(routes.declarationRevocation(":id")), { to: "agencies:write" }, async (c) => {
    const { declaration, seen, state } = await reading(c)
    const { id } = declaration
    const form = await readForm(c, DeclarationSeenForm)
    try {
      await revokeDeclaration(app, { id, seen: form.ok ? form.value.seen : seen }, { by: actorOf(whoOf(c)) })
      securityEvent(c, "link_revoked", { way: "declaration", subject: id })
      const isUndone = state === "open" || state === "expired"
      return c.redirect(routes.declaration(id, { done: isUndone ? "revoked" : "closed" }), 303)
    } catch (error) {
      if (!(error instanceof Spent)) throw error
      return c.redirect(routes.declaration(id), 303)
    }
  })

  doors.get(patternOf(routes.declarationDiff(":id")), { to: "register:read" }, async (c) => {
    const page = await site.page(c)
    return showDiff(c, site, page, await reading(c))
  })
}

const wrongDay: Fault = { place: "until", message: said((t) => t.declarations.create.needUntil) }

/** Shows an agency's link, in the answer to the request that made it and nowhere else: never in an address, never kept by a browser. */
export async function showDeclarationLink(
  c: Context,
  site: Site,
  { declaration }: DeclarationReading,
  link: DeclarationLink,
  { again }: { again: boolean },
) {
  const page = await site.page(c)
  const { name } = await knownCompany(site.app)
  const body = (
    <DeclarationLinkPage
      page={page}
      declaration={declaration.id}
      agency={declaration.organisationName}
      company={name ?? ""}
      contract={declaration.contract.title}
      deliverable={declaration.deliverable}
      url={link.url}
      until={link.until.toISOString()}
      first={declaration.language}
      again={again}
    />
  )
  const title = page.t.declarations.link.title(declaration.organisationName)
  return respond(c, page, { title, body, unstored: true }, 201)
}

/** The page of a declaration. */
export async function showDeclaration(
  c: Context,
  site: Site,
  reading: DeclarationReading,
  { typed = {}, faults = [] }: { typed?: Typed; faults?: readonly Fault[] } = {},
) {
  const page = await site.page(c)
  const model = await modelOf(site, page, reading)
  const title = declarationTitle(page, model)
  const isWrong = faults.length > 0
  const body = <DeclarationPage page={page} model={model} typed={typed} faults={faults} />
  const status: ContentfulStatusCode = isWrong ? 422 : 200
  return respond(c, page, { title: isWrong ? `${page.t.frame.error.titlePrefix}${title}` : title, body }, status)
}

async function modelOf({ app }: Site, page: Page, reading: DeclarationReading): Promise<DeclarationModel> {
  const { declaration, until } = reading
  const [{ name = "" }, list, { people }, [compared]] = await Promise.all([
    knownCompany(app),
    currentList(app),
    bearerNames(app.store.read, [declaration.createdBy]),
    readComparisons(app, page.today, { declaration: declaration.id }),
  ])
  const last = until === undefined ? page.today : dayIn(page.zone, new Date(Date.parse(until) - 1))
  return {
    reading,
    naming: namingOf(list?.book, page, readingRights(page)),
    people,
    company: name,
    proposed: addDays(last > page.today ? last : page.today, 30),
    linkPlace: said((t) => t.declarations.link.place),
    compared: compared?.rows,
    message:
      compared &&
      agencyMessage({
        language: declaration.contract.language,
        kind: declaration.kind,
        about: declaration.deliverable ?? declaration.contract.title,
        signedOn: compared.signedOn,
        by: answerDay(page.today),
        company: name === "" ? undefined : name,
        rows: compared.rows,
      }),
    hasSheet: app.documents !== undefined,
    done: declarationDone.find((one) => page.query.get("done") === one),
  }
}

/** Names of those who work for agencies are for those who look after agencies. */
function readingRights({ who }: Page) {
  return {
    opensFiles: mayIn(who, "files:read", undefined),
    showsNames: may(who, "agencies:write"),
  }
}

/** What it says that the one before did not. Throws `NotFound` where it was not sent. */
async function showDiff(c: Context, { app }: Site, page: Page, { declaration, draft }: DeclarationReading) {
  if (declaration.content === undefined || declaration.sentAt === undefined) throw new NotFound()
  const { supersedes } = declaration
  const before = supersedes === undefined ? undefined : await declarationById(app.store.read, supersedes)
  const dayOf = (at: string) => dayIn(page.zone, new Date(at))
  const model = {
    id: declaration.id,
    agency: declaration.organisationName,
    kind: declaration.kind,
    diff: before?.content && diffDeclarations(declaration.kind, before.content, draft.content),
    before: before?.sentAt === undefined ? undefined : dayOf(before.sentAt),
    after: dayOf(declaration.sentAt),
    naming: namingOf((await currentList(app))?.book, page, readingRights(page)),
  }
  const title = `${model.agency} – ${page.t.declarations.diff.title(diffRows(page, model).length)}`
  return respond(c, page, { title, body: <DeclarationDiffPage page={page} model={model} /> })
}
