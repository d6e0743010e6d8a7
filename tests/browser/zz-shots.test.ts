import { test } from "vitest"
import { makeLink } from "../../src/actions/make-link.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { testApp } from "../support/app.ts"
import { signedIn } from "../support/people.ts"
import { launch, serveByName } from "./support.ts"
const out = process.env.SHOTS ?? "/tmp/si/shots"
test("shots", async () => {
  const site = await serveByName((url) => testApp({ config: { url, zone: "Europe/Paris" } }))
  const { app, url } = site
  const browser = await launch()
  const first = (await makeLink(app, { by: "cli" })).url
  const opens = async (name: string, path: string, o: any = {}) => {
    for (const v of [{ w: 1280, d: "light", l: "fr" }, { w: 390, d: "light", l: "fr" }, { w: 390, d: "dark", l: "en" }] as const) {
      const ctx = await browser.newContext({ viewport: { width: v.w, height: 800 }, colorScheme: v.d, locale: v.l, javaScriptEnabled: o.js ?? true })
      if (o.cookie) await ctx.addCookies([{ name: "__Host-aval", value: o.cookie, url: url.replace("http:", "https:"), httpOnly: true, secure: true, sameSite: "Lax" }])
      const page = await ctx.newPage()
      await page.goto(path.startsWith("http") ? path : url + path)
      if (o.then) await o.then(page)
      await page.waitForTimeout(150)
      await page.screenshot({ path: `${out}/${name}-${v.w}-${v.d}-${v.l}.png`, fullPage: true })
      await ctx.close()
    }
  }
  await opens("nobody", "/sign-in")
  await opens("first", first)
  await opens("first-nojs", first, { js: false })
  await opens("first-password", first, { then: async (p: any) => { await p.goto(url + "/set-up?way=password") } })
  await opens("first-password-fault", first, { then: async (p: any) => { await p.goto(url + "/set-up?way=password"); await p.fill("#f-name","Ana"); await p.fill("#f-mail","ana@maison.example"); await p.fill("#f-password","court"); await p.click("main form button.go"); await p.waitForLoadState() } })
  await opens("invalid", "/set-up/nothing")
  const ana = await signedIn(app, ["admin"], { name: "Ana Silva", mail: "ana@maison.example" })
  await app.store.commit(async (w) => { const { passwords } = await import("../../db/schema.ts"); return [w.insert(passwords).values({ personId: ana.id, hash: "x", setAt: "2026-01-01" })] })
  const cookie = ana.headers.Cookie!.split("=")[1]
  await opens("sign-in", "/sign-in")
  await opens("sign-in-refused", "/sign-in", { then: async (p: any) => { await p.fill("#f-mail","ana@maison.example"); await p.fill("#f-password","faux"); await p.click("main form button.go"); await p.waitForLoadState() } })
  await opens("again", "/sign-in?again=1&return_to=/account", { cookie })
  await opens("out", "/sign-in?done=out")
  await opens("ready", "/set-up?done=password", { cookie })
  await opens("ready-link", "/set-up?done=link", { cookie })
  const inv = await addPerson(app, { name: "Bruno Faure", mail: "b@maison.example", language: "fr", roles: [{role:"legal"}], status: "invited" }, { by: "x" })
  const invLink = (await makeLink(app, { by: "x", person: inv })).url
  await opens("invited", invLink, { cookie })
  await opens("active", (await makeLink(app, { by: "x", person: ana.id })).url)
  app.oidc = { name: "Compte Maison", issuer: "https://id.example" } as any
  await opens("provider", "/sign-in")
  const { signInSettings } = await import("../../db/schema.ts")
  await app.store.commit((w) => [w.insert(signInSettings).values({ local: false, unknownPeople: "pending", groupRoles: [] })])
  await opens("closed", "/sign-in")
  await opens("closed-invited", invLink)
  await opens("closed-active", (await makeLink(app, { by: "x", person: ana.id })).url)
  await browser.close(); await site.close(); await app.close()
}, 200_000)
