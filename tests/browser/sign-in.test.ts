import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { addPerson } from "../../src/actions/add-person.ts"
import { makeLink } from "../../src/actions/make-link.ts"
import { startSession } from "../../src/actions/start-session.ts"
import type { Oidc } from "../../src/core/sign-in.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { givePasskey, givePassword } from "../support/credentials.ts"
import { signedIn } from "../support/people.ts"
import { launch, serveByName, violations, watched } from "./support.ts"

const password = "orage lampe tambour cheval"

let browser: Browser
let app: TestApp
let site: Awaited<ReturnType<typeof serveByName>>
let url: string

beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

beforeEach(async () => {
  site = await serveByName(async (at) => {
    app = await testApp({ config: { url: at } })
    return app
  })
  url = site.url
})
afterEach(async () => {
  await site.close()
  await app.close()
})

const linkFor = async (person?: string) => (await makeLink(app, { person, by: "test" })).url

/** A page whose device has room for passkeys and knows its person. */
async function withDevice(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send("WebAuthn.enable")
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const
  await session.send("WebAuthn.addVirtualAuthenticator", { options })
}

/** Signs a browser in, as if they had done so before. */
async function keepSession(context: BrowserContext, person: string, way: "password" | "provider" = "password") {
  const { secret } = await startSession(app, { person, way })
  const cookie = { name: "__Host-aval", value: secret, httpOnly: true, secure: true, sameSite: "Lax" } as const
  await context.addCookies([{ ...cookie, url: url.replace("http:", "https:") }])
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor()

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string) {
  for (let count = 0; count < 40; count++) {
    await page.keyboard.press("Tab")
    const found = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent
      return label?.trim()
    })
    if (found === name) return
  }
  throw new Error(`Tab does not lead to ${name}`)
}

test("from the link that the server prints to a passkey, out, and in again by it", async () => {
  const { page, faults, close } = await watched(browser, { locale: "en" })
  await withDevice(page)
  await page.goto(await linkFor())
  expect(page.url()).toBe(`${url}/set-up`)
  await page.getByLabel("Your name").fill("Ana Silva")
  await page.getByLabel("Mail address").fill("ana@maison.example")
  await page.getByRole("button", { name: "Create my passkey" }).click()
  await heading(page, "Your access is ready")
  expect(page.url()).toBe(`${url}/set-up?done=passkey`)
  expect(await page.locator(".me").textContent()).toBe("Ana Silva")
  expect(await page.evaluate("document.cookie")).toBe("")

  await page.goto(`${url}/sign-in?again=1`)
  await page.getByRole("button", { name: "Sign out" }).click()
  await page.getByText("You have signed out.").waitFor()
  expect(await page.locator(".me").count()).toBe(0)

  await page.goto(`${url}/sign-in?return_to=/tools`)
  await page.getByRole("button", { name: "Use a passkey" }).click()
  await page.waitForURL(`${url}/tools`)
  expect(await page.locator(".me").textContent()).toBe("Ana Silva")

  await page.goto(`${url}/sign-in?again=1&return_to=/list`)
  await page.getByRole("button", { name: "Use a passkey" }).click()
  await page.waitForURL(`${url}/list`)
  expect(faults).toEqual([])
  await close()
}, 60_000)

test("by password, without scripts, in French", async () => {
  const { page, close } = await watched(browser, {
    javaScriptEnabled: false,
    locale: "fr",
    viewport: { width: 320, height: 700 },
  })
  const bruno = await addPerson(
    app,
    {
      name: "Bruno Faure",
      mail: "bruno@maison.example",
      language: "fr",
      roles: [{ role: "reader" }],
      status: "invited",
    },
    { by: "test" },
  )
  await page.goto(await linkFor(bruno))
  await heading(page, "Bienvenue, Bruno Faure")
  expect(await page.getByRole("button", { name: /clé d’accès|Afficher/ }).count()).toBe(0)
  await page.getByRole("link", { name: "Choisir un mot de passe" }).click()
  await page.getByLabel("Nouveau mot de passe").fill("trop court")
  await page.getByRole("button", { name: "Enregistrer le mot de passe" }).click()
  expect(await page.title()).toMatch(/^Erreur\u00a0:/)
  await page.getByRole("link", { name: /^Il faut au moins 15 caractères/ }).click()
  await page.getByLabel("Nouveau mot de passe").fill(password)
  await page.getByRole("button", { name: "Enregistrer le mot de passe" }).click()
  await heading(page, "Votre accès est prêt")

  await page.goto(`${url}/sign-in?again=1`)
  await page.getByRole("button", { name: "Se déconnecter" }).click()
  await page.getByText("Votre session est fermée.").waitFor()
  await page.getByLabel("Adresse e-mail").fill("bruno@maison.example")
  await page.getByLabel("Mot de passe").fill("faux")
  await page.getByRole("button", { name: "Se connecter" }).click()
  await page.getByText("Adresse ou mot de passe inexacts, ou trop d’essais.").waitFor()
  expect(await page.getByLabel("Adresse e-mail").inputValue()).toBe("bruno@maison.example")
  await page.getByLabel("Mot de passe").fill(password)
  await page.getByRole("button", { name: "Se connecter" }).click()
  await page.waitForURL(`${url}/check`)
  await close()
}, 60_000)

