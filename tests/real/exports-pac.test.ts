import { writeFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { nowhere, pac } from "../../src/core/exports/pac.ts"
import { oddities, put, sample, wanted } from "./exported.ts"
import { folder, run, withPrograms } from "./programs.ts"

let at: ReturnType<typeof folder>
beforeAll(() => {
  at = folder()
})
afterAll(() => at.remove())

withPrograms("the PAC file, run by pactester", ["pactester"], () => {
  const find = (url: string, host?: string) => {
    const { code, said } = run("pactester", ["-p", at.path("aval.pac"), "-u", url, ...(host ? ["-h", host] : [])])
    expect(code, said).toBe(0)
    return said.trim()
  }

  describe("of the sample", () => {
    beforeAll(() => {
      const addresses = ["192.0.2.9", "[2001:db8::7]"].map((host) => ({ host, cover: "host", rule: "deny" }) as const)
      const hosts = [...sample.hosts, ...addresses.map((entry) => ({ ...entry, plans: [], tools: [] }))]
      put(pac, at.path("aval.pac"), { ...sample, hosts })
    })

    test("every host of it, in one go", () => {
      writeFileSync(at.path("urls"), wanted.map(([host]) => `https://${host}/path?q=1\n`).join(""))
      const { code, said } = run("pactester", ["-p", at.path("aval.pac"), "-f", at.path("urls")])
      expect(code).toBe(0)
      expect(said.trim().split("\n")).toEqual(
        wanted.map(([host, denied]) => `https://${host}/path?q=1 : ${denied ? nowhere : "DIRECT"}`),
      )
    })

    test.each([
      ["http://CHAT.Example/", nowhere],
      ["https://chat.example:8443/", nowhere],
      ["wss://chat.example/socket", nowhere],
      ["http://chat.example./", nowhere],
      ["http://work.chat.example:8080/chat.example", "DIRECT"],
      ["http://unlisted.example/?to=chat.example", "DIRECT"],
      ["http://constructor/", "DIRECT"],
      ["http://__proto__/", "DIRECT"],
      ["http://toString/", "DIRECT"],
      ["http://hasOwnProperty.constructor/", "DIRECT"],
      ["http://192.0.2.9/", nowhere],
      ["http://192.0.2.9:81/", nowhere],
      ["http://192.0.2.10/", "DIRECT"],
      ["http://localhost/", "DIRECT"],
    ])("%s", (url, said) => expect(find(url)).toBe(said))

    test.each(["[2001:db8::7]", "2001:db8::7"])("the address %s, as browsers hand it over", (host) => {
      expect(find("http://[2001:db8::7]/", host)).toBe(nowhere)
    })
  })

  test.each(oddities)("stands: %s", (_, source) => {
    put(pac, at.path("aval.pac"), source)
    expect(find("https://unlisted.test/")).toBe("DIRECT")
  })

  test("would not, were it no ECMAScript", () => {
    writeFileSync(at.path("bad.pac"), "function FindProxyForURL(url, host) { return 'DIRECT' ")
    expect(run("pactester", ["-p", at.path("bad.pac"), "-u", "http://x/"]).code).not.toBe(0)
  })
})
