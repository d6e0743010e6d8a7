import type { Context } from "hono"
import { LinkPage } from "../../views/people/link.tsx"
import type { MadeLink } from "../actions/make-link.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"

/** Shows a one-time link, in the answer to the request that made it and nowhere else: never in an address, never kept by a browser. */
export function showLink(
  c: Context,
  page: Page,
  { title, person, link, again }: { title: string; person: string; link: MadeLink; again: boolean },
) {
  const until = link.expiresAt.toISOString()
  const body = <LinkPage page={page} title={title} person={person} url={link.url} until={until} again={again} />
  return respond(c, page, { title, body, unstored: true }, 201)
}
