import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openTasks as readOpen, type TaskRow, taskById } from "../../db/queries/tasks.ts"
import { assignTask } from "../../src/actions/assign-task.ts"
import { endTask } from "../../src/actions/end-task.ts"
import { openTasks } from "../../src/actions/open-tasks.ts"
import { routes } from "../../src/web/routes.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { formBody, signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let server: Server
let it: TestPerson

beforeEach(async () => {
  app = await testApp({ now: "2026-12-20T10:00:00Z", config: { public: "none" } })
  const decisions = [
    statedDecision({ reviewBy: "2026-12-14", preconditions: ["dpia-done"], validUntil: undefined }),
    statedDecision({
      ...{ plan: "acme-writer/free", reviewBy: "2027-04-02", preconditions: [], validUntil: undefined },
    }),
  ]
  await stated(app, wholeDocument({ decisions, assessments: [] }))
  it = await signedIn(app, ["it"], { name: "Tom Weber" })
  await openTasks(app)
  server = createServer(app, { assets: new Map() })
})
afterEach(() => app.close())

async function page(path: string, who = it, lang = "en") {
  const answer = await server.request(`${path}${path.includes("?") ? "&" : "?"}lang=${lang}`, { headers: who.headers })
  return { status: answer.status, html: await answer.text() }
}

function post(path: string, fields: Record<string, string>, who = it) {
  return server.request(path, { method: "POST", headers: who.posting, body: formBody(fields) })
}

async function taskOf(kind: TaskRow["kind"]): Promise<TaskRow> {
  const found = (await readOpen(app.store.read)).find((one) => one.kind === kind)
  if (!found) throw new Error(`no task ${kind}`)
  return found
}

describe("what is due", () => {
  test("is late, due or to come, each with what to do, whose it is and by when", async () => {
    const { html } = await page(routes.reviews())
    expect(html).toContain("<h1>Two things are late, one due</h1>")
    expect(html).toContain("6 days late")
    expect(html).toContain("Decide again, or write that all of it still holds.")
    expect(html).toContain(`href="${routes.newDecision({ plan: "acme-writer/team" })}"`)
    expect(html).toContain(
      `href="${routes.newState({ plan: "acme-writer/team", precondition: "dpia-done" }).replace("&", "&amp;")}"`,
    )
    expect(html).toMatch(/April 2027[\s\S]*2 Apr 2027[\s\S]*Acme Writer Free/)
    expect(html.match(/>nobody<\/b>/g)).toHaveLength(3)
  })

  test("of mine are those that are with me; those that ended say how", async () => {
    const review = await taskOf("review")
    expect((await page(routes.reviews({ view: "mine" }))).html).toContain("No task is with you.")
    await assignTask(app, review.id, it.id, { by: it.id, seen: undefined })
    const { html } = await page(routes.reviews({ view: "mine" }))
    expect(html).toContain("<h1>One thing is late</h1>")
    expect(html).not.toContain("of the licence")
    await endTask(app, review.id, "Held on Monday.", { by: it.id })
    const ended = (await page(routes.reviews({ view: "done" }))).html
    expect(ended).toMatch(/One task has ended[\s\S]*Done[\s\S]*Held on Monday\.[\s\S]*Tom Weber/)
  })

  test("nothing: says so in both languages", async () => {
    await app.close()
    app = await testApp({ config: { public: "none" } })
    server = createServer(app, { assets: new Map() })
    it = await signedIn(app, ["it"])
    expect((await page(routes.reviews())).html).toContain("Nothing is due: decisions hold")
    expect((await page(routes.reviews(), it, "fr")).html).toContain("Aucune échéance à traiter")
    expect((await page(routes.reviews({ view: "done" }))).html).toContain("No task has ended yet.")
  })
})

describe("a task", () => {
  test("says what it is about, what to do, and what happened", async () => {
    const { id } = await taskOf("precondition")
    const { html } = await page(routes.review(id))
    expect(html).toContain("Acme Writer Team: precondition that does not hold</h1>")
    expect(html).toContain("Restore this precondition and record its proof")
    expect(html).toMatch(/<dt>Precondition<\/dt><dd>[^<]+<\/dd>/)
    expect(html).toContain("Task opened")
    expect(html).toContain("Aval, by itself")
    expect((await page(routes.review("task_none"))).status).toBe(404)
  })

  test("is done with a note; without one nothing is lost", async () => {
    const { id } = await taskOf("review")
    const empty = await post(routes.reviewDone(id), { note: " " })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toMatch(/href="#f-note"/)
    const done = await post(routes.reviewDone(id), { note: "Decided again." })
    expect([done.status, done.headers.get("Location")]).toEqual([303, routes.review(id, { done: "done" })])
    expect((await page(routes.review(id, { done: "done" }))).html).toContain("The task is done.")
    const twice = await post(routes.reviewDone(id), { note: "Once more, with care." })
    expect(twice.status).toBe(409)
    expect(await twice.text()).toMatch(/Once more, with care\./)
    expect((await taskById(app.store.read, id))?.note).toBe("Decided again.")
  })

  test("is taken, given, and not overwritten", async () => {
    const ana = await signedIn(app, ["assessor"], { name: "Ana Silva" })
    const reader = await signedIn(app, ["reader"])
    const { id } = await taskOf("review")
    expect((await post(routes.reviewAssignment(id), { owner: "", wasOwner: "", take: "1" })).status).toBe(303)
    expect((await taskById(app.store.read, id))?.ownerId).toBe(it.id)
    const stale = await post(routes.reviewAssignment(id), { owner: ana.id, wasOwner: "" })
    expect(stale.status).toBe(412)
    expect(await stale.text()).toMatch(/Tom Weber[\s\S]*selected[^>]*>Ana Silva/)
    expect((await post(routes.reviewAssignment(id), { owner: reader.id, wasOwner: it.id })).status).toBe(422)
    expect((await post(routes.reviewAssignment(id), { owner: ana.id, wasOwner: it.id })).status).toBe(303)
  })

  test("is read by procurement, which ends none; readers do not see it", async () => {
    const [buyer, reader] = [await signedIn(app, ["procurement"]), await signedIn(app, ["reader"])]
    const { id } = await taskOf("review")
    expect((await page(routes.review(id), buyer)).html).not.toContain("Say that it is done")
    expect((await post(routes.reviewDone(id), { note: "Done." }, buyer)).status).toBe(403)
    expect((await page(routes.reviews(), reader)).status).toBe(403)
  })
})
