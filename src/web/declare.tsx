import type { Context } from "hono"
import { type DeclarationReading, readAgencyDeclaration, readDeclaration } from "../actions/read-declaration.ts"
import { Spent } from "../core/errors.ts"
import {
  agencyDesk,
  forgetAgencyLanguage,
  openedDeclaration,
  refuseAgency,
  showOtherDeclaration,
  showSent,
} from "./declare-page.tsx"
import { showDeclaring, showToolSearch } from "./declaring.tsx"
import { declarationOfForm, saveDeclaring, sendDeclaring } from "./declaring-save.ts"
import { sheetFile, sheetPreview } from "./declaring-sheet.tsx"
import { securityEvent } from "./request-log.ts"
import { routes } from "./routes.ts"
import { setAgencyCookie } from "./session-cookie.ts"
import type { Mount, Site } from "./site.ts"

/**
 * `/declare`: an agency says what AI it uses, without an account. The link's secret moves into a cookie at once; opening it uses
 * nothing up, since programs that look at links in messages open them too.
 */
export const mountDeclare: Mount = (doors, site) => {
  const { app } = site
  const door = { to: "open", rate: "packet" } as const

  // Before the link: their addresses would be taken for a secret.
  doors.get(routes.declareTools(), { ...door, rate: "search" }, async (c) => {
    const reading = await openedDeclaration(c, site)
    if (!reading) return refuseAgency(c, site)
    if (reading.state !== "open") return c.redirect(routes.declare(), 303)
    return showToolSearch(c, agencyDesk(c, site, reading), reading)
  })

  doors.get(routes.declareSheet(), door, async (c) => {
    const reading = await openedDeclaration(c, site)
    if (!reading) return refuseAgency(c, site)
    return sheetFile(agencyDesk(c, site, reading), reading)
  })

  doors.post(routes.declareSheet(), { ...door, upload: true }, async (c) => {
    const reading = await openedDeclaration(c, site)
    if (!reading) return refuseAgency(c, site)
    if (reading.state !== "open") return showSent(c, site, reading, true)
    if ((await declarationOfForm(c)) !== reading.declaration.id) return showOtherDeclaration(c, site, reading)
    return sheetPreview(c, agencyDesk(c, site, reading), reading)
  })

  doors.post(routes.declareSubmission, door, async (c) => {
    const reading = await openedDeclaration(c, site)
    if (!reading) return refuseAgency(c, site)
    if (reading.state !== "open") return c.redirect(routes.declare(), 303)
    if ((await declarationOfForm(c)) !== reading.declaration.id) return showOtherDeclaration(c, site, reading)
    try {
      const refused = await sendDeclaring(c, agencyDesk(c, site, reading), reading)
      return refused ?? c.redirect(routes.declare(), 303)
    } catch (error) {
      // A colleague was faster: it is sent all the same.
      if (!(error instanceof Spent)) throw error
      return c.redirect(routes.declare(), 303)
    }
  })

  doors.get(routes.agencyLink(":secret"), door, async (c) => {
    const secret = c.req.param("secret") ?? ""
    const reading = await readAgencyDeclaration(app, secret)
    if (!reading?.until) return refuseAgency(c, site, secret)
    setAgencyCookie(c, { secret, expiresAt: new Date(reading.until) }, app.now())
    forgetAgencyLanguage(c)
    securityEvent(c, "link_used", { way: "declaration", subject: reading.declaration.id })
    c.header("Cache-Control", "no-store")
    return c.redirect(routes.declare(), 303)
  })

  doors.get(routes.declare(), door, async (c) => {
    const reading = await openedDeclaration(c, site)
    if (!reading) return refuseAgency(c, site)
    if (reading.state !== "open") return showSent(c, site, reading)
    return showDeclaring(c, agencyDesk(c, site, reading), reading)
  })

  doors.post(routes.declare(), { ...door, upload: true }, async (c) => {
    const reading = await openedDeclaration(c, site)
    if (!reading) return refuseAgency(c, site)
    if (reading.state !== "open") return showSent(c, site, reading, true)
    if ((await declarationOfForm(c)) !== reading.declaration.id) return showOtherDeclaration(c, site, reading)
    try {
      return await saveDeclaring(c, agencyDesk(c, site, reading), reading)
    } catch (error) {
      if (!(error instanceof Spent)) throw error
      return closed(c, site, reading)
    }
  })
}

/** It was sent, or taken back, while somebody was typing. */
async function closed(c: Context, site: Site, { declaration }: DeclarationReading) {
  const now = await readDeclaration(site.app, declaration.id)
  return now.state === "sent" || now.state === "superseded" ? showSent(c, site, now, true) : refuseAgency(c, site)
}
