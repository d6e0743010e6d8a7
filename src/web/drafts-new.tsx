import type { Context } from "hono"
import { allContracts, type ContractRow } from "../../db/queries/agencies.ts"
import { draftRows } from "../../db/queries/draft-list.ts"
import { ChooseDraftContractPage, NewDraftPage } from "../../views/pages/new-draft.tsx"
import { makeDraft } from "../actions/make-draft.ts"
import { assembleDraft, type DraftSources, draftSources } from "../actions/read-draft.ts"
import { contractState } from "../core/agency.ts"
import type { DraftContent } from "../core/draft.ts"
import { type Fault, NotFound, Refused } from "../core/errors.ts"
import { suggestedPreset } from "../core/suggested-preset.ts"
import { NewDraftForm } from "../schema/drafting-forms.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

/** `/drafts/new`: for which contract, then what the draft starts from. */
export const mountNewDraft: Mount = (doors, site) => {
  doors.get(routes.newDraft(), { to: "drafts:write" }, async (c) => {
    const contract = c.req.query("contract") ?? ""
    if (contract === "") return showChoice(c, site, [])
    return showNew(c, site, contract)
  })

  doors.post(routes.newDraft(), { to: "drafts:write" }, (c) => make(c, site))
}

async function make(c: Context, site: Site): Promise<Response> {
  const form = await readForm(c, NewDraftForm)
  const { typed } = form
  const contract = typedText(typed, "contract")
  if (!form.ok) return showNew(c, site, contract, { typed, faults: inWords(form.faults) })
  try {
    const { id } = await makeDraft(site.app, form.value, { by: actorOf(whoOf(c)) })
    return c.redirect(routes.draft(id, { part: "questions" }), 303)
  } catch (error) {
    if (error instanceof NotFound) return showChoice(c, site, [nobody])
    if (!(error instanceof Refused)) throw error
    return showNew(c, site, contract, { typed, faults: error.faults })
  }
}

interface Shown {
  typed: Typed
  faults: readonly Fault[]
}

async function showNew(c: Context, site: Site, contract: string, shown?: Shown): Promise<Response> {
  const { app } = site
  const page = await site.page(c)
  const sources = await sourcesOf(site, contract, page.today)
  if (!sources) {
    if (c.req.method === "GET") throw new NotFound(`no contract ${contract}`)
    return showChoice(c, site, [nobody])
  }
  const { content } = sources.contract
  const { presets } = sources.library
  const suggested = suggestedPreset(content.scopes, sources.library)
  const t = page.t.drafts.fresh
  const { typed, faults } = shown ?? {
    typed: {
      ...{ preset: suggested ?? "", languages: [content.language], prevailing: "" },
      ...{ title: t.nameOf(content.title).slice(0, 200), sending: app.newId("frm") },
    },
    faults: [],
  }
  const [{ assembly }, drafts] = await Promise.all([
    assembleDraft(app, sources, startOf(suggested, content.language)),
    draftRows(app.store.read),
  ])
  const title = t.title(content.title)
  return respond(
    c,
    page,
    {
      title: faults.length > 0 ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <NewDraftPage
          page={page}
          typed={typed}
          faults={faults}
          contract={sources.contract}
          isEnded={contractState(content, page.today) === "ended"}
          presets={presets}
          suggested={suggested}
          known={sources.known}
          unknown={assembly.questions.length}
          declaredUntil={sources.declaration?.validUntil}
          others={drafts.filter((one) => one.contractId === contract && one.setAsideAt === undefined)}
        />
      ),
    },
    faults.length > 0 ? 422 : 200,
  )
}

async function showChoice(c: Context, site: Site, faults: readonly Fault[]): Promise<Response> {
  const page = await site.page(c)
  const contracts = await allContracts(site.app.store.read)
  const { compare } = new Intl.Collator(page.lang)
  const rank = ({ content }: ContractRow) => Number(contractState(content, page.today) === "ended")
  const choices = contracts
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        compare(a.organisationName, b.organisationName) ||
        compare(a.content.title, b.content.title),
    )
    .map(({ id, content, organisationName }) => ({ id, title: content.title, organisationName }))
  const title = page.t.drafts.fresh.choose
  return respond(
    c,
    page,
    {
      title: faults.length > 0 ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: <ChooseDraftContractPage page={page} typed={{}} faults={faults} contracts={choices} />,
    },
    faults.length > 0 ? 422 : 200,
  )
}

async function sourcesOf({ app }: Site, contract: string, day: string): Promise<DraftSources | undefined> {
  try {
    return await draftSources(app, contract, day)
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}

/** What a draft would say before anybody chose anything. */
function startOf(preset: string | undefined, language: "fr" | "en"): DraftContent {
  return {
    ...{ preset, languages: [language], positions: {}, parameters: {}, leftOut: [], added: [], answers: {} },
    ...{ annexes: [], bargaining: {} },
  }
}

const nobody: Fault = { place: "contract", message: said((t) => t.drafts.fresh.nobody) }

function inWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ drafts: { fresh: t } }) => ({
    ...{ contract: t.contract, preset: t.preset, languages: t.languages, prevailing: t.prevailing, title: t.name },
  }))
}
