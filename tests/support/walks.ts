import { factsAbout } from "../../db/queries/fact-history.ts"
import { newestRevision } from "../../db/queries/revisions.ts"
import { agreementsOf, licencesOf, statesOf } from "../../db/queries/rights.ts"
import { identities, units } from "../../db/schema.ts"
import { addDocument } from "../../src/actions/add-document.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { keepFile } from "../../src/actions/keep-file.ts"
import { accountOf, countAttempt } from "../../src/actions/lock-out.ts"
import { makeLink } from "../../src/actions/make-link.ts"
import { readAccount } from "../../src/actions/read-account.ts"
import { readSettings } from "../../src/actions/read-settings.ts"
import { startSession } from "../../src/actions/start-session.ts"
import { lockOut } from "../../src/core/access.ts"
import type { CeremonyOptions, Oidc } from "../../src/core/sign-in.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { stated, type TestApp, type TestAppOptions, testApp } from "./app.ts"
import { hasGit, smallBundle } from "./archive.ts"
import { Authenticator } from "./authenticator.ts"
import { givePasskey, givePassword } from "./credentials.ts"
import { wholeDocument } from "./document.ts"
import { formBody, signedIn, signInAs, type TestPerson, tokenOf } from "./people.ts"
import { withFile } from "./visits.ts"
import { agencyWalks } from "./walks-agencies.ts"
import { assessmentWalks } from "./walks-assessments.ts"
import { clauseWalks } from "./walks-clauses.ts"
import { decisionWalks } from "./walks-decisions.ts"
import { declarationWalks } from "./walks-declarations.ts"
import { deliverableWalks } from "./walks-deliverables.ts"
import { draftWalks } from "./walks-drafts.ts"
import { exceptionWalks } from "./walks-exceptions.ts"
import { incidentWalks } from "./walks-incidents.ts"
import { packetWalks } from "./walks-packets.ts"
import { registerWalks } from "./walks-register.ts"
import { requestQueueWalks } from "./walks-request-queue.ts"
import { requestWalks } from "./walks-requests.ts"
import { reviewWalks } from "./walks-reviews.ts"
import { webhookWalks } from "./walks-webhooks.ts"

// One request that does what it is for, for every route that changes something. Tests that send each of them are made of this table.

/** A company with an administrator, somebody from the legal team, and a business unit. */
export interface Stage {
  app: TestApp
  server: Server
  admin: TestPerson
  tom: TestPerson
}

/** An event that is left: the object, or what it begins with where its id is made meanwhile. */
export interface Left {
  kind: string
  object: string
  actor: string
}

export interface Step {
  path: string
  /** Every field that the form has. */
  fields: Parameters<typeof formBody>[0]
  /** Sent in their place, as a program of the API sends it. */
  json?: unknown
  /** Sent with them, in the field `file`, as `multipart/form-data`. */
  file?: File
  headers: Record<string, string>
  status: number
  /** In their order. */
  leaves: readonly Left[]
  /** Sent again it does it again, rightly: another session, another link. */
  again?: true
}

export type Walk = (stage: Stage) => Promise<Step>

export const password = "orage lampe tambour cheval"
const otherPassword = "fenouil brouette ardoise delta"

/** What is typed or made in these requests and may stand in no event. */
export const unspeakable: readonly RegExp[] = [
  /claire|aubert|weber|nadia|petit|blaise/i,
  /@maison\.example/,
  /orage lampe|fenouil brouette/,
  /quick:/,
  /laptop/i,
]

let asked = 0

/** Every request comes from another address: rates are tested elsewhere. */
const nextAddress = () => `198.51.100.${asked++ % 250}`

export async function setStage(options: TestAppOptions = {}): Promise<Stage> {
  const app = await testApp(options)
  app.oidc = provider
  await app.store.commit((write) => [
    write.insert(units).values({ id: "unt_lyon", name: { fr: "Agence Lyon", en: "Lyon agency" } }),
  ])
  const admin = await signedIn(app, ["admin"], { name: "Claire Aubert", mail: "claire@maison.example" })
  const tom = await signedIn(app, ["legal"], { name: "Tom Weber", mail: "tom@maison.example" })
  return { app, server: createServer(app, { assets: new Map(), remote: nextAddress }), admin, tom }
}

