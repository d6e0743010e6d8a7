import { createServer as createHttp, type Server } from "node:http"
import { getRequestListener } from "@hono/node-server"
import { Hono } from "hono"
import { html } from "hono/html"
import { secureHeaders } from "hono/secure-headers"
import type { Browser, CDPSession, Page } from "playwright-core"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { loadAssets } from "../../src/adapters/assets.ts"
import { createPasskeys } from "../../src/adapters/passkeys.ts"
import type { CeremonyOptions, Passkey } from "../../src/core/sign-in.ts"
import { assets } from "../../views/assets.ts"
import { launch, violations, watched } from "./support.ts"

let server: Server
let browser: Browser
let url: string
/** What the site knows: the passkeys registered, and the fields of each form it got. */
let kept: Passkey[]
let posted: Record<string, string>[]
/** What the next request for options is answered with instead. */
let instead: (() => Response) | undefined

beforeAll(async () => {
  server = createHttp(getRequestListener((request) => site.fetch(request)))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  url = `http://localhost:${typeof address === "object" && address ? address.port : 0}`
  browser = await launch()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  await new Promise((resolve) => server?.close(resolve))
})

beforeEach(() => {
  kept = []
  posted = []
  instead = undefined
})

/** A site of two pages and a start, under the content security policy of ours. */
const site = new Hono()
let challenge = ""

site.use(
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
    },
  }),
)
site.get("/assets/:name", (c) => {
  const asset = loadAssets().get(c.req.param("name"))
  return asset ? c.body(asset.bytes, 200, { "Content-Type": asset.type }) : c.notFound()
})
site.get("/", (c) => c.html(page("Start", html`<a href="/register">On</a>`)))
site.get("/register", (c) => c.html(page("Register", form("register"))))
site.get("/sign-in", (c) => c.html(page("Sign in", form("authenticate"))))

site.post("/:ceremony/options", async (c) => {
  posted.push(await fieldsOf(c.req.raw))
  if (instead) return instead()
  const person = { handle: "per_000001", name: "Ana Silva", existing: kept }
  const passkeys = createPasskeys({ url })
  const options: CeremonyOptions =
    c.req.param("ceremony") === "register"
      ? await passkeys.registrationOptions(person)
      : await passkeys.authenticationOptions()
  challenge = options.challenge
  return c.json({ options })
})
site.post("/register", async (c) => {
  const fields = await fieldsOf(c.req.raw)
  posted.push(fields)
  const passkey = await createPasskeys({ url }).verifyRegistration(JSON.parse(fields.answer ?? ""), challenge)
  if (passkey) kept.push(passkey)
  return c.html(page(passkey ? "Registered" : "Refused", html``))
})
site.post("/sign-in", async (c) => {
  const fields = await fieldsOf(c.req.raw)
  posted.push(fields)
  const passkeys = createPasskeys({ url })
  const answer = JSON.parse(fields.answer ?? "")
  const passkey = kept.find(({ id }) => id === passkeys.passkeyIdIn(answer))
  const proof = passkey && (await passkeys.verifyAuthentication(answer, challenge, passkey))
  return c.html(page(proof ? "Signed in" : "Refused", html``))
})

