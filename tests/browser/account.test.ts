import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { passkeys, passwords } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { revokeToken } from "../../src/actions/revoke-token.ts"
import { startSession } from "../../src/actions/start-session.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { signedIn, type TestPerson, tokenOf } from "../support/people.ts"
import { launch, serveByName, violations, watched } from "./support.ts"

let browser: Browser
let app: TestApp
let site: Awaited<ReturnType<typeof serveByName>>
let ana: TestPerson

beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

beforeEach(async () => {
  site = await serveByName(async (url) => {
    app = await testApp({ catalogue: true, demo: true, config: { url, public: "none" } })
    return app
  })
  ana = await signedIn(app, ["admin"], { name: "Ana Silva", mail: "ana@maison.example" })
  await startSession(app, { person: ana.id, way: "passkey", agent: "Firefox, Windows" })
})
afterEach(async () => {
  await site.close()
  await app.close()
})

/** A browser in which Ana has signed in. */
async function opened(options: BrowserContextOptions = {}) {
  const { page, faults, close } = await watched(browser, options)
  const [name = "", value = ""] = (ana.headers.Cookie ?? "").split("=")
  const cookie = { name, value, httpOnly: true, secure: true, sameSite: "Lax" } as const
  await page.context().addCookies([{ ...cookie, url: site.url.replace("http:", "https:") }])
  return { page, faults, close, open: (path: string) => page.goto(`${site.url}${path}`) }
}

/** A device that has room for passkeys and knows its person. */
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

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string) {
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press("Tab")
    const found = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent
      return label?.replace(/\s+/g, " ").trim()
    })
    if (found === name) return
  }
  throw new Error(`Tab does not lead to ${name}`)
}

/** What was done, read out because it has the focus. */
async function expectDone(page: Page, text: string) {
  await page.getByRole("status").filter({ hasText: text }).waitFor()
  await page.waitForFunction("document.activeElement?.matches('[data-land]')")
}

test("by keyboard alone: the language, a passkey, another session's end, a token that works", async () => {
  const { page, faults, close, open } = await opened({ locale: "en" })
  await withDevice(page)
  await open("/account?lang=en")

  await tabTo(page, "English")
  await page.keyboard.press("ArrowUp")
  await tabTo(page, "Save the profile")
  await page.keyboard.press("Enter")
  await page.getByText("Profil enregistré.").waitFor()
  expect(await page.getAttribute("html", "lang")).toBe("fr")

  await tabTo(page, "Ajouter une clé d’accès…")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "Ajouter une clé d’accès" }).waitFor()
  expect(await page.getByText("Il faut un navigateur qui connaît").isVisible()).toBe(false)
  await tabTo(page, "Nom de cette clé d’accès")
  await page.keyboard.press("ControlOrMeta+A")
  await page.keyboard.type("Mon portable")
  await tabTo(page, "Créer la clé d’accès")
  await page.keyboard.press("Enter")
  await page.getByText("Clé d’accès ajoutée.").waitFor()
  expect(await app.store.read.select({ person: passkeys.personId, name: passkeys.name }).from(passkeys)).toEqual([
    { person: ana.id, name: "Mon portable" },
  ])
  await page.getByRole("heading", { name: "Une seule façon de vous connecter" }).waitFor()

  await tabTo(page, "Ajouter une clé d’accès…")
  await page.keyboard.press("Enter")
  await tabTo(page, "Créer la clé d’accès")
  await page.keyboard.press("Enter")
  await page.getByRole("alert").filter({ hasText: "Cet appareil a déjà une clé d’accès" }).waitFor()
  await page.goBack()

  await page.getByRole("heading", { name: "2 sessions ouvertes" }).waitFor()
  await tabTo(page, "Terminer la session : Firefox, Windows")
  await page.keyboard.press("Enter")
  await expectDone(page, "Session terminée.")
  await page.getByRole("heading", { name: "Une session ouverte" }).waitFor()

  await tabTo(page, "Créer un jeton…")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "Créer un jeton d’API" }).waitFor()
  await tabTo(page, "À quoi il sert")
  await page.keyboard.type("Passerelle")
  await tabTo(page, "Créer le jeton")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "est prêt" }).waitFor()
  await page.waitForFunction("document.activeElement?.matches('h1')")
  const secret = await page.getByLabel("Jeton", { exact: true }).inputValue()
  const headers = { Authorization: `Bearer ${secret}` }
  const list = await fetch(`${site.url}/api/v1/list`, { headers })
  expect(list.status).toBe(200)
  expect(await list.json()).toHaveProperty("revision")
  expect((await fetch(`${site.url}/api/v1/tools`, { headers })).status).toBe(403)
  expect(await page.getByLabel("Dans un terminal").inputValue()).toContain(`${site.url}/api/v1/list`)

  // Asking for the page again asks for a new form: nothing is made.
  await page.reload()
  await page.getByRole("heading", { name: "Créer un jeton d’API" }).waitFor()
  expect(await page.content()).not.toContain(secret)
  expect(faults).toEqual([])
  await close()
}, 60_000)

