import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { facts, people, secrets, units } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { askCorrection } from "../../src/actions/ask-correction.ts"
import { askException } from "../../src/actions/ask-exception.ts"
import { addFeed } from "../../src/actions/change-feeds.ts"
import { erasePerson } from "../../src/actions/erase-person.ts"
import { makeLink } from "../../src/actions/make-link.ts"
import { openDecision } from "../../src/actions/open-decision.ts"
import { readAccount } from "../../src/actions/read-account.ts"
import { readPerson } from "../../src/actions/read-person.ts"
import { setUpAccess } from "../../src/actions/set-up-access.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import { givePasskey } from "../support/credentials.ts"
import { formBody, signedIn, type TestPerson, tokenOf } from "../support/people.ts"
import { requestBy } from "../support/requests.ts"

// Control 35: what is somebody else's, or of another unit, is not there: the answer is that to what never was, but for the id.

let app: TestApp
let server: Server
let asked = 0

/** Somebody with one of each thing that can be theirs. */
interface Owner {
  id: string
  person: TestPerson
  token: string
  tokenSecret: string
  feed: string
  passkey: string
  link: string
}

type Name = "admin" | "paul" | "lea" | "tom" | "nina" | "both" | "none"
const owners = {} as Record<Name, Owner>
let pending: string
let erased: string
let spentLinks: string[]
let tomsCorrection: string
let tomsRequest: string
let tomsDecision: string
let tomsException: string

beforeAll(async () => {
  app = await testApp({ catalogue: true, demo: true })
  server = createServer(app, { assets: new Map(), remote: () => `198.51.100.${asked++ % 250}` })
  await app.store.commit((write) => [
    write.insert(units).values([
      { id: "unt_lyon", name: { fr: "Lyon", en: "Lyon" } },
      { id: "unt_nice", name: { fr: "Nice", en: "Nice" } },
    ]),
  ])
  const roles: Record<Name, Parameters<typeof signedIn>[1]> = {
    admin: ["admin"],
    paul: [{ role: "admin", unit: "unt_lyon" }],
    lea: [{ role: "legal", unit: "unt_lyon" }],
    tom: ["legal"],
    nina: [{ role: "legal", unit: "unt_nice" }],
    both: [
      { role: "legal", unit: "unt_lyon" },
      { role: "legal", unit: "unt_nice" },
    ],
    none: [],
  }
  for (const name of Object.keys(roles) as Name[]) owners[name] = await owner(roles[name])
  pending = await addPerson(app, { name: "Pia", language: "fr", roles: [], status: "pending" }, { by: "test" })
  const gone = await signedIn(app, ["legal"])
  await tokenOf(app, gone.id, ["list:read"])
  const seen = await readPerson(app, gone.id)
  if (seen) await erasePerson(app, { person: seen }, { by: owners.admin.id })
  erased = gone.id
  spentLinks = await linksOfThePast()
  const [fact] = await app.store.read.select({ id: facts.id }).from(facts).limit(1)
  tomsCorrection = await askCorrection(app, { fact: fact?.id ?? "", text: "Not so." }, { by: owners.tom.id })
  tomsRequest = await requestBy(app, { by: owners.tom.id })
  tomsDecision = await openDecision(app, { plan: "chatgpt/enterprise" }, { by: owners.tom.id })
  const from = app.now().toISOString().slice(0, 10)
  const wanted = { plan: "chatgpt/enterprise", unit: "unt_lyon", classes: ["internal"], uses: ["copy"], conditions: [] }
  tomsException = await askException(
    app,
    { ...wanted, reason: { fr: "Un essai." }, from, until: from },
    { by: owners.tom.id },
  )
})
afterAll(() => app.close())

async function owner(roles: Parameters<typeof signedIn>[1]): Promise<Owner> {
  const person = await signedIn(app, roles)
  const { id } = person
  const { id: token, secret: tokenSecret } = await tokenOf(app, id, ["list:read"])
  await givePasskey(app, id)
  const [passkey] = (await readAccount(app, id)).passkeys
  await makeLink(app, { person: id, by: "test" })
  const [link] = (await app.store.read.select().from(secrets).where(eq(secrets.personId, id)))
    .filter(({ kind }) => kind === "link")
    .map((row) => row.id)
  const { id: feed } = await addFeed(app, id, "Calendar")
  return { id, person, token, tokenSecret, feed, passkey: passkey?.handle ?? "", link: link ?? "" }
}