/** Sends a step, or what is made of it. */
export async function send(
  { app, server }: Stage,
  { path, fields, json, file, headers: own }: Omit<Step, "status" | "leaves">,
) {
  const headers = json === undefined ? own : { ...own, "Content-Type": "application/json" }
  const form = file ? withFile(formBody(fields), file) : formBody(fields)
  const body = json === undefined ? form : JSON.stringify(json)
  const answer = await server.fetch(new Request(`${app.config.url}${path}`, { method: "POST", headers, body }), {})
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}

const issuer = "https://id.example"

/** A provider that takes every logout token at its word. */
const provider: Oidc = {
  name: "Compte Maison",
  issuer,
  start: () => Promise.reject(new Error("not asked for")),
  finish: () => Promise.reject(new Error("not asked for")),
  signOutUrl: async () => undefined,
  loggedOut: async (token) => ({ id: token, subject: "subject-1" }),
}

const person = (id: string) => `access/person/${id}`
const strangers = { "Sec-Fetch-Site": "same-origin" }

async function seenOf({ app }: Stage, id: string) {
  return String((await readAccount(app, id)).seen)
}

/** What the browser keeps between two requests of one sign-in, with what else it keeps. */
function withStep(headers: Record<string, string>, step: string) {
  const cookies = [headers.Cookie, `__Host-aval-step=${step}`].filter(Boolean).join("; ")
  return { ...headers, Cookie: cookies }
}

async function linkFor({ app }: Stage, id?: string) {
  const { url } = await makeLink(app, { person: id, by: "test" })
  return url.split("/").at(-1) ?? ""
}

async function invited({ app }: Stage) {
  const roles = [{ role: "legal" }] as const
  const given = { name: "Nadia Petit", mail: "nadia@maison.example", language: "fr", roles, status: "invited" } as const
  return addPerson(app, given, { by: "test" })
}

/** Asks for the options of a passkey; the answer's step and question. */
async function question(stage: Stage, path: string, headers: Record<string, string>, fields: Step["fields"] = {}) {
  const answer = await send(stage, { path, fields, headers })
  const { options } = JSON.parse(answer.html) as { options: CeremonyOptions }
  return { options, step: /__Host-aval-step=([^;]+)/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1] ?? "" }
}

/** The hidden fields of the form on a page. */
async function hiddenOf(
  { app, server }: Stage,
  path: string,
  { headers }: TestPerson,
): Promise<Record<string, string>> {
  const answer = await server.fetch(new Request(`${app.config.url}${path}`, { headers }), {})
  const form = /<main[\s\S]*<\/main>/.exec(await answer.text())?.[0] ?? ""
  const inputs = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(inputs.map(([, name = "", value = ""]) => [name, value]))
}

/** A request of the administrator about Tom. */
function aboutTom(part: string, kind: string, fields: Step["fields"] = {}): Walk {
  return async ({ admin, tom }) => ({
    path: `/admin/people/${tom.id}${part}`,
    fields,
    headers: admin.posting,
    status: 303,
    leaves: [{ kind, object: person(tom.id), actor: admin.id }],
  })
}

function aboutUnit(part: string, kind: string, fields: Step["fields"]): Walk {
  return async ({ app, admin }) => {
    const unit = (await readSettings(app)).units[0]
    return {
      path: `/admin/settings/units/${unit?.id}${part}`,
      fields: { ...fields, seen: String(unit?.seen) },
      headers: admin.posting,
      status: 303,
      leaves: [{ kind, object: `access/unit/${unit?.id}`, actor: admin.id }],
    }
  }
}

const documentFields = {
  ...{ document: "", url: "https://acme.example/t", day: "2026-02-01" },
  ...{ fileKept: "", restricted: [] },
}

/** The terms of Acme Writer, as Tom pasted them. */
async function documentOfAcme(app: TestApp, tom: TestPerson): Promise<string> {
  await stated(app, wholeDocument())
  const given = { service: "Acme Writer", termsType: "Terms of Service", restricted: false, plans: [] }
  const added = await addDocument(app, given, { text: "Nadia Petit.", day: "2026-02-01" }, { by: tom.id })
  return "document" in added ? added.document : ""
}

