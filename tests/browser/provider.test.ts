import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { saveSignInSettings } from "../../src/actions/save-sign-in-settings.ts"
import { createOidc } from "../../src/adapters/oidc.ts"
import { defaultSignIn } from "../../src/core/access.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { clientOf, oidcConfig, startProvider, type TestAccount, type TestProvider } from "../support/oidc-provider.ts"
import { launch, serveByName, violations, watched } from "./support.ts"

// Aval lives at localhost, its provider at 127.0.0.1: another site to the browser.

const accounts: Record<string, TestAccount> = {
  ada: { name: "Ada L.", email: "ada@corp.example", email_verified: true, groups: ["readers"] },
  bob: { name: "Bob" },
}

let browser: Browser
let provider: TestProvider
let site: Awaited<ReturnType<typeof serveByName<TestApp>>>

beforeAll(async () => {
  browser = await launch()
  site = await serveByName(async (url) => {
    provider = await startProvider({ clients: [clientOf(url)], accounts })
    const app = await testApp({ config: { url, public: "none", oidc: oidcConfig(provider.issuer) } })
    const groupRoles = [{ group: "readers", role: "reader" as const }]
    await saveSignInSettings(app, { ...defaultSignIn, groupRoles }, { by: "test", seen: 0 })
    return app
  })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
  await site?.app.close()
  await provider?.stop()
})

beforeEach(() => {
  // Chromium counts as one address; the limits by address are tested elsewhere.
  site.app.setNow(new Date(site.app.now().getTime() + 300_000).toISOString())
})

async function toProvider(page: Page, lang: "fr" | "en" = "en", query = "") {
  await page.goto(`${site.url}/sign-in?lang=${lang}${query}`)
  await page
    .getByRole("link", { name: lang === "fr" ? "Continuer avec Example SSO" : "Continue with Example SSO" })
    .click()
  await page.waitForURL(`${provider.issuer}/**`)
}

async function typeIn(page: Page, account: string) {
  await page.getByLabel("Account").fill(account)
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL(`${site.url}/**`)
}

/** Faults but for the status of what was refused on purpose, and for the provider, which has no icon. */
function unexpected(faults: readonly string[], status = 404): string[] {
  return faults.filter((fault) => !new RegExp(`status of (404|${status}) `).test(fault))
}

describe("with the company's account", () => {
  test("there, back to where one wanted, out of both, and in again with the account typed anew", async () => {
    const { page, faults, close } = await watched(browser, {})
    await toProvider(page, "en", "&return_to=/list")
    await typeIn(page, "ada")
    expect(page.url()).toBe(`${site.url}/list`)
    expect(await page.locator("header .me").textContent()).toBe("Ada L.")
    const cookies = await page.context().cookies(site.url)
    expect(cookies.map(({ name, httpOnly, secure, sameSite }) => [name, httpOnly, secure, sameSite]).sort()).toEqual([
      ["__Host-aval", true, true, "Lax"],
      ["aval-lang", true, false, "Lax"],
    ])

    // The provider knows them still: no form between.
    await page.context().clearCookies({ name: "__Host-aval" })
    await page.goto(`${site.url}/sign-in?return_to=/list`)
    await page.getByRole("link", { name: "Continue with Example SSO" }).click()
    await page.waitForURL(`${site.url}/list`)

    // Whoever confirms that it is them types it all the same.
    await page.goto(`${site.url}/sign-in?again=1&return_to=/list`)
    await page.getByRole("link", { name: "Continue with Example SSO" }).click()
    await page.waitForURL(`${provider.issuer}/**`)
    await typeIn(page, "ada")
    expect(page.url()).toBe(`${site.url}/list`)

    const signedOut = page.waitForResponse((response) => response.url() === `${site.url}/sign-out`)
    await page.goto(`${site.url}/sign-in?again=1`)
    await page.getByRole("button", { name: "Sign out" }).click()
    expect((await signedOut).status()).toBe(200)
    await page.waitForURL(`${provider.issuer}/**`)
    await page.getByRole("button", { name: "Sign out" }).click()
    await page.waitForURL(`${site.url}/sign-in**`)
    expect((await page.context().cookies(site.url)).map(({ name }) => name)).not.toContain("__Host-aval")
    await toProvider(page)
    expect(await page.getByLabel("Account").count()).toBe(1)
    expect(unexpected(faults)).toEqual([])
    await close()
  }, 60_000)

  test("out at the provider is out here, with the next page", async () => {
    const { page, faults, close } = await watched(browser, {})
    await toProvider(page)
    await typeIn(page, "ada")
    expect(await page.locator("header .me").count()).toBe(1)
    const sent = provider.logoutTokens.length
    await page.goto((await site.app.oidc?.signOutUrl()) ?? "")
    await page.getByRole("button", { name: "Sign out" }).click()
    await page.waitForURL(`${site.url}/sign-in**`)
    expect(provider.logoutTokens.length).toBe(sent + 1)
    await page.goto(`${site.url}/list`)
    expect(page.url()).toBe(`${site.url}/sign-in?return_to=%2Flist`)
    expect(unexpected(faults)).toEqual([])
    await close()
  }, 60_000)

  test("without scripts", async () => {
    const { page, close } = await watched(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 700 } })
    await toProvider(page, "fr", "&return_to=/list")
    await typeIn(page, "ada")
    expect(page.url()).toBe(`${site.url}/list`)
    await close()
  }, 60_000)
})