/** Secrets of links that were used, replaced, have run out, or are whose owner may not come in. */
async function linksOfThePast(): Promise<string[]> {
  const { id } = await signedIn(app, ["legal"])
  const made = async (lifetime?: number) =>
    (await makeLink(app, { person: id, by: "test", ...(lifetime ? { lifetime } : {}) })).url.split("/").at(-1) ?? ""
  const replaced = await made()
  const used = await made()
  await setUpAccess(app, used, {}, { way: "password", hash: "x" })
  const over = await made(-1)
  const { id: shut } = await signedIn(app, ["legal"])
  const { url } = await makeLink(app, { person: shut, by: "test" })
  await app.store.commit((write) => [write.update(people).set({ status: "disabled" }).where(eq(people.id, shut))])
  return [replaced, used, over, url.split("/").at(-1) ?? ""]
}

/** Who asks, and the values of a parameter that they must not be able to tell from `absent`. */
interface Trial {
  who: Name | "visitor"
  foreign(): readonly string[]
  absent: string
  /** The other parameters of the route. */
  others?(): Record<string, string>
}

const secretOf = ({ person }: Owner) => person.headers.Cookie?.split("=")[1] ?? ""
const strangersToLyon = (): Owner[] => [owners.tom, owners.nina, owners.both, owners.none, owners.admin]
const idsOf = ({ id, person, token, passkey, link, feed }: Owner) => [id, person.session, token, passkey, link, feed]

/** People of whom somebody who manages a unit must see nothing, and things that are no person. */
const people_: Trial = {
  who: "paul",
  foreign: () => [
    ...strangersToLyon().map(({ id }) => id),
    ...[pending, erased, "unt_lyon", owners.lea.token, owners.lea.person.session],
  ],
  absent: "per_ffffff",
}

/** Webhooks are the whole company's: an id of anything else is none. */
const webhook: Trial = { who: "admin", foreign: () => idsOf(owners.tom), absent: "whk_ffffff" }

/** Secrets that open something else, and ids. */
const feed: Trial = {
  who: "visitor",
  foreign: () => [...spentLinks, secretOf(owners.tom), owners.tom.tokenSecret, owners.tom.link, owners.tom.feed],
  absent: "x".repeat(43),
}

/** What is another's, or one's own but of another kind. `own`: what a person may act on. */
function ownThings(own: keyof Owner | "session"): Trial {
  const isOther = (id: string) => id !== (own === "session" ? owners.lea.person.session : owners.lea[own])
  return {
    who: "lea",
    foreign: () => [owners.tom, owners.paul, owners.nina, owners.lea].flatMap(idsOf).filter(isOther),
    absent: "xyz_ffffff",
  }
}

/** Assessments under way are the whole company's; what is no assessment is not there. */
const assessing: Trial = {
  ...{ who: "tom", absent: "asm_ffffff" },
  foreign: () => idsOf(owners.lea),
  others: () => ({ factor: "C1" }),
}

/** Vendors' questions are the whole company's. */
const packet: Trial = { who: "tom", foreign: () => idsOf(owners.lea), absent: "pkt_ffffff" }

/** What agencies declare is the whole company’s. */
const declaration: Trial = { who: "tom", foreign: () => idsOf(owners.lea), absent: "dcl_ffffff" }

/** Agencies and what is agreed with them are the whole company’s. */
const agency: Trial = { who: "tom", foreign: () => idsOf(owners.lea), absent: "nobody" }
const contract: Trial = { who: "tom", foreign: () => idsOf(owners.lea), absent: "ctr_ffffff" }

/** The company’s own wording of clauses is the whole company’s. */
const clause: Trial = { who: "tom", foreign: () => idsOf(owners.lea), absent: "CL-99" }

/** What agencies hand over is the whole company’s. */
const deliverable: Trial = { who: "tom", foreign: () => idsOf(owners.lea), absent: "dlv_ffffff" }