/** What Tom saves about what Acme gives us a right to: `at` is the address of its form. */
function aboutAcme(
  at: (app: TestApp) => Promise<string>,
  fields: Step["fields"],
  { kind, object }: Pick<Left, "kind" | "object">,
): Walk {
  return async (stage) => {
    const { app, tom } = stage
    await stated(app, wholeDocument())
    const address = await at(app)
    return {
      path: address.replace(/\?.*/, ""),
      fields: { ...(await hiddenOf(stage, address, tom)), ...fields },
      headers: tom.posting,
      status: 303,
      leaves: [
        { kind, object, actor: tom.id },
        { kind: "list.published", object: "list", actor: tom.id },
      ],
    }
  }
}

const noFile = { fileKept: "none", fileHash: "" }
const licence = {
  ...{ kind: "subscription", seats: "12", owner: "Nadia Petit", spdx: "Apache-2.0" },
  ...{ amount: "1,234.50", currency: "EUR", per: "month", purchase: "Blaise 2026-017" },
  ...{ limitName: "Acme Community License", limitFr: "Pas de conseil", limitEn: "No advice" },
  ...{
    limitRevenue: "20,000,000",
    limitCurrency: "USD",
    limitUsers: "700000000",
    limitUrl: "https://acme.example/licence",
  },
  ...noFile,
}
const licenceDays = { start: "2026-02-01", end: "2026-12-30", notice: "2026-10-01", terminatedOn: "" }
const agreement = {
  kind: "dpa",
  fr: "Accord",
  en: "Agreement",
  plans: ["acme-writer/free", "acme-writer/team"],
  ...noFile,
}
const agreementDays = { start: "2026-02-01", end: "2027-01-31", terminatedOn: "" }
const state = {
  precondition: "sso-on",
  holds: "yes",
  from: "2026-02-01",
  until: "2027-01-31",
  noteFr: "Vu",
  noteEn: "Seen",
}
const seenPage = { ...noFile, url: "https://intranet.example/sso", seenOn: "2026-02-01" }

/** What Tom enters in the register, or changes in it, where `wholeDocument` stands: `at` is the address of its form. */
function inRegister(
  at: string,
  fields: Step["fields"],
  events: readonly (readonly [kind: string, object: string])[],
): Walk {
  return async (stage) => {
    const { app, tom } = stage
    await stated(app, wholeDocument())
    return {
      path: at.replace(/\?.*/, ""),
      fields: { ...(await hiddenOf(stage, at, tom)), ...fields },
      headers: tom.posting,
      status: 303,
      leaves: events.map(([kind, object]) => ({ kind, object, actor: tom.id })),
    }
  }
}

const answer = {
  ...{ option: "2", source: "terms", fr: "Lu.", en: "Read.", seenOn: "2026-11-20", expiresOn: "2027-11-20" },
  ...{ url: "https://acme.example/terms", urlSeenOn: "2026-11-20", keep: "", ends: [], why: "Read again" },
}

const newVendor = { vendorIs: "new", vendor: "", vendorName: "Orme", vendorCountry: "FR", vendorUrl: "" }
const sources = { sourceUrl: ["https://orme.example/legal"], sourceDay: ["2026-02-01"], knows: "" }
const toolFields = {
  ...{ name: "Orme Writer", aliases: "Orme", categories: ["text"], hosts: "orme.example", exactHosts: "" },
  ...{ ...newVendor, ...sources, url: "https://orme.example" },
}
const planFields = {
  ...{ nameFr: "Essai", nameEn: "Pilot", account: "company", hosts: "pilot.acme.example", exactHosts: "" },
  ...{ accessFr: "Demandez au support.", accessEn: "Ask support.", knows: "", tool: "acme-writer" },
}
const organisationFields = {
  ...sources,
  name: "Studio Orme",
  country: "BE",
  roles: ["vendor", "agency"],
  url: "",
  tool: "",
}