describe.each([
  { lang: "fr", colorScheme: "light", width: 1280 },
  { lang: "en", colorScheme: "dark", width: 390 },
  { lang: "fr", colorScheme: "dark", width: 320 },
] as const)("in $lang, $colorScheme, $width px", ({ lang, colorScheme, width }) => {
  const opened = () => watched(browser, { colorScheme, viewport: { width, height: 800 } })
  const again = lang === "fr" ? "Recommencer" : "Start again"

  async function expectPage(page: Page, title: string, way: string) {
    // A click comes back before the page that it leads to.
    await page.getByRole("heading", { name: title }).waitFor()
    expect(await page.getByRole("heading").allTextContents()).toEqual([title])
    expect(await page.locator("html").getAttribute("lang")).toBe(lang)
    expect(await page.getByRole("link", { name: way }).count()).toBe(1)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0)
  }

  test("who says no reads it, and may begin anew with another account", async () => {
    const { page, faults, close } = await opened()
    await toProvider(page, lang)
    await page.getByRole("button", { name: "Refuse" }).click()
    await page.waitForURL(`${site.url}/**`)
    const title = lang === "fr" ? "La connexion a été refusée" : "Signing in was refused"
    await expectPage(page, title, again)
    await page.getByRole("link", { name: again }).click()
    await page.waitForURL(`${provider.issuer}/**`)
    await typeIn(page, "ada")
    expect(await page.locator("header .me").count()).toBe(1)
    expect(unexpected(faults, 403)).toEqual([])
    await close()
  }, 60_000)

  test("who waits for approval reads it", async () => {
    const { page, faults, close } = await opened()
    await toProvider(page, lang)
    await typeIn(page, "bob")
    const [title, way] =
      lang === "fr"
        ? ["Votre accès attend une approbation", "Se connecter à nouveau"]
        : ["Your access waits for approval", "Sign in again"]
    await expectPage(page, title, way)
    expect(await page.locator("main").textContent()).toContain("Bob")
    expect(unexpected(faults, 403)).toEqual([])
    await close()
  }, 60_000)

  test("who confirms it with another account stays who they are", async () => {
    const { page, faults, close } = await opened()
    await toProvider(page, lang)
    await typeIn(page, "ada")
    // The provider lets nobody type another account over the one that it knows.
    await page.context().clearCookies({ domain: "127.0.0.1" })
    await toProvider(page, lang, "&again=1")
    await typeIn(page, "bob")
    const title = lang === "fr" ? "Example SSO a reconnu quelqu’un d’autre" : "Example SSO recognised somebody else"
    await expectPage(page, title, again)
    expect(await page.locator("header .me").textContent()).toBe("Ada L.")
    expect(unexpected(faults, 403)).toEqual([])
    await close()
  }, 60_000)

  test("an old answer leads to a new beginning", async () => {
    const { page, faults, close } = await opened()
    await page.goto(`${site.url}/sign-in/provider/callback?code=x&state=y&lang=${lang}`)
    const title = lang === "fr" ? "La connexion n’a pas abouti" : "Signing in did not complete"
    await expectPage(page, title, again)
    expect(unexpected(faults, 403)).toEqual([])
    await close()
  }, 60_000)

  test("a provider that does not answer is named, and the other ways are a link away", async () => {
    const { page, faults, close } = await opened()
    const { oidc } = site.app
    site.app.oidc = createOidc(oidcConfig(provider.issuer), {
      url: site.url,
      fetch: () => Promise.reject(new TypeError("nobody is there")),
    })
    try {
      await page.goto(`${site.url}/sign-in?lang=${lang}`)
      await page.getByRole("link", { name: /Example SSO/ }).click()
      const [title, way, others] =
        lang === "fr"
          ? ["Example SSO ne peut pas vous connecter pour l’instant", "Réessayer", "Voir les autres moyens"]
          : ["Example SSO cannot sign you in right now", "Try again", "See the other ways"]
      await expectPage(page, title, way)
      await page.getByRole("link", { name: others }).click()
      await page.waitForURL(`${site.url}/sign-in?**`)
    } finally {
      site.app.oidc = oidc
    }
    expect(unexpected(faults, 503)).toEqual([])
    await close()
  }, 60_000)
})
