import type { Context } from "hono"
import { knownCompany } from "../actions/read-company.ts"
import { newestNumber } from "../actions/read-list.ts"
import { type RevisionNews, readListNews } from "../actions/read-list-news.ts"
import { matchingTag } from "../api/etag.ts"
import type { App } from "../app.ts"
import { listText } from "../core/day-text.ts"
import type { PlanNews } from "../core/list-news.ts"
import type { Language } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import { atomText, type ChangesEntry, type ChangesFeed, jsonFeedText, uuidOf } from "./changes-feed.ts"
import { routes } from "./routes.ts"

export const changesFormats = ["atom", "json"] as const
export type ChangesFormat = (typeof changesFormats)[number]

const types = {
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
} as const satisfies Record<ChangesFormat, string>

/**
 * The changes of the list as a feed. A revision never changes: what the feed says is known by the newest one, and who asks again is
 * answered without working anything out.
 */
export async function sendChanges(
  c: Context,
  app: App,
  { format, language }: { format: ChangesFormat; language: Language },
): Promise<Response> {
  const [company, newest] = await Promise.all([knownCompany(app), newestNumber(app)])
  const { pathname, search } = new URL(c.req.url)
  const self = `${new URL(app.config.url).origin}${pathname}${search}`
  const state = JSON.stringify(["aval-changes-1", format, language, company.name, newest, app.config.url])
  const tag = `"${app.sha256(state).slice(0, 32)}"`
  const headers = {
    ETag: tag,
    "Cache-Control": "private, no-cache",
    Vary: "Authorization, Cookie, Accept-Language",
  }
  if (matchingTag(c.req.header("If-None-Match"), [tag]) !== undefined) return c.body(null, 304, headers)
  const feed = feedOf(app, await readListNews(app), { language, company: company.name, self })
  return c.body(format === "atom" ? atomText(feed) : jsonFeedText(feed), 200, {
    ...headers,
    "Content-Type": types[format],
  })
}

function feedOf(
  app: App,
  revisions: readonly RevisionNews[],
  { language, company, self }: { language: Language; company: string | undefined; self: string },
): ChangesFeed {
  const t = messages[language].feeds.changes
  const { url } = app.config
  return {
    title: t.name(company),
    text: t.text,
    language,
    author: company ?? "Aval",
    id: uuidOf(app.sha256(`aval-changes\n${url}\n${language}`)),
    updated: revisions[0]?.issuedAt ?? "1970-01-01T00:00:00.000Z",
    home: `${url}${routes.list}`,
    self,
    entries: revisions.map((revision) => entryOf(app, revision, language)),
  }
}

/** In the order in which they matter. */
const kinds: readonly PlanNews[] = ["tightens", "both", "opens", "removed", "added", "same"]

function entryOf(app: App, { revision, sha256, issuedAt, news }: RevisionNews, language: Language): ChangesEntry {
  const t = messages[language].feeds.changes
  const told = news ? kinds.flatMap((kind) => (news.counts[kind] > 0 ? t.counts[kind](news.counts[kind]) : [])) : []
  const what = revision === 1 ? t.first : told.length === 0 ? t.nothing : listText(told, language, "and")
  const title = t.entry(String(revision), what)
  const address = revision === 1 ? routes.list : routes.listDiff(revision - 1, revision)
  return {
    id: uuidOf(sha256),
    title,
    updated: issuedAt,
    url: `${app.config.url}${address}`,
    summary: `${title}.`,
    lines: news
      ? [
          ...news.plans.map(({ tool, name, news, answers }) =>
            t.line(name ? `${tool} ${name[language]}` : tool, t.news[news], answers),
          ),
          ...(news.more > 0 ? [t.more(news.more)] : []),
        ]
      : [],
  }
}