const started = (actor: string): Left => ({ kind: "session.started", object: "access/session/", actor })

/** By route. A route that is not here fails tests/web/events-walk.test.ts. */
export const walks: Readonly<Record<string, Walk>> = {
  "/sign-in/password": async ({ app, tom }) => {
    await givePassword(app, tom.id, password)
    return {
      path: "/sign-in/password",
      fields: { mail: "tom@maison.example", password, return_to: "/tools" },
      headers: strangers,
      status: 303,
      leaves: [started(tom.id)],
      again: true,
    }
  },
  // Nothing has changed yet for anybody: no event.
  "/sign-in/passkey/options": async () => ({
    path: "/sign-in/passkey/options",
    fields: {},
    headers: strangers,
    status: 200,
    leaves: [],
  }),
  "/sign-in/passkey": async (stage) => {
    const device = await givePasskey(stage.app, stage.tom.id)
    const { options, step } = await question(stage, "/sign-in/passkey/options", strangers)
    return {
      path: "/sign-in/passkey",
      fields: { answer: JSON.stringify(device.signIn(options)), return_to: "/tools" },
      headers: withStep(strangers, step),
      status: 303,
      leaves: [started(stage.tom.id)],
    }
  },
  "/sign-in/provider/back-channel-logout": async ({ app, tom }) => {
    const known = { issuer, subject: "subject-1", personId: tom.id, linkedAt: app.now().toISOString() }
    await app.store.commit((write) => [write.insert(identities).values(known)])
    const session = await startSession(app, {
      person: tom.id,
      way: "provider",
      provider: { issuer, subject: "subject-1" },
    })
    return {
      path: "/sign-in/provider/back-channel-logout",
      fields: { logout_token: "token-1" },
      headers: {},
      status: 200,
      leaves: [{ kind: "session.ended", object: `access/session/${session.id}`, actor: "provider" }],
    }
  },
  "/sign-out": async ({ tom }) => ({
    path: "/sign-out",
    fields: {},
    headers: tom.posting,
    status: 303,
    leaves: [{ kind: "session.ended", object: `access/session/${tom.session}`, actor: tom.id }],
  }),
  "/set-up/password": async (stage) => {
    const id = await invited(stage)
    return {
      path: "/set-up/password",
      fields: { name: "Nadia Petit", mail: "nadia@maison.example", language: "fr", password },
      headers: withStep(strangers, await linkFor(stage, id)),
      status: 303,
      leaves: [{ kind: "person.set-up", object: person(id), actor: id }, started(id)],
    }
  },
  "/set-up/passkey/options": async (stage) => ({
    path: "/set-up/passkey/options",
    fields: { name: "Nadia Petit", mail: "nadia@maison.example", language: "fr" },
    headers: withStep(strangers, await linkFor(stage, await invited(stage))),
    status: 200,
    leaves: [],
  }),
  "/set-up/passkey": async (stage) => {
    const id = await invited(stage)
    const headers = withStep(strangers, await linkFor(stage, id))
    const { options } = await question(stage, "/set-up/passkey/options", headers)
    const answer = JSON.stringify(new Authenticator(stage.app.config.url).register(options))
    return {
      path: "/set-up/passkey",
      fields: { name: "Nadia Petit", mail: "nadia@maison.example", language: "fr", answer },
      headers,
      status: 303,
      leaves: [{ kind: "person.set-up", object: person(id), actor: id }, started(id)],
    }
  },
  "/set-up/session": async (stage) => ({
    path: "/set-up/session",
    fields: {},
    headers: withStep(strangers, await linkFor(stage, stage.tom.id)),
    status: 303,
    leaves: [started(stage.tom.id)],
  }),

  "/account/profile": async (stage) => ({
    path: "/account/profile",
    fields: {
      name: "Blaise Weber",
      mail: "blaise@maison.example",
      language: "fr",
      zone: "Europe/Lisbon",
      seen: await seenOf(stage, stage.tom.id),
    },
    headers: stage.tom.posting,
    status: 303,
    leaves: [{ kind: "person.changed", object: person(stage.tom.id), actor: stage.tom.id }],
  }),
  "/account/mails": async ({ tom }) => ({
    path: "/account/mails",
    fields: { wanted: ["request-decided", "digest"] },
    headers: tom.posting,
    status: 303,
    leaves: [{ kind: "person.mails", object: person(tom.id), actor: tom.id }],
  }),
  "/account/password": async ({ app, tom }) => {
    await givePassword(app, tom.id, password)
    return {
      path: "/account/password",
      fields: { currentPassword: password, password: otherPassword },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "password.set", object: person(tom.id), actor: tom.id }],
    }
  },
  "/account/passkeys/options": async ({ tom }) => ({
    path: "/account/passkeys/options",
    fields: {},
    headers: tom.posting,
    status: 200,
    leaves: [],
  }),
  "/account/passkeys": async (stage) => {
    const { tom, app } = stage
    const { options, step } = await question(stage, "/account/passkeys/options", tom.posting)
    const answer = JSON.stringify(new Authenticator(app.config.url).register(options))
    return {
      path: "/account/passkeys",
      fields: { name: "My laptop", answer },
      headers: withStep(tom.posting, step),
      status: 303,
      leaves: [{ kind: "passkey.added", object: person(tom.id), actor: tom.id }],
    }
  },
  "/account/passkeys/:id/removal": async ({ app, tom }) => {
    await givePasskey(app, tom.id)
    const [passkey] = (await readAccount(app, tom.id)).passkeys
    return {
      path: `/account/passkeys/${passkey?.handle}/removal`,
      fields: { knowing: "on" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "passkey.removed", object: person(tom.id), actor: tom.id }],
    }
  },
  "/account/sessions/:id/end": async ({ app, tom }) => {
    const { session } = await signInAs(app, tom.id)
    return {
      path: `/account/sessions/${session}/end`,
      fields: {},
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "session.ended", object: `access/session/${session}`, actor: tom.id }],
    }
  },
  "/account/sessions/end": async ({ app, tom }) => {
    await signInAs(app, tom.id)
    return {
      path: "/account/sessions/end",
      fields: {},
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "sessions.ended", object: person(tom.id), actor: tom.id }],
    }
  },
  "/account/tokens": async (stage) => ({
    path: "/account/tokens",
    fields: {
      ...(await hiddenOf(stage, "/account/tokens", stage.tom)),
      name: "Proxy",
      scopes: ["list:read"],
      days: "30",
    },
    headers: stage.tom.posting,
    status: 201,
    leaves: [{ kind: "token.added", object: "access/token/tok_", actor: stage.tom.id }],
  }),
  "/account/tokens/:id/revocation": async ({ app, tom }) => {
    const { id } = await tokenOf(app, tom.id, ["list:read"])
    return {
      path: `/account/tokens/${id}/revocation`,
      fields: {},
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "token.revoked", object: `access/token/${id}`, actor: tom.id }],
    }
  },

  "/admin/people/new": async (stage) => ({
    path: "/admin/people/new",
    fields: {
      ...(await hiddenOf(stage, "/admin/people/new", stage.admin)),
      name: "Nadia Petit",
      mail: "nadia@maison.example",
      language: "fr",
      roles: ["legal", "assessor@unt_lyon"],
    },
    headers: stage.admin.posting,
    status: 201,
    leaves: [
      { kind: "person.added", object: "access/person/per_", actor: stage.admin.id },
      { kind: "link.made", object: "access/link/lnk_", actor: stage.admin.id },
    ],
  }),
  "/admin/people/:id": async (stage) =>
    aboutTom("", "person.changed", {
      name: "Blaise Weber",
      mail: "blaise@maison.example",
      language: "fr",
      seen: await seenOf(stage, stage.tom.id),
    })(stage),
  "/admin/people/:id/roles": async (stage) =>
    aboutTom("/roles", "person.roles", { roles: ["dpo", "legal@unt_lyon"], seen: await seenOf(stage, stage.tom.id) })(
      stage,
    ),
  "/admin/people/:id/approval": async ({ app, admin }) => {
    const waiting = { name: "Nadia Petit", language: "fr", roles: [], status: "pending" } as const
    const id = await addPerson(app, waiting, { by: "provider" })
    return {
      path: `/admin/people/${id}/approval`,
      fields: { roles: ["legal"], seen: "1" },
      headers: admin.posting,
      status: 303,
      leaves: [{ kind: "person.approved", object: person(id), actor: admin.id }],
    }
  },
  "/admin/people/:id/disabling": aboutTom("/disabling", "person.disabled"),
  "/admin/people/:id/enabling": async (stage) => {
    const { path, headers, fields } = await aboutTom("/disabling", "")(stage)
    await send(stage, { path, headers, fields })
    return aboutTom("/enabling", "person.enabled")(stage)
  },
  "/admin/people/:id/erasure": aboutTom("/erasure", "person.erased"),
  "/admin/people/:id/link": async ({ admin, tom }) => ({
    path: `/admin/people/${tom.id}/link`,
    fields: {},
    headers: admin.posting,
    status: 201,
    leaves: [{ kind: "link.made", object: "access/link/lnk_", actor: admin.id }],
    again: true,
  }),
  "/admin/people/:id/unlocking": async (stage) => {
    const account = accountOf(stage.app, "tom@maison.example")
    for (let count = 0; count < lockOut.count; count++) await countAttempt(stage.app, account)
    return aboutTom("/unlocking", "person.unlocked")(stage)
  },
  "/admin/people/:id/sessions/end": aboutTom("/sessions/end", "sessions.ended"),
  "/admin/people/:id/sessions/:session/end": async ({ admin, tom }) => ({
    path: `/admin/people/${tom.id}/sessions/${tom.session}/end`,
    fields: {},
    headers: admin.posting,
    status: 303,
    leaves: [{ kind: "session.ended", object: `access/session/${tom.session}`, actor: admin.id }],
  }),
  "/admin/tokens/:id/revocation": async ({ app, admin, tom }) => {
    const { id } = await tokenOf(app, tom.id, ["list:read"])
    return {
      path: `/admin/tokens/${id}/revocation`,
      fields: {},
      headers: admin.posting,
      status: 303,
      leaves: [{ kind: "token.revoked", object: `access/token/${id}`, actor: admin.id }],
    }
  },

  "/admin/settings/company": async ({ app, admin }) => ({
    path: "/admin/settings/company",
    fields: {
      name: "Maison Nouvelle",
      zone: "America/Montreal",
      languages: ["fr"],
      seen: String((await readSettings(app)).company.seen),
    },
    headers: admin.posting,
    status: 303,
    leaves: [
      { kind: "company.saved", object: "company", actor: admin.id },
      { kind: "list.published", object: "list", actor: admin.id },
    ],
  }),
  "/admin/settings/sign-in": async ({ app, admin }) => ({
    path: "/admin/settings/sign-in",
    fields: {
      local: "on",
      unknownPeople: "reader",
      group: ["Juristes"],
      role: ["legal"],
      seen: String((await readSettings(app)).signIn.seen),
    },
    headers: admin.posting,
    status: 303,
    leaves: [{ kind: "sign-in.saved", object: "access/sign-in", actor: admin.id }],
  }),
  "/admin/settings/mails": async ({ app, admin }) => {
    app.mail = undefined
    return {
      path: "/admin/settings/mails",
      fields: { what: "noted" },
      headers: admin.posting,
      status: 303,
      leaves: [{ kind: "mail.noted", object: "access/mail", actor: admin.id }],
    }
  },
  "/admin/settings/units": async ({ admin }) => ({
    path: "/admin/settings/units",
    fields: { fr: "Agence Nice", en: "Nice agency", seen: "0" },
    headers: admin.posting,
    status: 303,
    leaves: [{ kind: "unit.added", object: "access/unit/unit_", actor: admin.id }],
    again: true,
  }),
  "/register/tools/new": inRegister("/register/tools/new", { ...toolFields, slug: "orme-writer" }, [
    ["organisation.saved", "organisation/orme"],
    ["tool.saved", "tool/orme-writer"],
    ["list.published", "list"],
  ]),
  "/register/tools/:slug": inRegister("/register/tools/acme-writer", toolFields, [
    ["organisation.saved", "organisation/orme"],
    ["tool.saved", "tool/acme-writer"],
    ["list.published", "list"],
  ]),
  "/register/plans/new": inRegister("/register/plans/new?tool=acme-writer", { ...planFields, slug: "pilot" }, [
    ["plan.saved", "plan/acme-writer/pilot"],
    ["list.published", "list"],
  ]),
  "/register/plans/:tool/:plan": inRegister("/register/plans/acme-writer/team", planFields, [
    ["plan.saved", "plan/acme-writer/team"],
    ["list.published", "list"],
  ]),
  "/register/organisations/new": inRegister("/register/organisations/new", { ...organisationFields, slug: "orme" }, [
    ["organisation.saved", "organisation/orme"],
  ]),
  "/register/organisations/:slug": inRegister("/register/organisations/acme", organisationFields, [
    ["organisation.saved", "organisation/acme"],
    ["list.published", "list"],
  ]),
  "/terms/import": async ({ tom }) => ({
    path: "/terms/import",
    fields: { collection: "small", url: "https://archive.example/small" },
    file: new File([smallBundle()], "terms.bundle"),
    headers: tom.posting,
    status: 303,
    // Without the program that reads it, the import ends with nothing.
    leaves: hasGit ? [{ kind: "terms.imported", object: "work/collection/small", actor: tom.id }] : [],
  }),
  "/terms/new": async ({ app, tom }) => {
    await stated(app, wholeDocument())
    const fields = { ...documentFields, text: "Nadia Petit a signé.", plans: "acme-writer/team" }
    return {
      path: "/terms/new",
      fields: { ...fields, service: "Acme Writer", termsType: "Terms of Service" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "document.added", object: "work/document/doc_", actor: tom.id }],
    }
  },
  "/terms/:id": async ({ app, tom }) => {
    const id = await documentOfAcme(app, tom)
    return {
      path: `/terms/${id}`,
      fields: { url: "https://acme.example/terms", restricted: "on", seen: "1" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "document.described", object: `work/document/${id}`, actor: tom.id }],
    }
  },
  "/terms/:id/plans": async ({ app, tom }) => {
    const id = await documentOfAcme(app, tom)
    return {
      path: `/terms/${id}/plans`,
      fields: { add: "acme-writer/team", remove: "acme-writer/free", plan: "acme-writer/team" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "document.plans", object: `work/document/${id}`, actor: tom.id }],
    }
  },
  "/files": async ({ tom }) => ({
    path: "/files",
    fields: {},
    file: new File(["Nadia Petit a signé."], "accord de Nadia Petit.txt"),
    headers: tom.posting,
    status: 303,
    leaves: [{ kind: "file.kept", object: "work/file/", actor: tom.id }],
  }),
  "/register/inventory": async ({ tom }) => ({
    path: "/register/inventory",
    fields: {},
    file: new File(["Outil;Responsable\nPlume;Nadia Petit\n"], "outils de Nadia Petit.csv"),
    headers: tom.posting,
    status: 303,
    leaves: [{ kind: "file.kept", object: "work/file/", actor: tom.id }],
  }),
  "/register/inventory/:sha256": async (stage) => {
    const { app, tom } = stage
    const head = "Outil;Éditeur;Offre;Date de début;Propriétaire\n"
    const bytes = new TextEncoder().encode(`${head}Plume;Orme;Pro;01/02/2026;Nadia Petit\n`)
    const { sha256 } = await keepFile(app, { bytes, name: "outils.csv" }, { by: tom.id })
    const columns = "c0=tool&c1=vendor&c2=plan&c3=start&c4=owner"
    const address = `/register/inventory/${sha256}?head=1&${columns}&d-account=company&preview=1`
    const imported = (object: string): Left => ({ kind: "inventory.imported", object, actor: tom.id })
    return {
      path: address,
      fields: await hiddenOf(stage, address, tom),
      headers: tom.posting,
      status: 303,
      leaves: [
        ...["organisation/orme", "tool/plume", "plan/plume/pro"].map(imported),
        { kind: "list.published", object: "list", actor: tom.id },
      ],
    }
  },
  // It tries what is typed, and changes nothing.
  "/about/methodology/preview": async ({ tom }) => ({
    path: "/about/methodology/preview",
    fields: { text: "neverBlock: [intranet.example]", as: "" },
    headers: tom.posting,
    status: 200,
    leaves: [],
    again: true,
  }),
  "/register/licences/new": aboutAcme(
    async () => "/register/licences/new?plan=acme-writer/free",
    { ...licence, ...licenceDays },
    { kind: "licence.saved", object: "plan/acme-writer/free" },
  ),
  "/register/licences/:id": aboutAcme(
    async ({ store }) => `/register/licences/${(await licencesOf(store.read, { plan: "acme-writer/team" }))[0]?.id}`,
    { ...licence, ...licenceDays },
    { kind: "licence.saved", object: "plan/acme-writer/team" },
  ),
  "/register/agreements/new": aboutAcme(
    async () => "/register/agreements/new?organisation=acme",
    { ...agreement, ...agreementDays },
    { kind: "agreement.saved", object: "organisation/acme" },
  ),
  "/register/agreements/:id": aboutAcme(
    async ({ store }) => `/register/agreements/${(await agreementsOf(store.read, { organisation: "acme" }))[0]?.id}`,
    { ...agreement, ...agreementDays },
    { kind: "agreement.saved", object: "organisation/acme" },
  ),
  "/register/states/new": aboutAcme(
    async () => "/register/states/new?plan=acme-writer/free",
    { ...state, ...seenPage },
    { kind: "state.saved", object: "plan/acme-writer/free" },
  ),
  "/register/states/:id": aboutAcme(
    async ({ store }) => `/register/states/${(await statesOf(store.read, { plan: "acme-writer/team" }))[0]?.id}`,
    { ...state, ...seenPage },
    { kind: "state.saved", object: "plan/acme-writer/team" },
  ),
  ...assessmentWalks,
  ...incidentWalks,
  ...decisionWalks,
  ...exceptionWalks,
  ...packetWalks,
  ...agencyWalks,
  ...clauseWalks,
  ...draftWalks,
  ...deliverableWalks,
  ...declarationWalks,
  ...requestQueueWalks,
  ...requestWalks,
  ...reviewWalks,
  ...webhookWalks,
  // The last word of a consumer: no event, as none tells when a token was last used.
  "/api/v1/receipts": async ({ app, tom }) => {
    await stated(app, wholeDocument())
    const { serial, sha256 } = (await newestRevision(app.store.read)) ?? { serial: 0, sha256: "" }
    return {
      path: "/api/v1/receipts",
      fields: {},
      json: { serial, sha256, client: "quick: proxy" },
      headers: (await tokenOf(app, tom.id, ["list:read"])).headers,
      status: 200,
      leaves: [],
    }
  },
  ...registerWalks,
  "/register/facts": async (stage) => {
    const { app, tom } = stage
    await stated(app, wholeDocument())
    const hidden = await hiddenOf(stage, "/register/facts/new?plan=acme-writer/team&factor=C3", tom)
    return {
      path: "/register/facts",
      fields: {
        ...hidden,
        ...answer,
        ...noFile,
        passage: "",
        offered: "",
        subject: "plan/acme-writer/team",
        known: [],
        corrects: "",
      },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "fact.recorded", object: "plan/acme-writer/team", actor: tom.id }],
    }
  },
  "/register/facts/:id/withdrawal": async ({ app, tom }) => {
    await stated(app, wholeDocument())
    const [fact] = await factsAbout(app.store.read, "D1", [{ kind: "tool", slug: "acme-writer" }])
    return {
      path: `/register/facts/${fact?.id}/withdrawal`,
      fields: { place: "plan/acme-writer/team", why: "Misread" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "fact.withdrawn", object: "tool/acme-writer", actor: tom.id }],
    }
  },
  "/admin/settings/units/:id": aboutUnit("", "unit.renamed", { fr: "Agence Rhône", en: "Rhône agency" }),
  "/admin/settings/units/:id/retirement": aboutUnit("/retirement", "unit.retired", { fr: "", en: "" }),
}
