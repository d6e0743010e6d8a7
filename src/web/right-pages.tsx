import type { Context } from "hono"
import type { Child } from "hono/jsx"
import type { z } from "zod"
import type { SavedItem } from "../../views/parts/saved-right.tsx"
import type { FileChoice } from "../../views/parts/upload.tsx"
import { type RightDraft, saveRight } from "../actions/save-right.ts"
import type { App } from "../app.ts"
import type { Fault } from "../core/errors.ts"
import type { FileEvidence } from "../core/register.ts"
import type { Doors } from "./doors.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { doneQuery, savedItem } from "./rights.ts"
import { patternOf, type Query } from "./routes.ts"
import type { Site } from "./site.ts"
import { type FileRead, fileChoice, readFileField } from "./upload.ts"
import { actorOf, whoOf } from "./who.ts"

/** What the page of a licence, an agreement or a state shows, beside what it is about. */
export interface RightShown {
  typed: Typed
  faults: readonly Fault[]
  choice: FileChoice
  saved: SavedItem | undefined
  /** Somebody else changed it meanwhile. */
  stale: true | undefined
}

/** What a form says beside its values. */
export interface Given {
  page: Page
  typed: Typed
  file: FileEvidence | undefined
}

/** How the pages of licences, of agreements and of states differ. `Known`: what is read for them; `Item`: what they save. */
export interface RightPages<Item extends { id: string }, Known extends { seen: number }, Form extends z.ZodObject> {
  add: string
  one(id: string, query?: Query): string
  /** Name of what a new one is about, in the address and in the form. */
  about: "plan" | "organisation"
  form: Form
  readAbout(app: App, slug: string): Promise<Known>
  readOne(app: App, id: string): Promise<Known>
  itemIn(known: Known): Item | undefined
  fileIn(item: Item): FileEvidence | undefined
  /** What the form of a new one says at first. */
  blank(page: Page, known: Known): Typed
  typedOf(item: Item, page: Page): Typed
  /** What is wrong with what was typed, beyond each field by itself. */
  faultsIn(typed: Typed, known: Known, given: Given): Fault[]
  draftOf(value: z.output<Form>, known: Known, given: Given): RightDraft
  /** Faults at their fields, each with the name of its field. */
  inWords(faults: readonly Fault[]): Fault[]
  /** Why nothing new is recorded about this, where it is so. */
  closedTo?(known: Known, today: string): Fault | undefined
  /** Another one has what tells them apart. */
  taken: Fault
  title(page: Page, known: Known): string
  body(page: Page, known: Known, shown: RightShown): Child
  /** What is told anew as the form changes. */
  part?(page: Page): Child
}

/** `/register/licences/…` and its like: one is added, corrected, terminated; the list that says so is published with it. */
export function mountRightPages<Item extends { id: string }, Known extends { seen: number }, Form extends z.ZodObject>(
  doors: Doors,
  site: Site,
  pages: RightPages<Item, Known, Form>,
) {
  const { app } = site
  const receiving = { ...writing, upload: true, rate: "upload" } as const

  doors.get(pages.add, writing, async (c) => {
    expectWriter(c)
    const page = await site.page(c)
    const known = await pages.readAbout(app, c.req.query(pages.about) ?? "")
    const typed = { ...pages.blank(page, known), seen: String(known.seen) }
    return show(c, page, known, { typed, faults: closedFaults(known, page) })
  })

  doors.post(pages.add, receiving, async (c) => {
    expectWriter(c)
    const form = await readForm(c, pages.form)
    return save(c, await pages.readAbout(app, typedText(form.typed, pages.about)), form)
  })

  doors.get(patternOf(pages.one(":id")), writing, async (c) => {
    expectWriter(c)
    const page = await site.page(c)
    const known = await pages.readOne(app, c.req.param("id") ?? "")
    const item = pages.itemIn(known)
    return show(c, page, known, { typed: { ...(item && pages.typedOf(item, page)), seen: String(known.seen) } })
  })

  doors.post(patternOf(pages.one(":id")), receiving, async (c) => {
    expectWriter(c)
    return save(c, await pages.readOne(app, c.req.param("id") ?? ""), await readForm(c, pages.form))
  })

  async function save(c: Context, known: Known, form: Awaited<ReturnType<typeof readForm<Form>>>) {
    const page = await site.page(c)
    const item = pages.itemIn(known)
    const { typed } = form
    const read = await readFileField(c, app, typed, item && pages.fileIn(item))
    const given = { page, typed, file: read.file }
    const faults = [
      ...(form.ok ? [] : pages.inWords(form.faults)),
      ...pages.faultsIn(typed, known, given),
      ...(item ? [] : closedFaults(known, page)),
      ...read.faults,
    ]
    if (!form.ok || faults.length > 0) return show(c, page, known, { typed, faults, read })
    const draft = pages.draftOf(form.value, known, given)
    const seen = Number(typedText(typed, "seen"))
    const saved = await saveRight(app, draft, { corrects: item, seen, by: actorOf(whoOf(c)) })
    switch (saved.kind) {
      case "saved":
      case "same":
        return c.redirect(pages.one(saved.id, doneQuery(saved)), 303)
      case "refused":
        return show(c, page, known, { typed, faults: pages.inWords(saved.faults), read })
      case "taken":
        return show(c, page, known, { typed, faults: [pages.taken], read })
      case "stale": {
        const now = item ? await pages.readOne(app, item.id) : await pages.readAbout(app, typedText(typed, pages.about))
        return show(c, page, now, { typed: { ...typed, seen: String(saved.seen) }, read, stale: true })
      }
    }
  }

  function closedFaults(known: Known, { today }: Page): Fault[] {
    const fault = pages.closedTo?.(known, today)
    return fault ? [fault] : []
  }

  interface Shown {
    typed: Typed
    faults?: readonly Fault[]
    read?: FileRead
    stale?: true
  }

  async function show(c: Context, page: Page, known: Known, { typed, faults = [], read, stale }: Shown) {
    const item = pages.itemIn(known)
    const choice = await fileChoice(c, app, read ?? { file: item && pages.fileIn(item) })
    const status = stale ? 412 : faults.length > 0 ? 422 : 200
    const title = pages.title(page, known)
    const saved = status === 200 ? await savedItem(app, page) : undefined
    return respond(
      c,
      page,
      {
        title: status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`,
        body: pages.body(page, known, { typed, faults, choice, saved, stale }),
        part: pages.part?.(page),
      },
      status,
    )
  }
}
