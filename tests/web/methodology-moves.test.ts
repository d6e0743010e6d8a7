import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { events } from "../../db/schema.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import { pagesOf } from "../support/pages.ts"
import { formBody, signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let server: Server
let ana: TestPerson
let reader: TestPerson

const heavier = "methodology:\n  weights:\n    C1: 9\n    A1: 8\n  off: [B3]\n"

beforeAll(async () => {
  app = await testApp({ demo: true })
  server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
  ana = await signedIn(app, ["assessor"])
  reader = await signedIn(app, ["reader"])
})
afterAll(() => app.close())

async function post(body: BodyInit, who = ana, lang = "en") {
  const request = new Request(`${app.config.url}/about/methodology/preview?lang=${lang}`, {
    method: "POST",
    headers: who.posting,
    body,
  })
  const answer = await server.fetch(request, {})
  const html = await answer.text()
  return {
    status: answer.status,
    html,
    text: html.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0\u202f]+/g, " "),
    headers: answer.headers,
  }
}

describe("what would move", () => {
  test("is counted in the reference context and where decisions allow, then told plan by plan; nothing is written", async () => {
    const before = await app.store.read.select().from(events)
    const { status, text } = await post(formBody({ text: heavier }))
    expect(status).toBe(200)
    expect(text).toMatch(/From methodology 1\.0\.0 to methodology 1\.0\.0\+[0-9a-f]{8}/)
    expect(text).toMatch(/\d+ plans looked at/)
    expect(text).toMatch(/\d+ pairs of plan and context looked at/)
    expect(text).toContain("Factors left out B3")
    expect(text).toContain("becomes 9")
    expect(text).toMatch(/ChatGPT Enterprise .{0,200}→ becomes/)
    expect((await app.store.read.select().from(events)).length).toBe(before.length)
    expect(app.methodology.version).toBe("1.0.0")
  })

  test("is nothing where the file changes nothing, in French too", async () => {
    expect((await post(formBody({ text: "" }))).text).toContain("nothing moves")
    const { text } = await post(formBody({ text: "neverBlock: [intranet.example]\n" }), ana, "fr")
    expect(text).toContain("Ce fichier donne la méthode en usage : rien ne bouge.")
    expect(text).toContain("Donnez ce fichier à AVAL_POLICY et redémarrez Aval.")
  })

  test("comes as a file, with every move before and after", async () => {
    const { text, headers } = await post(formBody({ text: heavier, as: "csv" }))
    expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8")
    expect(headers.get("Content-Disposition")).toContain("attachment")
    const [head = "", first = ""] = (await post(formBody({ text: heavier, as: "csv" }))).html.split("\r\n")
    expect(head.split(",")).toHaveLength(20)
    expect(first.split(",").length).toBeGreaterThanOrEqual(20)
    expect(text).toContain("1.0.0+")
  })
})

describe("the file", () => {
  test("with faults is told each of them by line, as typed, with how to mend it", async () => {
    const { status, text, html } = await post(
      formBody({ text: "methodology:\n  weights:\n    C1: -2\n  off: [E3]\nnope: 1\n" }),
    )
    expect(status).toBe(422)
    expect(text).toContain("3 faults in the file")
    for (const place of ["3, column 9", "4, column", "5, column 1"]) expect(text).toContain(place)
    expect(html).toContain("off: [E3]")
  })

  test("may be handed in; one that is not text, or too long, is refused", async () => {
    const withFile = (bytes: Uint8Array<ArrayBuffer> | string) => {
      const form = new FormData()
      form.set("text", "nope: 1")
      form.set("file", new File([bytes], "policy.yaml"))
      return form
    }
    const good = await post(withFile(heavier))
    expect(good.status).toBe(200)
    expect(good.html).toContain("C1: 9")
    expect((await post(withFile(new Uint8Array([0xff, 0xfe, 0xe9, 0x00])))).text).toContain("not UTF-8 text")
    expect((await post(withFile("#".repeat(200_001)))).text).toContain("over 200 kB")
    expect((await post(formBody({ text: "#".repeat(200_001) }))).status).toBe(422)
  })

  test("that refers to itself a thousandfold is refused at once", async () => {
    const lines = ["a: &a [x,x,x,x,x,x,x,x,x]"]
    for (const [from, to] of [..."abcdefgh"].map((one, index) => [one, "bcdefghi"[index]]))
      lines.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(",")}]`)
    const started = performance.now()
    expect((await post(formBody({ text: lines.join("\n") }))).status).toBe(422)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

test("it is for those who keep the register, who find it on the page of the methodology", async () => {
  const get = pagesOf(app)
  expect((await get("/about/methodology/preview", reader.headers)).status).toBe(403)
  expect((await post(formBody({ text: "" }), reader)).status).toBe(403)
  expect((await get("/about/methodology/preview", ana.headers)).status).toBe(200)
  expect((await get("/about/methodology", ana.headers)).links).toContain("/about/methodology/preview")
  expect((await get("/about/methodology", reader.headers)).links).not.toContain("/about/methodology/preview")
})
