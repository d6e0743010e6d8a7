import type { Context } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import { type Action, may } from "../core/access.ts"
import type { Day } from "../core/day.ts"
import { type Language, languages } from "../core/text.ts"
import { type Messages, messages } from "../i18n/index.ts"
import type { Who } from "./who.ts"

/** What every page knows: the reader's language, where they are, and what stands in the frame. */
export interface Page {
  lang: Language
  t: Messages
  /** Path and query as asked, for the language link. */
  path: string
  query: URLSearchParams
  today: Day
  /** Where the reader's clock stands: theirs, else the company's. */
  zone: string
  who: Who
  /** Whether the reader may do it, to anything at all: what they may not do is not offered. */
  may(action: Action): boolean
  /** Things that wait for the reader, where they were counted. */
  waits: number
  /** Name of the company, where it was said. */
  company?: string | undefined
  /** It is the example company, which nobody should take for a real one. */
  example: boolean
  /** The list in force, for the foot of the page. */
  list?: { revision: number; serial: number; day: Day } | undefined
  development: boolean
}

const cookie = "aval-lang"

/** The reader's language: `?lang`, then what they chose before, then what their browser prefers; an unknown one counts for nothing. */
export function languageOf(c: Context): Language {
  const asked = c.req.query("lang")
  if (isLanguage(asked)) {
    if (getCookie(c, cookie) !== asked) keepLanguage(c, asked)
    return asked
  }
  const kept = getCookie(c, cookie)
  return isLanguage(kept) ? kept : preferred(c.req.header("Accept-Language"))
}

/** The first of our languages in an `Accept-Language` header by weight; French when it names none. */
export function preferred(header: string | undefined): Language {
  const wishes = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";")
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((text) => text !== undefined)
      return { language: tag.split("-", 1)[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wishes.map((wish) => wish.language).find(isLanguage) ?? "fr"
}

function isLanguage(value: string | undefined): value is Language {
  return languages.some((language) => language === value)
}

/** Remembers the language of whoever has just signed in, or changed it. */
export function keepLanguage(c: Context, language: Language) {
  setCookie(c, cookie, language, { path: "/", sameSite: "Lax", maxAge: 31_536_000, httpOnly: true })
}

/** Where the reader is: a form that is shown again stands at the address that showed it first, not at the one it was sent to. */
function addressOf(c: Context): URL {
  const url = new URL(c.req.url)
  if (c.req.method === "GET" || c.req.method === "HEAD") return url
  const from = URL.parse(c.req.header("Referer") ?? "")
  return from?.host === url.host ? from : url
}

/** The frame of the page that is asked for. */
export function pageOf(c: Context, frame: Omit<Page, "lang" | "t" | "path" | "query" | "may">): Page {
  const lang = languageOf(c)
  const url = addressOf(c)
  return {
    lang,
    t: messages[lang],
    path: url.pathname,
    query: url.searchParams,
    may: (action) => may(frame.who, action),
    ...frame,
  }
}
