import type { Context } from "hono"
import { feedOf } from "../../db/queries/feeds.ts"
import { MadeFeedPage, NewFeedPage, RevokeFeedPage } from "../../views/account/feeds.tsx"
import { addFeed, revokeFeed } from "../actions/change-feeds.ts"
import { type Fault, NotFound, Refused } from "../core/errors.ts"
import { NewFeedForm } from "../schema/review-forms.ts"
import { readForm, type Typed } from "./form.ts"
import { backToAccount, personOf, unlessOver } from "./own.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"

/** `/account/feeds`: makes an address for one's calendar, shown in that one answer; and revokes one. */
export const mountOwnFeeds: Mount = (doors, site) => {
  const { app } = site
  // A calendar shows what the register's readers may see.
  const making = { to: "register:read", fresh: true } as const
  // Whoever may make none any more can still end those they have.
  const ending = { to: "person" } as const

  doors.get(routes.accountFeeds, making, (c) => showForm(c, site, { typed: {}, faults: [] }))

  doors.post(routes.accountFeeds, making, async (c) => {
    const { id: person } = personOf(c)
    const form = await readForm(c, NewFeedForm)
    const { typed } = form
    if (!form.ok) return showForm(c, site, { typed, faults: [needName] })
    const { name } = form.value
    try {
      const { id, secret } = await addFeed(app, person, name)
      securityEvent(c, "link_made", { way: "feed", subject: id })
      const page = await site.page(c)
      const title = page.t.feeds.made.title(name)
      const url = `${app.config.url}${routes.secretReviewsFeed(secret)}`
      const changes = [routes.secretChangesAtom(secret), routes.secretChangesJson(secret)].map(
        (path) => `${app.config.url}${path}`,
      )
      return respond(
        c,
        page,
        { title, body: <MadeFeedPage page={page} title={title} url={url} changes={changes} />, unstored: true },
        201,
      )
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showForm(c, site, { typed, faults: error.faults })
    }
  })

  doors.get(patternOf(routes.accountFeedRevoked(":id")), ending, async (c) => {
    const feed = await ownFeed(c, site)
    if (feed.revokedAt !== undefined) return c.redirect(routes.account, 303)
    const page = await site.page(c)
    const title = page.t.feeds.revocation.title(feed.name)
    return respond(c, page, { title, body: <RevokeFeedPage page={page} title={title} feed={feed} />, unstored: true })
  })

  doors.post(patternOf(routes.accountFeedRevoked(":id")), ending, async (c) => {
    const { id } = await ownFeed(c, site)
    if (await unlessOver(() => revokeFeed(app, personOf(c).id, id)))
      securityEvent(c, "link_revoked", { way: "feed", subject: id })
    return backToAccount(c, "feed")
  })
}

const needName: Fault = { place: "name", message: said((t) => t.feeds.form.needName) }

/** The person's own. Throws `NotFound` on another's exactly as on none. */
async function ownFeed(c: Context, { app }: Site) {
  const feed = await feedOf(app.store.read, personOf(c).id, c.req.param("id") ?? "")
  if (!feed) throw new NotFound()
  return feed
}

async function showForm(
  c: Context,
  { page: pageFor }: Site,
  { typed, faults }: { typed: Typed; faults: readonly Fault[] },
): Promise<Response> {
  const page = await pageFor(c)
  const { title } = page.t.feeds.form
  const failed = faults.length > 0
  return respond(
    c,
    page,
    {
      title: failed ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: <NewFeedPage page={page} typed={typed} faults={faults} />,
      unstored: true,
    },
    failed ? 422 : 200,
  )
}
