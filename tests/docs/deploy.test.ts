import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, normalize } from "node:path"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { options } from "../../scripts/build.mjs"
import { Settings } from "../../src/config.ts"

const read = (path: string) => readFileSync(path, "utf8")
const shipped = readdirSync("deploy").sort()
const sources = ["src", "views", "db", "templates"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)

describe("deploy/", () => {
  test("holds what this test knows", () => {
    expect(shipped).toEqual([
      ...["Caddyfile", "Dockerfile", "aval", "aval-backup.service", "aval-backup.timer"],
      ...["aval.env", "aval.service", "compose.yaml", "health.mjs"],
    ])
  })

  test.each([...shipped.map((name) => `deploy/${name}`), "docs/deploy.md", "docs/threat-model.md", "SECURITY.md"])(
    "%s names only settings that there are",
    (file) => {
      const named = [...read(file).matchAll(/\bAVAL_[A-Z_]+\b/g)].map(([name]) => name)
      expect(named.filter((name) => !(name in Settings.shape))).toEqual([])
    },
  )

  test.each(shipped.map((name) => `deploy/${name}`))("%s names only paths of the project that there are", (file) => {
    const named = [...read(file).matchAll(/\b(?:docs|deploy|scripts|tests)\/[\w.-]+\.\w+/g)].map(([path]) => path)
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })
})

