import type { Context } from "hono"
import { ownWays } from "../../views/declaration/model.ts"
import { type DeclarationReading, readDeclaration } from "../actions/read-declaration.ts"
import { mayIn } from "../core/access.ts"
import { Spent } from "../core/errors.ts"
import { type Desk, showDeclaring, showToolSearch } from "./declaring.tsx"
import { declarationOfForm, saveDeclaring, sendDeclaring } from "./declaring-save.ts"
import { sheetFile, sheetPreview } from "./declaring-sheet.tsx"
import { formDataOf } from "./form.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/**
 * `/declarations/{id}/form` and beside it: one of us fills a declaration in, in the agency's place, with the same pages and the same
 * rules; whoever does stands in the event, and who stands up for it at the agency is named as ever.
 */
export const mountDeclarationForm: Mount = (doors, site) => {
  const { app } = site
  const reading = (c: Context) => readDeclaration(app, c.req.param("id") ?? "")
  const page = (found: DeclarationReading) => routes.declaration(found.declaration.id)

  doors.get(patternOf(routes.declarationForm(":id")), { to: "agencies:write" }, async (c) => {
    const found = await reading(c)
    if (!isFillable(found)) return c.redirect(page(found), 303)
    const desk = ownDesk(c, site, found)
    const isSearch = c.req.query("part") === "tools" && c.req.query("q") !== undefined
    return isSearch ? showToolSearch(c, desk, found) : showDeclaring(c, desk, found)
  })

  doors.post(patternOf(routes.declarationForm(":id")), { to: "agencies:write", upload: true }, async (c) => {
    const found = await reading(c)
    if (!isFillable(found) || !(await isOf(c, found))) return c.redirect(page(found), 303)
    return unlessSpent(() => saveDeclaring(c, ownDesk(c, site, found), found), c, found)
  })

  doors.post(patternOf(routes.declarationSubmission(":id")), { to: "agencies:write" }, async (c) => {
    const found = await reading(c)
    if (!isFillable(found) || !(await isOf(c, found))) return c.redirect(page(found), 303)
    const way = (await formDataOf(c)).get("way") === "sheet" ? "sheet" : "own"
    const desk = { ...ownDesk(c, site, found), bySheet: way === "sheet" }
    const sent = async () =>
      (await sendDeclaring(c, desk, found, { way })) ??
      c.redirect(routes.declaration(found.declaration.id, { done: "sent" }), 303)
    return unlessSpent(sent, c, found)
  })

  doors.get(patternOf(routes.declarationSheet(":id")), { to: "agencies:write", rate: "export" }, async (c) => {
    const found = await reading(c)
    return sheetFile(ownDesk(c, site, found), found)
  })

  doors.post(
    patternOf(routes.declarationSheet(":id")),
    { to: "agencies:write", upload: true, rate: "upload" },
    async (c) => {
      const found = await reading(c)
      if (!isFillable(found) || !(await isOf(c, found))) return c.redirect(page(found), 303)
      return sheetPreview(c, ownDesk(c, site, found), found)
    },
  )
}

function isFillable({ state }: DeclarationReading): boolean {
  return state === "open" || state === "expired"
}

async function isOf(c: Context, { declaration }: DeclarationReading): Promise<boolean> {
  return (await declarationOfForm(c)) === declaration.id
}

/** Somebody else sent it, or took it back, meanwhile: its page says so. */
async function unlessSpent(done: () => Promise<Response>, c: Context, { declaration }: DeclarationReading) {
  try {
    return await done()
  } catch (error) {
    if (!(error instanceof Spent)) throw error
    return c.redirect(routes.declaration(declaration.id), 303)
  }
}

function ownDesk(c: Context, site: Site, { declaration }: DeclarationReading): Desk {
  const who = whoOf(c)
  return {
    app: site.app,
    ways: ownWays(declaration.id),
    by: actorOf(who),
    bySheet: c.req.query("way") === "sheet",
    opensFiles: mayIn(who, "files:read", undefined),
    page: () => site.page(c),
    respond: (page, view, status = 200) => {
      const title = status >= 400 ? `${page.t.frame.error.titlePrefix}${view.title}` : view.title
      return respond(c, page, { ...view, title }, status)
    },
  }
}