function page(title: string, body: unknown) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <title>${title}</title>
        <link rel="icon" href="${assets.icon}" />
        <script src="${assets.htmx}" defer></script>
        <script src="${assets.passkeys}" defer></script>
      </head>
      <body hx-boost:inherited="swap:outerMorph">
        <main><h1>${title}</h1>${body}</main>
      </body>
    </html>`
}

function form(ceremony: "register" | "authenticate") {
  const action = ceremony === "register" ? "/register" : "/sign-in"
  return html`<section data-passkey-only hidden>
      <form
        data-passkey="${ceremony}"
        method="post"
        action="${action}"
        data-options="${action}/options"
        hx-boost="false"
        data-cancelled="Cancelled."
        data-unsupported="Unsupported."
        data-known="Known."
        data-failed="Failed."
      >
        <p role="alert" hidden></p>
        <label>Name <input name="name" value="My key" required /></label>
        <input type="hidden" name="answer" autocomplete="off" />
        <button name="by" value="passkey">Go</button>
      </form>
    </section>
    <p>Or go <a href="/other">another way</a> without one.</p>`
}

async function fieldsOf(request: Request): Promise<Record<string, string>> {
  expect(request.headers.get("content-type")).toMatch(/^application\/x-www-form-urlencoded\b/)
  expect(request.headers.get("sec-fetch-site")).toBe("same-origin")
  return Object.fromEntries(new URLSearchParams(await request.text()))
}

/** A page with a device that has passkeys and knows its person. */
async function opened(path: string) {
  const { page, faults, close } = await watched(browser, {})
  const session = await page.context().newCDPSession(page)
  await session.send("WebAuthn.enable")
  const device = await withDevice(session)
  const response = await page.goto(`${url}${path}`)
  expect(response?.headers()["content-security-policy"]).toMatch(/default-src 'none'; script-src 'self';/)
  return { page, faults, close, session, device }
}

async function withDevice(session: CDPSession): Promise<string> {
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return authenticatorId
}

const press = (page: Page) => page.getByRole("button", { name: "Go" }).click()
const heading = (page: Page) => page.getByRole("heading").textContent()

async function refusal(page: Page): Promise<string | null> {
  const alert = page.locator("[role=alert]:not([hidden])")
  await alert.waitFor()
  return alert.textContent()
}

/** The form as it is at rest: nothing runs, and the keyboard is where it was. */
async function expectRest(page: Page) {
  expect(await page.locator("[aria-busy], [aria-disabled]").count()).toBe(0)
  expect(await page.evaluate("document.activeElement?.textContent")).toBe("Go")
}

describe("a passkey", () => {
  test("is registered, and signs in each time", async () => {
    const { page, faults, close } = await opened("/register")
    await press(page)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    expect(kept).toMatchObject([{ transports: ["internal"], synced: false }])
    for (const _ of ["once", "and again"]) {
      await page.goto(`${url}/sign-in`)
      await press(page)
      await page.getByRole("heading", { name: "Signed in" }).waitFor()
    }
    expect(faults).toEqual([])
    await close()
  })

  test("is answered for in the browser's own words", async () => {
    const { page, close } = await opened("/register")
    await page.evaluate(() => {
      const container = navigator.credentials
      const create = container.create.bind(container)
      container.create = async (options) => {
        const made = await create(options)
        document.documentElement.dataset.own = JSON.stringify(made)
        return made
      }
    })
    await page.route("**/register", (route) => route.fulfill({ status: 204 }))
    await press(page)
    const answer = page.locator("[name=answer]:not([value=''])")
    await answer.waitFor({ state: "attached" })
    const own = JSON.parse((await page.locator("html").getAttribute("data-own")) ?? "")
    const { authenticatorData: _a, publicKey: _p, publicKeyAlgorithm: _n, ...response } = own.response
    expect(JSON.parse(await answer.inputValue())).toEqual({
      id: own.id,
      rawId: own.rawId,
      type: own.type,
      clientExtensionResults: {},
      response,
    })
    await close()
  })

  test("is registered once for a person on a device", async () => {
    const { page, faults, close } = await opened("/register")
    await press(page)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    await page.goto(`${url}/register`)
    await press(page)
    expect(await refusal(page)).toBe("Known.")
    await expectRest(page)
    expect(kept).toHaveLength(1)
    expect(faults).toEqual([])
    await close()
  })

  test("is made by what a password manager put in the browser's place", async () => {
    const { page, faults, close } = await opened("/register")
    await page.evaluate(() => {
      const container = navigator.credentials
      const create = container.create.bind(container)
      container.create = async (options) => {
        const { id, type, response } = (await create(options)) as PublicKeyCredential
        const { clientDataJSON, attestationObject } = response as AuthenticatorAttestationResponse
        const bare = Object.setPrototypeOf({ clientDataJSON, attestationObject }, Object.getPrototypeOf(response))
        const made = { id, type, response: bare }
        return Object.setPrototypeOf(
          Object.defineProperty(made, "rawId", { value: null }),
          PublicKeyCredential.prototype,
        )
      }
    })
    await press(page)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    expect(kept).toMatchObject([{ transports: [] }])
    expect(faults).toEqual([])
    await close()
  })
})

describe("the form", () => {
  test("asks for options with its fields, then goes itself with the answer", async () => {
    const { page, close } = await opened("/register")
    await page.getByLabel("Name").fill("Clé é&=")
    await press(page)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    expect(posted).toEqual([
      { name: "Clé é&=" },
      { name: "Clé é&=", by: "passkey", answer: expect.stringContaining('"clientDataJSON"') },
    ])
    await close()
  })

  test("goes by the Enter key as well", async () => {
    const { page, close } = await opened("/register")
    await page.getByLabel("Name").press("Enter")
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    await close()
  })

  test("is busy while it runs, and hears a second press no more", async () => {
    const { page, faults, close } = await opened("/register")
    const { promise, resolve } = Promise.withResolvers<void>()
    await page.route("**/register/options", async (route) => {
      await promise
      await route.continue()
    })
    await press(page)
    await page.locator("form[aria-busy=true] button[aria-disabled=true]").waitFor()
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Go")
    expect(await violations(page)).toEqual([])
    await page.keyboard.press("Enter")
    resolve()
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    expect(posted).toHaveLength(2)
    expect(faults).toEqual([])
    await close()
  })

  test("waits for its own fields before anything is asked", async () => {
    const { page, close } = await opened("/register")
    await page.getByLabel("Name").fill("")
    await press(page)
    expect(await page.evaluate("document.activeElement?.getAttribute('name')")).toBe("name")
    expect(posted).toEqual([])
    await close()
  })

  test("waits again where a field was emptied while it ran", async () => {
    const { page, faults, close } = await opened("/register")
    const { promise, resolve } = Promise.withResolvers<void>()
    await page.route("**/register/options", async (route) => {
      await promise
      await route.continue()
    })
    await press(page)
    await page.getByLabel("Name").fill("")
    resolve()
    await page.locator("form:not([aria-busy])").waitFor()
    expect(posted).toHaveLength(1)
    await page.getByLabel("Name").fill("My key")
    await press(page)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test("can be tried again from the page one comes back to", async () => {
    const { page, faults, close } = await opened("/register")
    await press(page)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    kept = []
    await page.goBack()
    await page.getByRole("heading", { name: "Register", exact: true }).waitFor()
    await press(page)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    expect(kept).toHaveLength(1)
    expect(faults).toEqual([])
    await close()
  })

  test("is at rest again on a page that the browser kept", async () => {
    const { page, close } = await opened("/register")
    await page.route("**/register", (route) => route.fulfill({ status: 204 }))
    await press(page)
    await page.locator("[name=answer]:not([value=''])").waitFor({ state: "attached" })
    expect(await page.locator("form[aria-busy=true]").count()).toBe(1)
    await page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    await expectRest(page)
    await page.unroute("**/register")
    await press(page)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    await close()
  })

  test.each(["the site", "the device"])("gives way to another that is sent while it waits for %s", async (waits) => {
    const { page, faults, close, session, device } = await opened("/register")
    await page.evaluate(() => {
      const section = document.querySelector("section")
      section?.after(section.cloneNode(true))
    })
    const [first, second] = [page.locator("form").nth(0), page.locator("form").nth(1)]
    await session.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId: device, enabled: false })
    const { promise, resolve } = Promise.withResolvers<void>()
    let requests = 0
    await page.route("**/register/options", async (route) => {
      if (requests++ === 0 && waits === "the site") await promise
      await route.continue()
    })
    for (const form of [first, second]) {
      const held = form === first && waits === "the site"
      const asked = held ? page.waitForRequest("**/options") : page.waitForResponse("**/options")
      await form.getByRole("button").click()
      await asked
    }
    resolve()
    expect(await refusal(page)).toBe("Cancelled.")
    expect(await first.getAttribute("aria-busy")).toBeNull()
    expect(await second.getAttribute("aria-busy")).toBe("true")
    expect(faults).toEqual([])
    await close()
  })

  test("is there after a boosted navigation, and still goes by itself", async () => {
    const { page, faults, close } = await opened("/")
    await page.evaluate("window.stays = true")
    await page.getByRole("link", { name: "On" }).click()
    await page.getByRole("button", { name: "Go" }).waitFor()
    expect(await page.evaluate("window.stays")).toBe(true)
    await press(page)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    expect(await page.evaluate("window.stays")).toBeUndefined()
    expect(faults).toEqual([])
    await close()
  })
})

describe("no passkey comes of it, and the form says why,", () => {
  test("where the device does not make sure of the person", async () => {
    const { page, faults, close, session, device } = await opened("/register")
    await session.send("WebAuthn.setUserVerified", { authenticatorId: device, isUserVerified: false })
    await press(page)
    expect(await refusal(page)).toBe("Cancelled.")
    await expectRest(page)
    await session.send("WebAuthn.setUserVerified", { authenticatorId: device, isUserVerified: true })
    await press(page)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test("where the device is gone by the time of signing in", async () => {
    const { page, faults, close, session, device } = await opened("/register")
    await press(page)
    await page.getByRole("heading", { name: "Registered" }).waitFor()
    await session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: device })
    instead = () =>
      Response.json({
        options: { challenge: "AAAA", rpId: "localhost", userVerification: "required", timeout: 500 },
      })
    await page.goto(`${url}/sign-in`)
    await press(page)
    expect(await refusal(page)).toBe("Cancelled.")
    await expectRest(page)
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test("where the device cannot keep a passkey", async () => {
    const { page, faults, close, session, device } = await opened("/register")
    await session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: device })
    const options = { protocol: "u2f", transport: "usb", automaticPresenceSimulation: true } as const
    await session.send("WebAuthn.addVirtualAuthenticator", { options })
    await press(page)
    expect(["Cancelled.", "Unsupported."]).toContain(await refusal(page))
    await expectRest(page)
    expect(faults).toEqual([])
    await close()
  })

  test.each([
    ["the site answers with an error", () => new Response("no", { status: 500 })],
    ["the site answers with a page", () => new Response("<!doctype html>")],
    ["the site answers with no options", () => Response.json({})],
    ["the site sends it elsewhere", () => Response.redirect(`${url}/sign-in`, 303)],
  ])("where %s", async (_, answer) => {
    const { page, close } = await opened("/register")
    instead = answer
    await press(page)
    expect(await refusal(page)).toBe("Failed.")
    await expectRest(page)
    await close()
  })

  test("where the network is gone, with the keyboard where it was before", async () => {
    const { page, close } = await opened("/sign-in")
    await page.route("**/options", async (route) => {
      await page.evaluate("document.activeElement.blur()")
      await route.abort()
    })
    await press(page)
    expect(await refusal(page)).toBe("Failed.")
    await expectRest(page)
    await close()
  })
})

describe("a browser without passkeys", () => {
  test.each([
    ["at all", "delete window.PublicKeyCredential"],
    ["as forms need them", "delete PublicKeyCredential.parseCreationOptionsFromJSON"],
  ])("%s is shown the other ways only, and told so where a form is in sight", async (_, without) => {
    const { page, faults, close } = await watched(browser, {})
    await page.addInitScript(without)
    await page.goto(`${url}/sign-in`)
    expect(await page.getByRole("button").count()).toBe(0)
    expect(await page.getByRole("link", { name: "another way" }).count()).toBe(1)
    await page.evaluate("document.querySelector('section').hidden = false")
    await press(page)
    expect(await refusal(page)).toBe("Unsupported.")
    await expectRest(page)
    expect(posted).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test("is one that is at the number of a machine: passkeys belong to names", async () => {
    const { page, faults, close } = await watched(browser, {})
    await page.goto(`${url.replace("localhost", "127.0.0.1")}/sign-in`)
    expect(await page.getByRole("button").count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  test("and one without scripts work all the same", async () => {
    const { page, close } = await watched(browser, { javaScriptEnabled: false })
    await page.goto(`${url}/sign-in`)
    expect(await heading(page)).toBe("Sign in")
    expect(await page.getByRole("button").count()).toBe(0)
    await close()
  })
})