describe("the Dockerfile", () => {
  const lines = read("deploy/Dockerfile")
    .replaceAll(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
  const all = (word: string) => lines.filter((line) => line.startsWith(`${word} `))
  const stages = all("FROM")
  const last = lines.slice(lines.lastIndexOf(stages.at(-1) ?? ""))

  test("has two stages on one version of Node, and the second keeps nothing of npm", () => {
    expect(stages).toEqual([expect.stringMatching(/ AS build$/), expect.not.stringContaining(" AS ")])
    expect(new Set(stages.map((line) => line.split(" ")[1])).size).toBe(1)
    expect(stages[0]).toMatch(/^FROM node:24(\.\d+)*-[a-z]+-slim\b/)
    expect(last.join("\n")).not.toMatch(/\bnpm\b|COPY \. |COPY --from=build \/app \S/)
  })

  test("installs from the lock file, without what only development needs, runs no install script, and takes Git alone from Debian", () => {
    expect(all("RUN").join("\n")).toMatch(/\bnpm ci --omit=dev\b/)
    const debian = all("RUN").filter((line) => line.includes("apt-get"))
    expect(debian).toEqual([
      "RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*",
    ])
    const rest = all("RUN").filter((line) => !debian.includes(line))
    expect(rest.join("\n")).not.toMatch(/npm (install|i)\b|curl|wget/)
    expect(lines).toContain("COPY package.json package-lock.json .npmrc ./")
    expect(read(".npmrc")).toContain("ignore-scripts=true")
  })

  test("fetches nothing by address, takes no secret, and copies no whole folder of this machine", () => {
    expect(all("ADD")).toEqual([])
    expect([...all("ARG"), ...all("ENV")].join("\n")).not.toMatch(/SECRET|TOKEN|PASSWORD|KEY/i)
    expect(all("COPY").filter((line) => /^COPY \.\/? /.test(line))).toEqual([])
  })

  test("runs as a numbered user that is not root, told so after the last thing that root does", () => {
    const user = last.findIndex((line) => line.startsWith("USER "))
    expect(last[user]).toMatch(/^USER [1-9]\d{3,}:[1-9]\d{3,}$/)
    expect(last.findLastIndex((line) => /^(RUN|COPY) /.test(line))).toBeLessThan(user)
    expect(all("USER")).toHaveLength(1)
  })

  test("keeps data in one place, and asks after its own health without other programs", () => {
    expect(last).toContain("VOLUME /data")
    expect(all("HEALTHCHECK")[0]).toMatch(/CMD \["node", "\/app\/health\.mjs"\]$/)
    expect(last).toContain('CMD ["serve"]')
  })

  test("copies every file that the bundle reads beside itself, and every package that is not in it", () => {
    const copied = all("COPY")
      .filter((line) => line.includes("--from=build"))
      .flatMap((line) => line.split(" ").slice(2, -1))
      .map((path) => path.replace("/app/", ""))
    const has = (path: string) => copied.some((place) => path === place || path.startsWith(`${place}/`))
    const beside = sources.flatMap((file) =>
      [...read(file).matchAll(/new URL\("([^"]+)",\s*import\.meta\.url\)/g)].map(([, path = ""]) =>
        normalize(join(file, "..", path)),
      ),
    )
    // Files of packages that are read, not imported: named by a text of their own.
    const resolved = sources.flatMap((file) =>
      [...read(file).matchAll(/(?<!from |import |module )"((?:@[\w-]+\/)?[\w-][\w.-]*\/[\w./-]+\.\w+)"/g)]
        .map(([, path = ""]) => path)
        .filter((path) => existsSync(join("node_modules", path))),
    )
    expect(beside.length).toBeGreaterThan(1)
    expect(resolved.length).toBeGreaterThan(0)
    expect(resolved).toContain("htmx.org/dist/htmx.min.js")
    const needed = [...beside, ...[...resolved, ...(options.external ?? [])].map((path) => `node_modules/${path}`)]
    expect(needed.map((path) => path.replace(/\/$/, "")).filter((path) => !has(path))).toEqual([])
  })

  test("gets from .dockerignore what it copies, and no more", () => {
    const [first, ...rest] = read(".dockerignore")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
    expect(first).toBe("*")
    const given = all("COPY")
      .filter((line) => !line.includes("--from"))
      .flatMap((line) => line.split(" ").slice(1, -1))
    expect(rest.map((line) => line.slice(1)).sort()).toEqual(given.sort())
  })
})

describe("the systemd units", () => {
  /** What a unit sets, by name; a name set twice has both values. */
  const unit = (name: string) => {
    const set = new Map<string, string[]>()
    for (const [, key = "", value = ""] of read(`deploy/${name}`).matchAll(/^(\w+)=(.*)$/gm))
      set.set(key, [...(set.get(key) ?? []), value])
    return set
  }
  const hardening = {
    NoNewPrivileges: ["yes"],
    CapabilityBoundingSet: [""],
    AmbientCapabilities: [""],
    ProtectSystem: ["strict"],
    ProtectHome: ["yes"],
    PrivateTmp: ["yes"],
    PrivateDevices: ["yes"],
    PrivateUsers: ["yes"],
    ProtectClock: ["yes"],
    ProtectControlGroups: ["yes"],
    ProtectHostname: ["yes"],
    ProtectKernelLogs: ["yes"],
    ProtectKernelModules: ["yes"],
    ProtectKernelTunables: ["yes"],
    ProtectProc: ["invisible"],
    RestrictNamespaces: ["yes"],
    RestrictRealtime: ["yes"],
    RestrictSUIDSGID: ["yes"],
    LockPersonality: ["yes"],
    SystemCallArchitectures: ["native"],
    SystemCallFilter: ["@system-service", "~@privileged @resources"],
    User: ["aval"],
    UMask: ["0077"],
    StateDirectory: ["aval"],
    StateDirectoryMode: ["0700"],
    EnvironmentFile: ["/etc/aval/aval.env"],
  }

  test.each(["aval.service", "aval-backup.service"])("%s can do no more than it must", (name) => {
    expect(Object.fromEntries(unit(name))).toMatchObject(hardening)
    expect(unit(name).get("MemoryMax")?.[0]).toMatch(/^\d+G$/)
  })

  test("the service is restarted when it fails, stopped gently, and given the time to finish", () => {
    const service = unit("aval.service")
    expect(service.get("Restart")).toEqual(["on-failure"])
    expect(service.get("KillSignal")).toEqual(["SIGTERM"])
    expect(Number(service.get("TimeoutStopSec")?.[0])).toBeGreaterThan(5)
  })

  test("the service listens and the backup does not; the backup writes to one more folder", () => {
    expect(unit("aval.service").get("RestrictAddressFamilies")).toEqual(["AF_INET AF_INET6 AF_UNIX"])
    expect(unit("aval-backup.service").get("PrivateNetwork")).toEqual(["yes"])
    expect(unit("aval.service").get("ReadWritePaths")).toBeUndefined()
    expect(unit("aval-backup.service").get("ReadWritePaths")).toEqual(["/var/backups/aval"])
  })

  test("all start the same bundle with the same flags as `npm start`", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: { start: string } }
    const flag = /--max-semi-space-size=\d+/.exec(scripts.start)?.[0] ?? "none"
    const command = `/opt/aval/node_modules/.bin/node ${flag} /opt/aval/dist/node.js serve`
    expect(unit("aval.service").get("ExecStart")).toEqual([command])
    expect(read("deploy/Dockerfile")).toContain(`exec node ${flag} /app/dist/node.js "$@"`)
    expect(unit("aval-backup.service").get("ExecStart")?.[0]).toMatch(
      /^\/opt\/aval\/node_modules\/\.bin\/node \/opt\/aval\/dist\/node\.js backup \/var\/backups\/aval$/,
    )
  })

  test("a backup that the machine slept through is made up for", () => {
    expect(unit("aval-backup.timer").get("Persistent")).toEqual(["yes"])
  })
})

describe("compose.yaml", () => {
  const { services, networks } = parse(read("deploy/compose.yaml"))

  test("gives both no right that they do not need", () => {
    for (const service of Object.values<Record<string, unknown>>(services))
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
        tmpfs: expect.any(Array),
      })
    expect(services.aval.ports).toBeUndefined()
    expect(services.aval.build).toEqual({ context: "..", dockerfile: "deploy/Dockerfile" })
  })

  test("believes the network that Caddy is in, and no other", () => {
    expect(services.aval.environment.AVAL_TRUST_PROXY).toBe(networks.inside.ipam.config[0].subnet)
    expect(services.aval.networks).toEqual(["inside"])
    expect(services.caddy.environment.UPSTREAM).toBe("aval:3000")
  })
})

test("the Caddyfile sets and removes no header, keeps no addresses, and hands on what Aval packed", () => {
  const rules = read("deploy/Caddyfile").replaceAll(/^\s*#.*$/gm, "")
  expect(rules).not.toMatch(/^\s*(header|log|header_up|header_down|trusted_proxies)\b(?! Content-Type)/m)
  expect(rules).toMatch(/compression off/)
})

test("the command for administrators runs as the service's user", () => {
  expect(read("deploy/aval")).toMatch(/^exec runuser -u aval -- /m)
})