/** Drafts of clauses are for those who write them, whoever began them. */
const drafting: Trial = { who: "tom", foreign: () => idsOf(owners.lea), absent: "drf_ffffff" }

const asking: Trial = { who: "lea", foreign: () => [...idsOf(owners.tom), tomsRequest], absent: "req_ffffff" }
const answering: Trial = { who: "tom", foreign: () => idsOf(owners.lea), absent: "req_ffffff" }

/** Decisions are the whole company's; what is none is not there. */
const deciding: Trial = { who: "tom", foreign: () => idsOf(owners.lea), absent: "dec_ffffff" }

/** By route: a route with a parameter that is not here fails. `shared`: whoever may come in may see all of it; nothing is anybody's. */
const trials: Readonly<Record<string, readonly Trial[] | "shared">> = {
  "/assets/:name": "shared",
  "/api/v1/list/:file{[0-9a-f]+\\.json}": "shared",
  "/api/v1/revisions/:n{[1-9][0-9]{0,8}}": "shared",
  "/api/v1/revisions/:n{[1-9][0-9]{0,8}}/diff/:m{[1-9][0-9]{0,8}}": "shared",
  "/list/:n{[1-9][0-9]{0,8}}/diff/:m{[1-9][0-9]{0,8}}": "shared",
  "/list/exports/:format": "shared",
  "/api/v1/exports/:format": "shared",
  "/api/v1/exports/:format/loss": "shared",
  "/api/v1/tools/:slug": "shared",
  "/api/v1/plans/:tool/:plan": "shared",
  "/api/v1/organisations/:slug": "shared",
  "/api/v1/agencies/:slug": "shared",
  "/api/v1/contracts/:id": "shared",
  "/api/v1/declarations/:id": "shared",
  "/api/v1/deliverables/:id": "shared",
  "/api/v1/drafts/:id": [drafting],
  "/api/v1/drafts/:id/versions/:n{[1-9][0-9]{0,8}}": [{ ...drafting, others: () => ({ n: "1" }) }],
  "/api/v1/drafts/:id/versions/:n{[1-9][0-9]{0,8}}/text": [{ ...drafting, others: () => ({ n: "1" }) }],
  "/api/v1/decisions/:id": "shared",
  "/api/v1/assessments/:id": "shared",
  "/tools/:slug": "shared",
  "/assessments/:id": "shared",
  "/assessments/:id/comparison": "shared",
  "/assessments/frozen/:id": "shared",
  "/assessments/frozen/:id/pdf": "shared",
  "/assessments/:id/comments": [assessing],
  "/assessments/:id/submission": [assessing],
  "/assessments/:id/review": [assessing],
  "/assessments/:id/cancellation": [assessing],
  "/assessments/:id/factors/:factor": "shared",
  "/assessments/:id/factors/:factor/assignment": [assessing],
  "/assessments/:id/factors/:factor/justification": [assessing],
  "/assessments/:id/factors/:factor/closing": [assessing],
  "/register/facts/:id": "shared",
  "/register/facts/:id/withdrawal": "shared",
  "/register/tools/:slug": "shared",
  "/register/plans/:tool/:plan": "shared",
  "/register/organisations/:slug": "shared",
  "/register/organisations/:slug/supply-chain": "shared",
  "/register/organisations/:slug/merge": "shared",
  "/register/organisations/:slug/retirement": "shared",
  "/register/tools/:slug/merge": "shared",
  "/register/tools/:slug/retirement": "shared",
  "/register/plans/:tool/:plan/retirement": "shared",
  "/register/facts/:id/corrections": "shared",
  // Between whoever asked and those who answer.
  "/requests/:id": [asking],
  "/requests/:id/comments": [asking],
  "/requests/:id/withdrawal": [asking],
  // Those who answer requests answer everybody’s; what is no request is not there.
  "/requests/:id/triage": [answering],
  "/requests/:id/answer": [answering],
  // Between whoever asked and those who keep the register.
  "/corrections/:id": [{ who: "lea", foreign: () => [...idsOf(owners.tom), tomsCorrection], absent: "cor_ffffff" }],
  // What is under way is for those who prepare decisions; what counts, for whoever reads the register.
  "/decisions/:id": [{ who: "lea", foreign: () => [...idsOf(owners.tom), tomsDecision], absent: "dec_ffffff" }],
  "/decisions/:id/draft": [deciding],
  "/decisions/:id/sign-offs": [deciding],
  "/decisions/:id/recall": [deciding],
  "/decisions/:id/abandonment": [deciding],
  // What is asked for is for those who prepare decisions; taking it back is the asker’s.
  "/exceptions/:id": [{ who: "lea", foreign: () => [...idsOf(owners.tom), tomsException], absent: "oex_ffffff" }],
  "/exceptions/:id/answer": [{ who: "tom", foreign: () => idsOf(owners.lea), absent: "oex_ffffff" }],
  "/exceptions/:id/withdrawal": [{ who: "admin", foreign: () => [tomsException], absent: "oex_ffffff" }],
  "/exceptions/:id/end": [{ who: "tom", foreign: () => idsOf(owners.lea), absent: "oex_ffffff" }],
  "/incidents/:id": "shared",
  "/incidents/:id/closure": [{ who: "tom", foreign: () => idsOf(owners.lea), absent: "inc_ffffff" }],
  "/adoption/pilots/:id": "shared",
  "/adoption/pilots/:id/result": [{ who: "tom", foreign: () => idsOf(owners.lea), absent: "pil_ffffff" }],
  // Contracts answer as what is absent: tests/web/documents.test.ts.
  "/agencies/:slug": "shared",
  "/clauses/:id": "shared",
  "/clauses/:id/editions": "shared",
  "/clauses/:id/edit": [clause],
  "/clauses/:id/reset": [clause],
  "/drafts/:id": [drafting],
  "/drafts/:id/preview": [drafting],
  "/drafts/:id/comparison": [drafting],
  "/drafts/:id/document": [drafting],
  "/drafts/:id/versions": [drafting],
  "/drafts/:id/versions/:number{[1-9][0-9]{0,5}}": [{ ...drafting, others: () => ({ number: "1" }) }],
  "/drafts/:id/steps": [drafting],
  "/drafts/:id/signed-copy": [drafting],
  "/drafts/:id/comments": [drafting],
  "/drafts/:id/set-aside": [drafting],
  "/agencies/:slug/edit": [agency],
  "/contracts/:id": "shared",
  "/contracts/:id/edit": [contract],
  "/contracts/:id/termination": [contract],
  "/deliverables/:id": "shared",
  "/deliverables/:id/edit": [deliverable],
  "/deliverables/:id/files": [deliverable],
  "/deliverables/:id/set-aside": [deliverable],
  "/packets/:id": [packet],
  "/packets/:id/questions.xlsx": [packet],
  "/packets/:id/answers": [packet],
  "/packets/:id/submission": [packet],
  "/packets/:id/link": [packet],
  "/packets/:id/revocation": [packet],
  "/declarations/:id": [declaration],
  "/declarations/:id/form": [declaration],
  "/declarations/:id/submission": [declaration],
  "/declarations/:id/sheet": [declaration],
  "/declarations/:id/link": [declaration],
  "/declarations/:id/extension": [declaration],
  "/declarations/:id/revocation": [declaration],
  "/declarations/:id/diff": [declaration],
  "/terms/:id": "shared",
  "/terms/:id/versions/:version": "shared",
  "/terms/:id/versions/:version/passage": "shared",
  "/terms/:id/plans": [{ who: "tom", foreign: () => idsOf(owners.lea), absent: "doc_ffffff" }],
  "/terms/import/:id": [{ who: "tom", foreign: () => idsOf(owners.lea), absent: "imp_ffffff" }],
  "/register/inventory/:sha256": "shared",
  "/files/:sha256": "shared",
  "/files/:sha256/content": "shared",
  "/register/licences/:id": "shared",
  "/register/agreements/:id": "shared",
  "/register/states/:id": "shared",
  "/set-up/:secret": [
    {
      who: "visitor",
      foreign: () => [...spentLinks, secretOf(owners.tom), owners.tom.tokenSecret, owners.tom.link, owners.tom.id],
      absent: "x".repeat(43),
    },
  ],
  "/vendor/:secret": [
    {
      who: "visitor",
      foreign: () => [...spentLinks, secretOf(owners.tom), owners.tom.tokenSecret, owners.tom.link, owners.tom.id],
      absent: "x".repeat(43),
    },
  ],
  "/declare/:secret": [
    {
      who: "visitor",
      foreign: () => [...spentLinks, secretOf(owners.tom), owners.tom.tokenSecret, owners.tom.link, owners.tom.id],
      absent: "x".repeat(43),
    },
  ],
  "/account/passkeys/:id/removal": [ownThings("passkey")],
  "/account/sessions/:id/end": [ownThings("session")],
  "/account/tokens/:id/revocation": [ownThings("token")],
  "/account/feeds/:id/revocation": [ownThings("feed")],
  "/feeds/:secret/reviews.ics": [feed],
  "/feeds/:secret/changes.atom": [feed],
  "/feeds/:secret/changes.json": [feed],
  "/reviews/:id": [{ who: "tom", foreign: () => idsOf(owners.lea), absent: "task_ffffff" }],
  "/reviews/:id/done": [{ who: "tom", foreign: () => idsOf(owners.lea), absent: "task_ffffff" }],
  "/reviews/:id/assignment": [{ who: "tom", foreign: () => idsOf(owners.lea), absent: "task_ffffff" }],
  "/admin/people/:id": [people_],
  "/admin/people/:id/roles": [people_],
  "/admin/people/:id/approval": [people_],
  "/admin/people/:id/disabling": [people_],
  "/admin/people/:id/enabling": [people_],
  "/admin/people/:id/erasure": [people_],
  "/admin/people/:id/link": [people_],
  "/admin/people/:id/unlocking": [people_],
  "/admin/people/:id/sessions/end": [people_],
  "/admin/people/:id/sessions/:session/end": [
    { ...people_, others: () => ({ session: owners.tom.person.session }) },
    {
      who: "paul",
      foreign: () => [
        ...strangersToLyon().map(({ person }) => person.session),
        ...[owners.paul.person.session, owners.lea.token, owners.lea.link, owners.lea.id],
      ],
      absent: "ses_ffffff",
      others: () => ({ id: owners.lea.id }),
    },
  ],
  "/admin/tokens/:id/revocation": [
    {
      who: "paul",
      foreign: () => [...strangersToLyon().map(({ token }) => token), owners.lea.person.session, owners.lea.link],
      absent: "tok_ffffff",
    },
  ],
  "/admin/webhooks/:id": [webhook],
  "/admin/webhooks/:id/secret": [webhook],
  "/admin/webhooks/:id/test": [webhook],
  "/admin/webhooks/:id/switch": [webhook],
  "/admin/webhooks/:id/replay": [webhook],
  "/admin/webhooks/:id/removal": [webhook],
  "/admin/settings/units/:id": [{ who: "admin", foreign: () => idsOf(owners.tom), absent: "unt_ffffff" }],
  "/admin/settings/units/:id/retirement": [{ who: "admin", foreign: () => idsOf(owners.tom), absent: "unt_ffffff" }],
  "/history/access/:object{.+}": [
    { who: "lea", foreign: () => strangersToLyon().flatMap(accessObjects), absent: "person/per_ffffff" },
    { who: "paul", foreign: () => strangersToLyon().flatMap(accessObjects), absent: "person/per_ffffff" },
  ],
  // By another spelling of the same address.
  "/history/:object{.+}": [
    {
      who: "lea",
      foreign: () =>
        strangersToLyon()
          .flatMap(accessObjects)
          .flatMap((object) => [`access%2F${object}`, `%61ccess/${object}`, `/access/${object}`, `access//${object}`]),
      absent: "nothing/per_ffffff",
    },
  ],
}

