import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createServer, type Server } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import { addressesOf } from "../support/doors.ts"
import { signedIn } from "../support/people.ts"
import { calledName, findPieces, type Piece, piecesIn } from "../support/source.ts"

// Control 3: what comes from outside reaches SQL as a parameter, never as its words.

const worded = (found: readonly { file: string; text: string }[]) =>
  found.map(({ file, text }) => `${file}: ${text.replaceAll("$", "")}`)
const argumentsOf = ({ arguments: given }: Piece) => (given ?? []) as Piece[]
/** A text that stands in the code as it is. */
const isConstant = ({ type, value, expressions }: Piece) =>
  (type === "Literal" && typeof value === "string") ||
  (type === "TemplateLiteral" && (expressions as Piece[]).length === 0)

/** Words put into SQL as they are: constants of ours, a number that was counted. */
const raw = [
  "db/assess-tables.ts: sql.raw(String(chunkSize))",
  "db/columns.ts: sql.raw(values.map((value) => `'{value}'`).join(\", \"))",
  "db/d1.ts: sql.raw(registerSeqSql)",
  "db/insert.ts: sql.raw(String(index))",
  "db/list-tables.ts: sql.raw(String(chunkSize))",
]

/** What runs and is no constant: migrations as we ship them, names of our databases and of their tables. */
const built = [
  "db/backup.ts: client.pragma(`{name}.integrity_check(1)`, { simple: true })",
  "db/backup.ts: client.pragma(`{name}.table_list`)",
  "db/backup.ts: client.prepare<[], number>(`SELECT max(created_at) FROM {name}.__drizzle_migrations`)",
  "db/backup.ts: client.prepare<[], Head>(`SELECT seq, hash FROM {name}.events ORDER BY seq DESC LIMIT 1`)",
  'db/backup.ts: client.prepare<[], number>(`SELECT count(*) FROM {name}."{table}"`)',
  "db/sqlite.ts: client.exec(statement)",
  "db/sqlite.ts: client.exec(`BEGIN IMMEDIATE; PRAGMA user_version = {version}; ROLLBACK`)",
  "db/sqlite.ts: client.prepare<[], Newest>(`SELECT seq, hash, {registerSeqSql} AS register FROM events ORDER BY seq DESC LIMIT 1`)",
]

describe("in the code", () => {
  const isRaw = (piece: Piece) => /^(sql|drizzle|.*\.sql)\.(raw|identifier)$/.test(calledName(piece) ?? "")

  test("sql.raw takes what is listed here, and sql.identifier is not used", () => {
    expect(worded(findPieces(isRaw)).sort()).toEqual(raw)
    expect(piecesIn("x.ts", "sql.raw(q); sql.identifier(q)", isRaw)).toHaveLength(2)
  })

  test("a statement is a constant, or listed here", () => {
    const runs = (piece: Piece) => {
      const [first] = argumentsOf(piece)
      return (
        /\b(client|database|db)\.(exec|prepare|pragma)$/i.test(calledName(piece) ?? "") &&
        first !== undefined &&
        !isConstant(first)
      )
    }
    expect(worded(findPieces(runs)).sort()).toEqual(built.toSorted())
    expect(piecesIn("x.ts", "client.prepare(a + b); client.exec(a); db.exec('x')", runs)).toHaveLength(2)
  })

  test("no statement is put together from texts", () => {
    const verb = /^\s*(select|insert|update|delete|replace|with|create|drop|alter|attach|pragma)\s[\s\S]*\S/i
    const isJoined = (piece: Piece) =>
      piece.type === "BinaryExpression" &&
      piece.operator === "+" &&
      [piece.left, piece.right].some((side) => isConstant(side as Piece) && verb.test(String((side as Piece).value)))
    expect(worded(findPieces(isJoined).filter(({ file }) => /^(src|db)\//.test(file)))).toEqual([])
    expect(piecesIn("x.ts", '"select * from t where a = " + q', isJoined)).toHaveLength(1)
  })

  test("what rows are ordered and grouped by is named in the code, never looked up by a text", () => {
    const orders = (piece: Piece) => /(?<!\b(Map|Object))\.(orderBy|groupBy)$/.test(calledName(piece) ?? "")
    const found = findPieces(orders)
    expect(found.length).toBeGreaterThan(30)
    expect(worded(found.filter(({ piece }) => argumentsOf(piece).some(isLookedUp)))).toEqual([])
    const bad = piecesIn("x.ts", "read.select().orderBy(tools[key]); read.select().orderBy('name')", orders)
    expect(bad.filter(({ piece }) => argumentsOf(piece).some(isLookedUp))).toHaveLength(2)
  })
})

/** Whether a part of a table is chosen by a value, or a text stands for a column. */
function isLookedUp(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(isLookedUp)
  if (typeof part !== "object" || part === null) return false
  const { type, computed, value } = part as Piece
  if ((type === "MemberExpression" && computed) || (type === "Literal" && typeof value === "string")) return true
  return Object.values(part).some(isLookedUp)
}

describe("asked by somebody who tries", () => {
  let app: TestApp
  let server: Server
  let headers: Record<string, string>
  let asked = 0

  beforeAll(async () => {
    app = await testApp({ catalogue: true, demo: true })
    server = createServer(app, { assets: new Map(), remote: () => `198.51.100.${asked++ % 250}` })
    headers = (await signedIn(app, ["admin"])).headers
  })
  afterAll(() => app.close())

  const tried = [
    "' OR '1'='1",
    "'; DROP TABLE tools; --",
    "x' UNION SELECT hash, salt, value FROM personal_values --",
    '" OR ""="',
    '"*" OR a*',
    "NEAR(a b) AND names:c ^d -e (f",
    "1 AND (SELECT count(*) FROM secrets) > 0",
    "%_\\%",
    "names;--\n*/",
  ]
  /** What pages read from an address. */
  const names =
    "q sort page view decision licence category band tool host plan data use at status role state kind object actor person from to before after since until day lang unit"

  async function get(path: string) {
    const answer = await server.fetch(new Request(`http://localhost:3000${path}`, { headers }), {})
    return { status: answer.status, body: await answer.text() }
  }

  test.each(tried)("%j is a text on every page, and no page fails", async (text) => {
    const query = new URLSearchParams(names.split(" ").map((name) => [name, text])).toString()
    for (const { method, route } of addressesOf(server)) {
      if (method !== "GET" || route.includes("{")) continue
      const path = route.replace(/:\w+/g, () => encodeURIComponent(text))
      const { status, body } = await get(`${path}?${query}`)
      expect([route, status < 500, /SQLITE|syntax error|no such (table|column)/i.test(body)]).toEqual([
        route,
        true,
        false,
      ])
    }
  })

  test.each(tried)("%j finds no tool", async (text) => {
    const count = async (q: string) =>
      (await get(`/tools?${new URLSearchParams({ q })}`)).body.match(/href="\/tools\//g)
    expect(await count("zzqqxx")).toBeNull()
    // Words of the catalogue's own may stand in what was typed: none does here.
    expect(await count(text)).toBeNull()
    expect(await count("chatgpt")).not.toBeNull()
  })
})
