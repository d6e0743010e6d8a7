import { writeFileSync } from "node:fs"
import { userInfo } from "node:os"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { dnsmasq } from "../../src/core/exports/dnsmasq.ts"
import { hosts } from "../../src/core/exports/hosts.ts"
import { rpz } from "../../src/core/exports/rpz.ts"
import { unbound } from "../../src/core/exports/unbound.ts"
import { bodyOf } from "../support/exports.ts"
import { freePort } from "./caddy.ts"
import { askDns, known, startNames, types } from "./dns.ts"
import { oddities, put, sample, wanted } from "./exported.ts"
import { folder, type Running, run, start, withPrograms } from "./programs.ts"

/** A name of 63 characters: the longest that the zone may have. */
const zoneName = `${"z".repeat(50)}.aval.internal`.slice(-63).padStart(63, "z")

let at: ReturnType<typeof folder>
let names: Awaited<ReturnType<typeof startNames>>

beforeAll(async () => {
  at = folder()
  names = await startNames()
})
afterAll(() => {
  names.stop()
  at.remove()
})

withPrograms("the zone, read by named-checkzone", ["named-checkzone"], () => {
  test.each(oddities)("stands: %s", (_, source) => {
    const { code, said } = run("named-checkzone", [zoneName, put(rpz, at.path("odd.rpz"), source)])
    expect([code, said.trim().split("\n")]).toEqual([0, [`zone ${zoneName}/IN: loaded serial 1780000000`, "OK"]])
  })

  test.each([
    ["an empty label", "a..b IN CNAME .\n", "empty label"],
    ["a name too long with the zone's", `${`${"l".repeat(60)}.`.repeat(4)}x IN CNAME .\n`, "ran out of space"],
    ["two CNAME for one name", "two IN CNAME .\ntwo IN CNAME rpz-passthru.\n", "multiple RRs of singleton type"],
  ])("would not with %s", (_, line, complaint) => {
    writeFileSync(at.path("bad.rpz"), bodyOf(rpz, sample) + line)
    const { code, said } = run("named-checkzone", [zoneName, at.path("bad.rpz")])
    expect([code, said]).toEqual([1, expect.stringContaining(complaint)])
  })

  test("would with bytes that are no name, which our own grammar refuses", () => {
    writeFileSync(at.path("raw.rpz"), `${bodyOf(rpz, sample)}bücher IN CNAME .\n`)
    expect(run("named-checkzone", [zoneName, at.path("raw.rpz")]).code).toBe(0)
  })
})

withPrograms("unbound", ["unbound", "unbound-checkconf"], () => {
  test.each(oddities)("takes its zones: %s", (_, source) => {
    const { code, said } = run("unbound-checkconf", [put(unbound, at.path("odd.conf"), source)])
    expect([code, said.trim()]).toEqual([0, `unbound-checkconf: no errors in ${at.path("odd.conf")}`])
  })

  test("would not take a name with an empty label", () => {
    writeFileSync(at.path("bad.conf"), 'server:\n  local-zone: "a..example" always_nxdomain\n')
    expect(run("unbound-checkconf", [at.path("bad.conf")]).code).toBe(1)
  })

  describe("obeys its zones", () => {
    // What is below an exception of one host stays open: the loss report says so.
    obeying(() => startUnbound(`include: "${put(unbound, at.path("zones.conf"))}"`), ["q.a.free.chat.example"])
  })

  describe("obeys the RPZ", () => {
    const clause = () => `rpz:\n  name: ${zoneName}\n  zonefile: "${put(rpz, at.path("aval.rpz"))}"`
    obeying(() => startUnbound(clause()), [])
  })
})

withPrograms("dnsmasq", ["dnsmasq"], () => {
  test.each(oddities)("takes its lines: %s", (_, source) => {
    const { code, said } = run("dnsmasq", ["--test", "-C", put(dnsmasq, at.path("odd-dnsmasq.conf"), source)])
    expect([code, said.trim()]).toEqual([0, "dnsmasq: syntax check OK."])
  })

  test("would take a name that is none, which our own grammar refuses", () => {
    writeFileSync(at.path("raw.conf"), "local=/two words.example/\n")
    expect(run("dnsmasq", ["--test", "-C", at.path("raw.conf")]).code).toBe(0)
    writeFileSync(at.path("bad.conf"), "locally=/chat.example/\n")
    expect(run("dnsmasq", ["--test", "-C", at.path("bad.conf")]).code).not.toBe(0)
  })

  describe("obeys its lines", () => {
    obeying(() => startDnsmasq(put(dnsmasq, at.path("dnsmasq.conf")), "--no-hosts"), [])
  })

  describe("reads the hosts file", () => {
    const trees = ["q.chat.example", "q.old.work.chat.example", "free.chat.example", "q.free.chat.example"]
    obeying(() => {
      writeFileSync(at.path("none.conf"), "")
      return startDnsmasq(at.path("none.conf"), "--no-hosts", `--addn-hosts=${put(hosts, at.path("aval.hosts"))}`)
    }, [...trees, "q.a.free.chat.example"])
  })
})

/** Asks the resolver for every host of the sample: a denied one gets no address of the world's, and nobody else is asked for it. */
function obeying(started: () => Promise<{ port: number; running: Running }>, open: readonly string[]) {
  let port: number
  let running: Running
  beforeAll(async () => {
    ;({ port, running } = await started())
  })
  afterAll(() => running.stop())

  test.each(wanted)("%s", async (host, isDenied) => {
    const denied = isDenied && !open.includes(host)
    const before = names.asked.length
    const { addresses } = await askDns(port, host.toUpperCase())
    const { addresses: next } = await askDns(port, host, types.AAAA)
    const forwarded = names.asked.slice(before).filter((name) => name === host)
    if (denied) expect([addresses.concat(next).filter((one) => !/^[0.]+$/.test(one)), forwarded]).toEqual([[], []])
    else expect([addresses, forwarded.length > 0]).toEqual([[known], true])
  })
}

async function startUnbound(more: string): Promise<{ port: number; running: Running }> {
  const port = await freePort()
  const conf = [
    ...["server:", '  chroot: ""', '  username: ""', '  pidfile: ""', '  directory: "/"', "  use-syslog: no"],
    ...["  do-daemonize: no", "  interface: 127.0.0.1", `  port: ${port}`, "  do-not-query-localhost: no"],
    ...['  module-config: "respip iterator"', "  do-ip6: no", "  num-threads: 1"],
    ...["remote-control:", "  control-enable: no"],
    ...["forward-zone:", '  name: "."', `  forward-addr: 127.0.0.1@${names.port}`],
    more,
  ]
  writeFileSync(at.path(`unbound-${port}.conf`), `${conf.join("\n")}\n`)
  const running = await start("unbound", ["-d", "-c", at.path(`unbound-${port}.conf`)], () => answers(port))
  return { port, running }
}

async function startDnsmasq(conf: string, ...more: string[]): Promise<{ port: number; running: Running }> {
  const port = await freePort()
  const alone = [
    `--user=${userInfo().username}`,
    "--bind-interfaces",
    "--listen-address=127.0.0.1",
    `--port=${port}`,
    "--no-resolv",
    "--pid-file=",
  ]
  const args = ["--keep-in-foreground", "-C", conf, ...alone, `--server=127.0.0.1#${names.port}`, ...more]
  const running = await start("dnsmasq", args, () => answers(port))
  return { port, running }
}

async function answers(port: number): Promise<boolean> {
  return askDns(port, "ready.example", types.A, 200).then(
    ({ addresses }) => addresses.length > 0,
    () => false,
  )
}