test("without scripts all but passkeys works", async () => {
  const { page, close, open } = await opened({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } })
  const done = (text: string) => page.getByText(text).waitFor()
  await open("/account?lang=en")
  await page.getByLabel("Time zone").fill("Indian/Reunion")
  await page.getByRole("button", { name: "Save the profile" }).click()
  await done("Profile saved.")
  expect(await page.getByLabel("Time zone").inputValue()).toBe("Indian/Reunion")

  await page.getByRole("link", { name: "Choose a password…" }).click()
  await page.getByLabel("New password").fill("short")
  await page.getByRole("button", { name: "Save the password" }).click()
  await page.getByRole("link", { name: /At least 15 characters are needed/ }).waitFor()
  expect(await page.getByLabel("New password").inputValue()).toBe("")
  await page.getByLabel("New password").fill("orage lampe tambour cheval")
  await page.getByRole("button", { name: "Save the password" }).click()
  await done("Password saved.")
  await page.getByRole("heading", { name: "One open session" }).waitFor()
  expect(await app.store.read.select().from(passwords)).toHaveLength(1)

  await page.getByRole("link", { name: "Add a passkey…" }).click()
  expect(await page.getByRole("button", { name: "Make the passkey" }).isVisible()).toBe(false)
  await page.getByText("It takes a browser that knows passkeys").waitFor()
  await page.getByRole("link", { name: "My account" }).first().click()

  await page.getByRole("link", { name: "Make a token…" }).click()
  await page.getByLabel("What it is for").fill("Proxy")
  await page.getByRole("button", { name: "Make the token" }).click()
  await page.getByRole("heading", { name: "The token “Proxy” is ready" }).waitFor()
  const secret = await page.getByLabel("Token", { exact: true }).inputValue()
  const list = () => fetch(`${site.url}/api/v1/list`, { headers: { Authorization: `Bearer ${secret}` } })
  expect((await list()).status).toBe(200)
  // The very request again, as a reload sends it.
  await page.reload()
  await page.getByRole("heading", { name: "The token “Proxy” was made already" }).waitFor()
  await page.getByRole("link", { name: "Revoke this token…" }).click()
  await page.getByRole("button", { name: "Revoke the token" }).click()
  await done("Token revoked.")
  expect((await list()).status).toBe(401)
  await page.getByText("One token that no longer works").waitFor()
  await close()
}, 60_000)

describe.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 390],
  ["dark", 390],
] as const)("%s, %i px", (colorScheme, width) => {
  test.each(["fr", "en"] as const)(
    "nothing is wrong for who cannot see or point, in %s",
    async (lang) => {
      const at = app.now().toISOString()
      const key = { personId: ana.id, publicKey: "x", counter: 0, transports: [], createdAt: at }
      await app.store.commit((write) => [
        write.insert(passkeys).values({ ...key, id: "one", name: "Téléphone", synced: true, lastUsedAt: at }),
        write.insert(passwords).values({ personId: ana.id, hash: "quick:x", setAt: at }),
      ])
      const { id: token } = await tokenOf(app, ana.id, ["list:read", "admin"])
      const { id: over } = await tokenOf(app, ana.id, ["check"])
      await revokeToken(app, { id: over }, { by: ana.id })
      await addPerson(app, { name: "Noé Martin", language: "fr", roles: [], status: "pending" }, { by: "provider" })
      app.setNow(new Date(app.now().getTime() + 600_000).toISOString())
      const { page, faults, close, open } = await opened({ colorScheme, viewport: { width, height: 900 } })
      const sound = async (what: string) => {
        expect([what, await violations(page)]).toEqual([what, []])
        const beyond = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
        expect([what, beyond]).toEqual([what, 0])
      }
      for (const path of [
        "/dashboard",
        "/account/password",
        "/account/passkeys",
        `/account/tokens/${token}/revocation`,
      ]) {
        await open(`${path}?lang=${lang}`)
        await sound(path)
      }
      await open(`/account?lang=${lang}&done=profile`)
      await page.locator("details summary").click()
      await sound("/account")
      await page.locator("a[href$='/removal']").click()
      await page.locator("form[action$='/removal']").waitFor()
      await sound("removal")
      await open(`/account?lang=${lang}`)
      await page.locator("#f-name").fill("")
      await page.locator("form[action='/account/profile'] button").click()
      await page.locator(".note.no").waitFor()
      await sound("refused profile")
      await open(`/account/tokens?lang=${lang}`)
      await sound("/account/tokens")
      await page.locator("form[action='/account/tokens'] button").click()
      await page.locator(".note.no").waitFor()
      await sound("refused token")
      await page.locator("#f-name").fill("Passerelle de la boutique en ligne de l’agence de Lyon")
      await page.locator("form[action='/account/tokens'] button").click()
      await page.locator("#token").waitFor()
      await sound("token made")
      // The two refused forms are told by the browser itself.
      expect(faults.filter((fault) => !/422/.test(fault))).toEqual([])
      await close()
    },
    60_000,
  )
})

test("the head of the page is one line for an administrator, however wide and in both languages", async () => {
  const { page, open, close } = await opened()
  for (const lang of ["fr", "en"]) {
    await open(`/account?lang=${lang}`)
    for (const width of [320, 390, 768, 992, 1024, 1199, 1200, 1280]) {
      await page.setViewportSize({ width, height: 700 })
      const found = await page.evaluate(() => {
        const head = document.querySelector("header.top > .wrap")
        const who = document.querySelector(".who")?.getBoundingClientRect().right ?? 0
        const room =
          (head?.getBoundingClientRect().right ?? 0) -
          Number.parseFloat(head ? getComputedStyle(head).paddingRight : "0")
        return {
          high: head?.clientHeight ?? 0,
          over: Math.max(0, who - room, document.documentElement.scrollWidth - innerWidth),
        }
      })
      expect([lang, width, found.high <= 53, Math.round(found.over)]).toEqual([lang, width, true, 0])
    }
  }
  await close()
})
