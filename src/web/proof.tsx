import type { Context } from "hono"
import type { MadeProof, ShownProof } from "../../views/list/proof-model.ts"
import { ProofPage, proofTitle } from "../../views/pages/proof.tsx"
import { currentList } from "../actions/read-current-list.ts"
import { signProof } from "../actions/sign-proof.ts"
import type { Book } from "../core/book.ts"
import { type Fault, Refused } from "../core/errors.ts"
import { fold } from "../core/text.ts"
import type { Typed } from "./form.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"

/** How many plans are offered in place of one that is none. */
const mostMeant = 8
const longest = 500

/** `/list/proof`: what was answered on a day about a plan (`?plan`, `?data`, `?use`, `?day`), with the file that proves it. */
export const mountProof: Mount = (doors, site) => {
  doors.get(routes.proof(), { to: "list:read", rate: "search" }, async (c) => {
    const page = await site.page(c)
    const asked = askedIn(c)
    const given = Object.values(asked).some((value) => value !== "")
    const book = (await currentList(site.app))?.book
    const shown = given ? await proven(site, page, asked, book) : shownOf(site, book, asked)
    const wrong = shown.faults.length > 0
    const title = proofTitle(page, shown)
    return respond(
      c,
      page,
      {
        title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
        body: <ProofPage page={page} shown={shown} />,
      },
      wrong ? 422 : 200,
    )
  })
}

type Asked = Readonly<Record<"plan" | "data" | "use" | "day", string>>

function askedIn(c: Context): Asked {
  const text = (name: string) => (c.req.query(name) ?? "").trim().slice(0, longest)
  return { plan: text("plan"), data: text("data"), use: text("use"), day: text("day") }
}

async function proven({ app, ...site }: Site, page: Page, asked: Asked, book: Book | undefined): Promise<ShownProof> {
  const { plan, data, use, day } = asked
  const one = (value: string) => (value === "" ? [] : [value])
  const shown = shownOf({ app, ...site }, book, asked)
  try {
    const file = await signProof(app, { plan, data: one(data), use: one(use), day: day || undefined })
    const { question } = file.payload
    const about = { plan, data: data || undefined, use: use || undefined, day: question.day }
    const made: MadeProof = {
      file,
      plan: planNamed(book, plan),
      address: routes.apiProof(about),
      fileName: `proof-${plan.replace("/", "-")}-${question.day}.json`,
      register: page.may("register:read"),
    }
    return { ...shown, made }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { ...shown, faults: inWords(error.faults, plan), meant: book ? meantBy(book, plan) : [] }
  }
}

function shownOf({ app }: Site, book: Book | undefined, asked: Asked): ShownProof {
  const { classes, uses } = book?.list.vocabulary ?? app.methodology.vocabulary
  const names = (items: readonly { id: string; name: { fr: string; en: string } }[]) =>
    new Map(items.map(({ id, name }) => [id, name]))
  const typed: Typed = asked
  return { typed, faults: [], meant: [], classes: names(classes), uses: names(uses) }
}

function inWords(faults: readonly Fault[], plan: string): Fault[] {
  const own = faults.map((fault) =>
    fault.place === "plan" && plan === "" ? { ...fault, message: said((t) => t.proofs.planMissing) } : fault,
  )
  return named(own, ({ proofs }) => proofs.fields)
}

function planNamed(book: Book | undefined, slug: string): MadeProof["plan"] {
  const found = book?.plans.get(slug)
  return found && { slug, tool: found.tool.name, name: found.plan.name }
}

/** Plans whose tool, name or slug has every word that was typed. */
function meantBy(book: Book, text: string): ShownProof["meant"] {
  const words = fold(text).split(" ").filter(Boolean)
  if (words.length === 0 || book.plans.has(text)) return []
  const found: { slug: string; tool: string; name: { fr: string; en: string } }[] = []
  for (const [slug, { tool, plan }] of book.plans) {
    const name = fold(`${tool.name} ${tool.aliases.join(" ")} ${plan.name.fr} ${plan.name.en} ${slug}`)
    if (words.every((word) => name.includes(word))) found.push({ slug, tool: tool.name, name: plan.name })
    if (found.length === mostMeant) break
  }
  return found
}
