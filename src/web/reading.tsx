import type { Context } from "hono"
import { type Carried, carriedIn, carriedQuery } from "../../views/document/carried.ts"
import { dayOf, documentName } from "../../views/document/model.ts"
import { DocumentVersionPage, type Search } from "../../views/pages/document-version.tsx"
import { PassagePage } from "../../views/pages/passage.tsx"
import { readVersion, type VersionReading } from "../actions/read-document.ts"
import { readPassageSubjects } from "../actions/read-passage-subjects.ts"
import type { App } from "../app.ts"
import { dayText } from "../core/day-text.ts"
import type { Factor } from "../core/methodology.ts"
import { type Block, blocksOf, headingsOf } from "../core/reading.ts"
import type { Range } from "../core/reading-inline.ts"
import { isWhole, longestPassage, meantRange, occurrencesOf, passageName, readRange } from "../core/reading-passage.ts"
import { hitsOf, longestQuery, mostHits, searchableOf } from "../core/reading-search.ts"
import { sidesOf } from "../core/standing.ts"
import { readSubject } from "../core/subject.ts"
import { opens } from "./documents.tsx"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"

/** `/terms/{id}/versions/{version}`: reading a version, searching it, and choosing the passage that is evidence for an answer. */
export const mountReading: Mount = (doors, site) => {
  doors.get(patternOf(routes.documentVersion(":id", ":version")), { to: "register:read", rate: "search" }, (c) =>
    showReading(c, site),
  )
  doors.get(patternOf(routes.documentPassage(":id", ":version")), { to: "register:read" }, (c) => showPassage(c, site))
}

function versionIn(c: Context, app: App): Promise<VersionReading> {
  return readVersion(app, { id: c.req.param("id") ?? "", version: c.req.param("version") ?? "" }, opens(c))
}

async function showReading(c: Context, site: Site) {
  const { app } = site
  const reading = await versionIn(c, app)
  const page = await site.page(c)
  const { query } = page
  const blocks = blocksOf(reading.text)
  const search = searchIn(reading.text, blocks, query)
  const asked = query.has("passage") ? readRange(query.get("passage") ?? "") : undefined
  const passage = asked && isWhole(reading.text, asked) ? asked : undefined
  const t = page.t.reading.reading
  const name = t.title(documentName(page, reading.document), dayText(dayOf(reading.version), page.lang))
  return respond(c, page, {
    title: search ? `${t.found(search.hits.length, search.words.slice(0, 60))} – ${name}` : name,
    body: (
      <DocumentVersionPage
        page={page}
        reading={reading}
        blocks={blocks}
        headings={headingsOf(reading.text, blocks)}
        search={search}
        passage={passage}
        gone={query.has("passage") && !passage}
        picking={query.has("pick")}
        carried={carriedIn(query)}
        factor={factorIn(app, carriedIn(query))}
        done={doneIn(page)}
      />
    ),
    ...(reading.document.restricted && { unstored: true as const }),
  })
}

function doneIn(page: Page): string | undefined {
  const t = page.t.reading.document
  return { added: t.added, same: t.same }[page.query.get("done") ?? ""]
}

/** What was looked for, and where it stands; `n` = the number of the place that is looked at, from 1. */
function searchIn(text: string, blocks: readonly Block[], query: URLSearchParams): Search | undefined {
  const words = (query.get("q") ?? "").slice(0, longestQuery).replace(/\s+/g, " ").trim()
  if (words === "") return undefined
  const hits = hitsOf(searchableOf(text, blocks), words)
  const last = Math.min(hits.length, mostHits)
  const number = Math.min(Math.max(1, Math.trunc(Number(query.get("n")) || 1)), Math.max(1, last))
  return { words, hits, number, last }
}

function factorIn({ methodology }: App, { factor }: Carried): Factor | undefined {
  return planFactors(methodology.factors).find(({ id }) => id === factor)
}

/** Those that are asked about plans, tools and vendors. */
function planFactors(factors: readonly Factor[]): Factor[] {
  return factors.filter(({ level }) => sidesOf(level).includes("plan"))
}

async function showPassage(c: Context, site: Site) {
  const { app } = site
  const reading = await versionIn(c, app)
  const page = await site.page(c)
  const { text, document, version } = reading
  const blocks = blocksOf(text)
  const chosen = chosenIn(page.query)
  const range = chosen && meantRange(text, blocks, chosen)
  const carried = carriedIn(page.query)
  const about = readSubject(page.query.get("about") ?? "") ?? carried.subject
  const subjects = await readPassageSubjects(app, { document, plans: reading.plans, about })
  const wrong = range === undefined || range.end - range.start > longestPassage
  const t = page.t.reading.passage
  return respond(
    c,
    page,
    {
      title: wrong ? `${page.t.frame.error.titlePrefix}${t.title}` : t.title,
      body: (
        <PassagePage
          page={page}
          reading={reading}
          blocks={blocks}
          range={range}
          name={range && passageName({ document: document.id, version: version.version, ...range })}
          again={range && occurrencesOf(text, range)}
          subjects={subjects}
          carried={{ ...carried, subject: subjects.chosen }}
          query={carriedQuery(carried)}
          factors={planFactors(app.methodology.factors)}
          dimensions={app.methodology.dimensions}
        />
      ),
      ...(document.restricted && { unstored: true as const }),
    },
    wrong ? 422 : 200,
  )
}

/** What was chosen: a range, or the first and the last of the ticked paragraphs. */
function chosenIn(query: URLSearchParams): Range | undefined {
  const ticked = query.getAll("p").flatMap((one) => readRange(one) ?? [])
  if (ticked.length > 0) {
    return { start: Math.min(...ticked.map(({ start }) => start)), end: Math.max(...ticked.map(({ end }) => end)) }
  }
  return readRange(query.get("passage") ?? "")
}
