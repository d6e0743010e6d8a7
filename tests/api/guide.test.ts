import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { addWebhook } from "../../src/actions/save-webhook.ts"
import { described } from "../../src/api/openapi.ts"
import { routeOf } from "../../src/api/operation.ts"
import { addDemoAgencies } from "../../src/cli/fill.ts"
import { signedIn, tokenOf } from "../support/people.ts"
import { expectDocumented } from "./documented.ts"
import { type ApiServer, apiServer } from "./server.ts"

const guide = readFileSync(fileURLToPath(new URL("../../docs/api.md", import.meta.url)), "utf8")
const blocks = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? "")

/** The commands of the guide, each with the status that a comment above it promises; 200 where none does. */
const commands = blocks.flatMap((block) => {
  let status = 200
  return block
    .trim()
    .split("\n")
    .flatMap((line) => {
      const promised = /^# (\d{3})$/.exec(line)?.[1]
      if (promised === undefined) return [{ line, status }]
      status = Number(promised)
      return []
    })
})

let server: ApiServer
let token: string

beforeAll(async () => {
  server = await apiServer({ demo: true })
  await addDemoAgencies(server.app, "2026-11-22")
  const { id } = await signedIn(server.app, ["admin"])
  const webhook = { name: "Proxy", url: "https://hooks.example/", kinds: ["revision.published"] } as const
  await addWebhook(server.app, webhook, { by: id })
  token = (await tokenOf(server.app, id, ["admin"])).secret
})
afterAll(() => server.close())

describe("docs/api.md", () => {
  it("has commands to replay", () => {
    expect(commands.length).toBeGreaterThan(10)
  })

  it.each(commands.map(({ line, status }) => [line, status] as const))("%s gives %i", async (line, status) => {
    const command =
      /^curl (?:--compressed )?(?:-H ["']([\w-]+): ([^"']+)["'] )?'http:\/\/localhost:3000(\/[^']+)'$/.exec(line)
    expect(command, "a form of command that this test can replay").not.toBeNull()
    const [, name, value, address = ""] = command ?? []
    const response = await server.get(address, name && value ? { [name]: value.replace("$TOKEN", token) } : {})
    expect(response.status).toBe(status)
    const operation = described.find(({ path }) => matches(path, address.split("?")[0] ?? ""))
    const body = (await expectDocumented(operation?.path ?? "", response)) as
      | { items?: unknown[]; reason?: { code: string } }
      | undefined
    if (body?.items) expect(body.items.length, "the example shows something").toBeGreaterThan(0)
    if (body?.reason) expect(body.reason.code).not.toMatch(/^(unknown_tool|ambiguous_tool|not_assessed)$/)
  })
})

function matches(path: string, address: string): boolean {
  return new RegExp(`^${routeOf(path).replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}$`).test(address)
}
