import { writeFileSync } from "node:fs"
import { createServer, request, type Server } from "node:http"
import { connect } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { squid } from "../../src/core/exports/squid.ts"
import { freePort } from "./caddy.ts"
import { oddities, put, sample, wanted } from "./exported.ts"
import { folder, type Running, run, start, withPrograms } from "./programs.ts"

let at: ReturnType<typeof folder>
beforeAll(() => {
  at = folder()
})
afterAll(() => at.remove())

withPrograms("squid", ["squid"], () => {
  describe("reads its rules", () => {
    test.each(oddities)("without a word: %s", (_, source) => {
      put(squid, at.path("odd.conf"), source)
      expect(parsed("odd.conf")).toEqual({ code: 0, complaints: [] })
    })

    test("also ten thousand of them", () => {
      const hosts = Array.from({ length: 10_000 }, (_, index) => ({
        ...({ host: `h${index}.chat${index % 7}.example`, cover: "tree", rule: "deny" } as const),
        ...{ plans: [], tools: [] },
      }))
      put(squid, at.path("many.conf"), { ...sample, hosts })
      expect(parsed("many.conf")).toEqual({ code: 0, complaints: [] })
    })

    // What our rules avoid: each is what Squid says, or does not say, of files that are not ours.
    test.each([
      ["warns of a host that its parent covers", [".chat.example", ".q.chat.example"], 0, /subdomain/],
      ["does not start with a parent after its child", [".q.chat.example", ".chat.example"], 1, /FATAL/],
      ["does not start with a host and its tree", ["chat.example", ".chat.example"], 1, /FATAL/],
      ["says nothing of a star, which never matches", ["*.chat.example"], 0, undefined],
      ["says nothing of an address of a page, which never matches", ["https://chat.example/"], 0, undefined],
    ])("%s", (_, domains, code, complaint) => {
      writeFileSync(at.path("trap.conf"), domains.map((domain) => `acl trap dstdomain -n ${domain}\n`).join(""))
      const found = parsed("trap.conf")
      expect(found.code).toBe(code)
      if (complaint) expect(found.complaints.join("\n")).toMatch(complaint)
      else expect(found.complaints).toEqual([])
    })

    test("only complains of a list that is missing or empty, which ours cannot be: it is in the rules", () => {
      writeFileSync(at.path("empty.acl"), "")
      for (const name of ["empty.acl", "missing.acl"]) {
        writeFileSync(at.path("trap.conf"), `acl trap dstdomain "${at.path(name)}"\n`)
        const { code, complaints } = parsed("trap.conf")
        expect([code, complaints.length > 0], name).toEqual([0, true])
      }
    })
  })

  describe("obeys them", () => {
    let origin: Server
    let originPort: number
    let port: number
    let running: Running
    const seen: string[] = []

    beforeAll(async () => {
      origin = createServer(({ headers }, response) => {
        seen.push(String(headers.host))
        response.end("opened")
      })
      await new Promise<void>((resolve) => origin.listen(0, "127.0.0.1", resolve))
      originPort = (origin.address() as { port: number }).port
      port = await freePort()
      running = await start("squid", ["-N", "-f", configured(port)], async () => await isOpen(port))
    })
    afterAll(async () => {
      await running.stop()
      origin.close()
    })

    const others = [
      ["192.0.2.9", true],
      ["CHAT.Example", true],
      ["chat.example.", true],
    ] as const
    test.each([...wanted, ...others])("%s", async (host, denied) => {
      seen.length = 0
      const { status, body } = await through(port, `http://${host}:${originPort}/`)
      if (denied) expect([status, seen]).toEqual([403, []])
      else expect([status, body, seen.length]).toEqual([200, "opened", 1])
    })

    test.each([
      ["chat.example", 403],
      ["work.chat.example", 200],
      ["old.work.chat.example", 403],
    ])("a tunnel to %s", async (host, status) => expect(await tunnel(port, `${host}:${originPort}`)).toBe(status))

    test("and leaves the company's own rules their word: an exception opens nothing that they close", async () => {
      expect((await through(port, `http://work.chat.example:${originPort}/closed`)).status).toBe(403)
    })
  })
})

/** What `-k parse` complains of: its exit code alone says too little. */
function parsed(name: string) {
  const conf = `include ${at.path(name)}\nhttp_access allow all\nhttp_port 127.0.0.1:3128\n${quiet}`
  writeFileSync(at.path("parse.conf"), conf)
  const { code, said } = run("squid", ["-k", "parse", "-f", at.path("parse.conf")])
  return { code, complaints: said.split("\n").filter((line) => /WARNING|ERROR|FATAL|Warning/.test(line)) }
}

const quiet = "visible_hostname squid.example\npid_filename none\npinger_enable off\nmax_filedescriptors 1024\n"

/** A proxy of this machine alone: hosts that it lets through are all here, and it asks no name server. */
function configured(port: number): string {
  const addresses = [{ host: "192.0.2.9", cover: "host", rule: "deny", plans: [], tools: [] } as const]
  put(squid, at.path("aval.conf"), { ...sample, hosts: [...sample.hosts, ...addresses] })
  writeFileSync(at.path("hosts"), wanted.map(([host]) => `127.0.0.1 ${host}\n`).join(""))
  const lines = [
    ...[`http_port 127.0.0.1:${port}`, `hosts_file ${at.path("hosts")}`, "dns_nameservers 127.0.0.1"],
    ...["acl closed urlpath_regex ^/closed", `include ${at.path("aval.conf")}`, "http_access deny closed"],
    ...["http_access allow localhost", "http_access deny all", "cache deny all", "cache_mem 1 MB", "access_log none"],
    ...["cache_log /dev/null", `coredump_dir ${at.path("")}`, "shutdown_lifetime 0 seconds", "icp_port 0"],
  ]
  writeFileSync(at.path("squid.conf"), `${lines.join("\n")}\n${quiet}`)
  return at.path("squid.conf")
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true))
    socket.once("error", () => resolve(false))
    socket.once("connect", () => socket.destroy())
  })
}

function through(port: number, url: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { host } = new URL(url)
    const sent = request({ host: "127.0.0.1", port, path: url, headers: { Host: host }, agent: false }, (response) => {
      let body = ""
      response.on("data", (data) => (body += data))
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }))
    })
    sent.once("error", reject)
    sent.end()
  })
}

function tunnel(port: number, target: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method: "CONNECT", path: target, agent: false })
    sent.once("connect", ({ statusCode }, socket) => {
      socket.destroy()
      resolve(statusCode ?? 0)
    })
    sent.once("error", reject)
    sent.end()
  })
}