test("with the keyboard alone", async () => {
  const { id } = await signedIn(app, ["reader"], { name: "Ana Silva", mail: "ana@maison.example" })
  await givePassword(app, id, password)
  const { page, faults, close } = await watched(browser, { locale: "en" })
  await page.goto(`${url}/sign-in`)
  await tabTo(page, "Mail address")
  await page.keyboard.type("ana@maison.example")
  await tabTo(page, "Password")
  await page.keyboard.type("orage")
  await tabTo(page, "Show the password")
  await page.keyboard.press("Space")
  expect(await page.getByLabel("Password").getAttribute("type")).toBe("text")
  expect(await page.getByRole("button", { name: "Show the password" }).getAttribute("aria-pressed")).toBe("true")
  await page.keyboard.press("Space")
  expect(await page.getByLabel("Password").getAttribute("type")).toBe("password")
  await page.keyboard.press("Shift+Tab")
  await page.keyboard.press("End")
  await page.keyboard.type(password.slice("orage".length))
  await page.keyboard.press("Enter")
  await page.waitForURL(`${url}/check`)
  expect(await page.locator(".me").textContent()).toBe("Ana Silva")
  expect(faults).toEqual([])
  await close()
}, 60_000)

test("from a page that htmx put in place, the script is there too", async () => {
  await signedIn(app, ["reader"])
  const { page, faults, close } = await watched(browser, { locale: "en" })
  await page.goto(`${url}/set-up/nothing`)
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click()
  await heading(page, "Sign in")
  await page.getByRole("button", { name: "Use a passkey" }).waitFor()
  await page.getByRole("button", { name: "Show the password" }).waitFor()
  expect(faults.filter((fault) => !/status of 404/.test(fault))).toEqual([])
  await close()
}, 60_000)

test("signing out of a session from the provider goes on to the provider", async () => {
  const { id } = await signedIn(app, ["reader"])
  await givePassword(app, id, password)
  // Another origin, as the provider's is: the same machine by its number.
  const elsewhere = `${url.replace("localhost", "127.0.0.1")}/healthz?end`
  app.oidc = { name: "Maison SSO", issuer: "https://id.example", signOutUrl: async () => elsewhere } as unknown as Oidc
  for (const javaScriptEnabled of [true, false]) {
    const { page, faults, close } = await watched(browser, { locale: "en", javaScriptEnabled })
    await keepSession(page.context(), id, "provider")
    await page.goto(`${url}/sign-in?again=1`)
    await page.getByRole("button", { name: "Sign out" }).click()
    await page.waitForURL(elsewhere)
    expect(faults).toEqual([])
    await close()
  }
}, 60_000)

describe.each([
  { theme: "light", width: 1280, locale: "fr" },
  { theme: "dark", width: 1280, locale: "en" },
  { theme: "light", width: 390, locale: "en" },
  { theme: "dark", width: 390, locale: "fr" },
] as const)("$theme, $width px, $locale", ({ theme, width, locale }) => {
  test("axe finds nothing, and nothing scrolls sideways", async () => {
    const first = await linkFor()
    const open = async (path: string, person?: string, then?: (page: Page) => Promise<unknown>) => {
      const { page, faults, close } = await watched(browser, {
        viewport: { width, height: 900 },
        colorScheme: theme,
        locale,
      })
      if (person) await keepSession(page.context(), person)
      await page.goto(path.startsWith("http") ? path : `${url}${path}`)
      await then?.(page)
      expect([path, await page.locator("h1").count()]).toEqual([path, 1])
      expect([path, await violations(page)]).toEqual([path, []])
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
      expect([path, scrollWidth]).toEqual([path, clientWidth])
      expect(faults.filter((fault) => !/status of (404|422)/.test(fault))).toEqual([])
      await close()
    }
    await open("/sign-in")
    await open(first)
    await open(first, undefined, (page) => page.goto(`${url}/set-up?way=password`))
    await open(first, undefined, async (page) => {
      await page.goto(`${url}/set-up?way=password`)
      await page.locator("#f-name").fill("Ana")
      await page.locator("#f-mail").fill("ana@maison.example")
      await page.locator("#f-password").fill("x")
      await page.locator("main .go").click()
      await page.locator("main .note.no").waitFor()
    })
    await open("/set-up/nothing")
    const { id } = await signedIn(app, ["admin"])
    await givePassword(app, id, password)
    await givePasskey(app, id)
    await open("/sign-in?done=out")
    await open("/sign-in?again=1", id)
    await open("/set-up?done=password", id)
    await open(await linkFor(id))
    await open("/sign-in", undefined, async (page) => {
      await page.locator("#f-mail").fill("ana@maison.example")
      await page.locator("#f-password").fill("x")
      await page.locator("main .go").click()
      await page.locator("main .note.no:not([hidden])").waitFor()
    })
  }, 90_000)
})