function accessObjects({ id, person, token, link }: Owner): string[] {
  return [`person/${id}`, `session/${person.session}`, `token/${token}`, `link/${link}`]
}

const fields = {
  ...{ name: "Xenia", mail: "", language: "fr", roles: "legal@unt_lyon", seen: "1", knowing: "on" },
  ...{ fr: "Nom", en: "Name" },
}

interface Met {
  status: number
  headers: Record<string, string>
  html: string
}

/** The answer without what is of the request alone: its id, and the value that was asked for. */
async function meet(method: string, route: string, { who, others }: Trial, value: string): Promise<Met> {
  const own = others?.() ?? {}
  const path = route.replace(/:(\w+)(\{[^/]*\})?/g, (_, name: string) => own[name] ?? value)
  const bearer = who === "visitor" ? { headers: {}, posting: {} } : owners[who].person
  const request =
    method === "GET" ? { headers: bearer.headers } : { method, headers: bearer.posting, body: formBody(fields) }
  const answer = await server.fetch(new Request(`http://localhost:3000${path}`, request), {})
  const { "x-request-id": _, ...headers } = Object.fromEntries(answer.headers)
  const spellings = [
    path,
    encodeURIComponent(path),
    encodeURI(path),
    value,
    encodeURIComponent(value),
    decodeURIComponent(value),
  ]
  const mask = (text: string) => spellings.reduce((masked, spelling) => masked.replaceAll(spelling, "…"), text)
  return {
    status: answer.status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, mask(text)])),
    html: mask(await answer.text()),
  }
}

