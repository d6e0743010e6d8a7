import type { Context } from "hono"
import { subjectDo, subjectName, subjectWhat } from "../../views/reviews/subject.ts"
import { capital, wordsOf } from "../../views/tool/words.ts"
import { readFeedOwner } from "../actions/read-bearer.ts"
import { knownCompany } from "../actions/read-company.ts"
import { type FeedDay, readFeed } from "../actions/read-feed.ts"
import { readPerson } from "../actions/read-person.ts"
import { matchingTag } from "../api/etag.ts"
import type { App } from "../app.ts"
import { may } from "../core/access.ts"
import { NotFound } from "../core/errors.ts"
import type { Language } from "../core/text.ts"
import { messages } from "../i18n/index.ts"
import { type CalendarDay, calendarText } from "./calendar.ts"
import { type ChangesFormat, changesFormats, sendChanges } from "./feed-changes.ts"
import { languageOf } from "./page.ts"
import { patternOf, routes } from "./routes.ts"
import type { Mount } from "./site.ts"
import { whoOf } from "./who.ts"

/**
 * `/feeds/reviews.ics` and the changes of the list (`/feeds/changes.atom`, `.json`), by session or token; the same below
 * `/feeds/{secret}/`, for calendars and readers that can send neither.
 */
export const mountFeeds: Mount = (doors, { app }) => {
  for (const format of changesFormats) {
    doors.get(changesAddresses[format].open, { to: "list:read", rate: "feed" }, async (c) =>
      sendChanges(c, app, { format, language: askedLanguage(c) ?? (await ownLanguage(c, app)) }),
    )

    doors.get(patternOf(changesAddresses[format].secret(":secret")), { to: "open", rate: "feed" }, async (c) => {
      const owner = await readFeedOwner(app, c.req.param("secret") ?? "")
      if (!owner || !may(owner, "list:read")) throw new NotFound()
      return sendChanges(c, app, { format, language: askedLanguage(c) ?? owner.language })
    })
  }

  doors.get(routes.reviewsFeed, { to: "register:read", rate: "feed" }, async (c) =>
    sendFeed(c, app, askedLanguage(c) ?? (await ownLanguage(c, app))),
  )

  doors.get(patternOf(routes.secretReviewsFeed(":secret")), { to: "open", rate: "feed" }, async (c) => {
    const owner = await readFeedOwner(app, c.req.param("secret") ?? "")
    // One that is none, and one whose owner may not read any more: nobody learns which.
    if (!owner || !may(owner, "register:read")) throw new NotFound()
    return sendFeed(c, app, askedLanguage(c) ?? owner.language)
  })
}

const changesAddresses = {
  atom: { open: routes.changesAtom, secret: routes.secretChangesAtom },
  json: { open: routes.changesJson, secret: routes.secretChangesJson },
} as const satisfies Record<ChangesFormat, unknown>

async function sendFeed(c: Context, app: App, language: Language): Promise<Response> {
  const [days, company] = await Promise.all([readFeed(app), knownCompany(app)])
  const t = messages[language].feeds.calendar
  const text = calendarText({
    name: t.name(company.name),
    text: t.text,
    language,
    days: days.map((one) => calendarDay(app, one, language)),
  })
  const tag = `"${app.sha256(text).slice(0, 32)}"`
  const headers = { ETag: tag, "Cache-Control": "private, no-cache", Vary: "Authorization, Cookie, Accept-Language" }
  if (matchingTag(c.req.header("If-None-Match"), [tag]) !== undefined) return c.body(null, 304, headers)
  return c.body(text, 200, {
    ...headers,
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="reviews.ics"',
  })
}

function calendarDay(app: App, one: FeedDay, language: Language): CalendarDay {
  const { id, kind, dueOn, isOpen, sequence, changedAt } = one
  const t = messages[language]
  // Of a calendar, whatever day it is read on: the lines of a task do not change by the day.
  const page = { lang: language, t, today: dueOn }
  const what = isOpen || kind !== "precondition" ? subjectWhat(one, page) : t.reviews.willLapse
  const name = subjectName(one, page, wordsOf(app.methodology, language))
  return {
    ...{ uid: `${id}@${new URL(app.config.url).hostname}`, day: dueOn, sequence, changedAt },
    summary: `${capital(what)}${t.feeds.calendar.of}${name}`,
    text: subjectDo(one, page),
    url: `${app.config.url}${isOpen ? routes.review(id) : routes.reviews()}`,
  }
}

function askedLanguage(c: Context): Language | undefined {
  const asked = c.req.query("lang")
  return asked === "fr" || asked === "en" ? asked : undefined
}

async function ownLanguage(c: Context, app: App): Promise<Language> {
  const who = whoOf(c)
  if (who.kind === "person") return who.language
  return (who.kind === "token" ? (await readPerson(app, who.owner))?.language : undefined) ?? languageOf(c)
}
