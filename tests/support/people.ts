import { addPerson, type RoleGrant } from "../../src/actions/add-person.ts"
import { addToken } from "../../src/actions/add-token.ts"
import { startSession } from "../../src/actions/start-session.ts"
import type { App } from "../../src/app.ts"
import type { Role, Scope } from "../../src/core/access.ts"
import { sessionCookie } from "../../src/web/who.ts"

/** A person who has signed in, with what a request needs to be theirs. */
export interface TestPerson {
  id: string
  session: string
  /** For a GET. */
  headers: Record<string, string>
  /** For what changes something, as a page of ours would send it. */
  posting: Record<string, string>
}

let count = 0

/** Adds an active person with the roles and opens a session for them, by the real actions. */
export async function signedIn(
  app: App,
  roles: readonly (Role | RoleGrant)[],
  person: { name?: string; mail?: string; language?: "fr" | "en" } = {},
): Promise<TestPerson> {
  count += 1
  const id = await addPerson(
    app,
    {
      name: person.name ?? `Person ${count}`,
      mail: person.mail ?? `person-${count}@maison.example`,
      language: person.language ?? "en",
      roles: roles.map((role) => (typeof role === "string" ? { role } : role)),
      status: "active",
    },
    { by: "test" },
  )
  return signInAs(app, id)
}

/** Opens one more session for a person. */
export async function signInAs(app: App, id: string): Promise<TestPerson> {
  const { id: session, secret } = await startSession(app, { person: id, way: "password", agent: "Chromium, Linux" })
  const headers = { Cookie: `${sessionCookie}=${secret}` }
  return { id, session, headers, posting: { ...headers, "Sec-Fetch-Site": "same-origin" } }
}

/** A token of a person, with the header that carries it. */
export async function tokenOf(app: App, owner: string, scopes: readonly Scope[]) {
  const expiresAt = new Date(app.now().getTime() + 30 * 86_400_000)
  const { id, secret } = await addToken(app, { owner, name: "test", scopes, expiresAt }, { by: owner })
  return { id, secret, headers: { Authorization: `Bearer ${secret}` } }
}

/** A form as a browser sends it. */
export function formBody(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : value.map((item) => [name, item]),
    ),
  )
}