test("every route with a parameter is tried, and none that is not there", () => {
  const withParameter = new Set(server.doors.map(({ path }) => path).filter((path) => path.includes(":")))
  expect(Object.keys(trials).toSorted()).toEqual([...withParameter].toSorted())
})

describe("what is somebody else's", () => {
  const personal = Object.entries(trials).flatMap(([route, given]) =>
    given === "shared" ? [] : [[route, given] as const],
  )

  test.each(personal)("%s answers as to what never was, and changes nothing", async (route, given) => {
    const before = await app.store.head()
    const methods = server.doors.filter(({ path }) => path === route).map(({ method }) => method)
    for (const method of methods) {
      for (const trial of given) {
        const absent = await meet(method, route, trial, trial.absent)
        expect([method, absent.status]).toEqual([method, 404])
        for (const value of trial.foreign()) {
          expect(value).not.toBe("")
          expect({ value, ...(await meet(method, route, trial, value)) }).toEqual({ value, ...absent })
        }
      }
    }
    expect(await app.store.head()).toEqual(before)
  })

  test("but it is there for whom it is for: the trials are of real things", async () => {
    const { lea, paul, admin, tom } = owners
    const found: [Name, string][] = [
      ["paul", `/admin/people/${lea.id}`],
      ["paul", `/admin/tokens/${lea.token}/revocation`],
      ["paul", `/history/access/token/${lea.token}`],
      ["lea", `/history/access/session/${lea.person.session}`],
      ["lea", `/account/tokens/${lea.token}/revocation`],
      ["lea", `/account/passkeys/${lea.passkey}/removal`],
      ["admin", `/admin/people/${erased}`],
      ["admin", `/history/access/link/${tom.link}`],
      ["admin", "/admin/settings/units/unt_nice"],
    ]
    for (const [who, path] of found) {
      const { status } = await meet("GET", path, { who, foreign: () => [], absent: "" }, "…")
      expect([who, path, status]).toEqual([who, path, 200])
    }
    expect(paul.id).not.toBe(admin.id)
  })
})

test("what is everybody's and is not there is 404 too, in the same words whatever was asked for", async () => {
  const shared = Object.entries(trials).filter(([, given]) => given === "shared")
  const values: Record<string, readonly [string, string]> = {
    file: [`${"a".repeat(64)}.json`, `${"b".repeat(64)}.json`],
  }
  for (const [route] of shared) {
    const [, name = ""] = /:(\w+)/.exec(route) ?? []
    const [one, other] = values[name] ?? (/^[nm]$/.test(name) ? ["998", "999"] : ["nothing", "nowhere"])
    // The forms of the register are for those who change all of it.
    const who = route.startsWith("/register/") ? "admin" : "lea"
    const trial: Trial = { who, foreign: () => [], absent: "", others: () => ({ m: "1", plan: "none" }) }
    const met = await meet("GET", route, trial, one)
    expect([route, met.status]).toEqual([route, 404])
    expect(await meet("GET", route, trial, other)).toEqual(met)
  }
})
