import { describe, expect, test } from "vitest"
import { hosts } from "../../../src/core/exports/hosts.ts"
import {
  bodyOf,
  enforced,
  lawsOfBlocking,
  lossOf,
  type Reading,
  sayingWhereItIsFrom,
  sourceOf,
} from "../../support/exports.ts"

/** hosts(5): an address, white space, a name; no wildcard. */
const line = /^(0\.0\.0\.0|::) ([a-z0-9_][a-z0-9_-]*(?:\.[a-z0-9_][a-z0-9_-]*)*)$/

const read: Reading = (body) => {
  const lines = body.split("\n").filter((one) => one !== "" && !one.startsWith("#"))
  const parts = lines.map((text) => line.exec(text) ?? expect.fail(`${text} is no line`))
  const of = (address: string) => new Set(parts.flatMap(([, first, name]) => (first === address ? [name] : [])))
  const [old, next] = [of("0.0.0.0"), of("::")]
  expect(old).toEqual(next)
  return (host) => old.has(host)
}

describe("the hosts file", () => {
  lawsOfBlocking(hosts, read)
  sayingWhereItIsFrom(hosts, "#", read)

  test("names each denied host, also one that a tree covers, and says that trees stay open below", () => {
    const rules = {
      "chat.example": "deny",
      "api.chat.example": "deny",
      "ok.chat.example": "allow",
      "=one.example": "deny",
    } as const
    const source = sourceOf(enforced(rules))
    const names = [...bodyOf(hosts, source).matchAll(/^0\.0\.0\.0 (.*)$/gm)].map(([, name]) => name)
    expect(names).toEqual(["chat.example", "api.chat.example", "one.example"])
    expect(lossOf(hosts, source)).toEqual({ cover: ["chat.example"] })
  })
})
