import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { folder, programs } from "./programs.ts"

const script = "scripts/debian-programs.sh"
const text = readFileSync(script, "utf8")
const packages = [...new Set(Object.values(programs))].sort()

/** Commands of a machine that we make up, in a folder that is looked at first. Each writes what it was asked into `log`. */
let at: ReturnType<typeof folder>

beforeEach(() => {
  at = folder()
  mkdirSync(at.path("bin"))
  installed([])
  writeFileSync(at.path("log"), "")
  command("dpkg-query", `grep -qx "\${@: -1}" "${at.path("installed")}" && printf installed`)
  command("systemctl", log("systemctl"))
  command("sudo", "exit 1")
  command("id", "echo 0")
  command("apt-get", `${log("apt-get")}\n${installing("true")}`)
})
afterEach(() => at.remove())

describe("the script that installs what tests read with", () => {
  test("is sound, may be run, and CI runs it before the tests", () => {
    expect(spawnSync("bash", ["-n", script], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" })
    expect(statSync(script).mode & 0o111).toBe(0o111)
    const ci = readFileSync(".ci/run", "utf8")
    expect(ci.indexOf(script)).toBeGreaterThan(0)
    expect(ci.indexOf(script)).toBeLessThan(ci.indexOf("npm ci && npm run check"))
  })

  test("installs the packages of the programs that tests ask for, and no other", () => {
    expect(/^packages=\((.*)\)$/m.exec(text)?.[1]?.split(" ")).toEqual(packages)
    const tests = ["real", "web"].flatMap((name) =>
      readdirSync(`tests/${name}`)
        .filter((file) => file.endsWith(".ts") && file !== "programs.ts" && !file.startsWith("debian-"))
        .map((file) => readFileSync(`tests/${name}/${file}`, "utf8")),
    )
    const unasked = Object.keys(programs).filter((program) => !tests.some((one) => one.includes(`"${program}"`)))
    expect(unasked).toEqual([])
  })

  test("does nothing where all is there", () => {
    installed(packages)
    expect(runs()).toEqual({ status: 0, said: "debian-programs: all there\n", log: [] })
  })

  test("installs what is missing, starts nothing, and leaves no policy behind", () => {
    installed(packages.filter((name) => name !== "squid" && name !== "chromium"))
    const { status, said, log: asked } = runs()
    expect([status, said]).toEqual([0, "debian-programs: installed chromium squid\n"])
    expect(asked.filter((line) => / install /.test(line))).toEqual([
      expect.stringMatching(/^apt-get .* install -y --no-install-recommends chromium squid policy=101$/),
    ])
    expect(asked.filter((line) => line.startsWith("systemctl"))).toEqual(["systemctl disable --now squid policy=none"])
    expect(existsSync(at.path("policy"))).toBe(false)
  })

  test("leaves a policy of the machine's own as it is", () => {
    writeFileSync(at.path("policy"), "#!/bin/sh\nexit 104\n", { mode: 0o755 })
    expect(runs().log.join("\n")).toContain("policy=104")
    expect(readFileSync(at.path("policy"), "utf8")).toContain("exit 104")
  })

  test("installs the others where one is not to be had, and names it", () => {
    command("apt-get", `${log("apt-get")}\ncase " $* " in *" chromium "*) exit 100 ;; esac\n${installing("true")}`)
    const { status, said } = runs()
    expect([status, said]).toEqual([
      0,
      "debian-programs: apt-get could not install chromium; the tests that need them are skipped\n",
    ])
    expect(existsSync(at.path("policy"))).toBe(false)
  })

  test("asks sudo where it is not root, and says what is missing where that does not work", () => {
    command("id", "echo 1000")
    expect(runs()).toMatchObject({ status: 0, log: [] })
    expect(runs().said).toContain(`may install ${packages.join(" ")}; the tests that need them are skipped`)
    command("sudo", `${log("sudo")}\nshift\nexec "$@"`)
    const { said, log: asked } = runs()
    expect(said).toBe(`debian-programs: installed ${packages.join(" ")}\n`)
    expect(asked.some((line) => /^sudo -n env .* apt-get .* install /.test(line))).toBe(true)
  })

  test("says so on a machine that is no Debian, and goes on", () => {
    const { status, stdout } = spawnSync("/bin/bash", [script], { encoding: "utf8", env: { PATH: at.path("nowhere") } })
    expect([status, stdout]).toEqual([0, expect.stringContaining("not a Debian machine")])
  })
})

function installed(names: readonly string[]) {
  writeFileSync(at.path("installed"), names.map((name) => `${name}\n`).join(""))
}

function command(name: string, body: string) {
  writeFileSync(at.path(`bin/${name}`), `#!/bin/bash\n${body}\n`, { mode: 0o755 })
}

/** A line with what was asked, and what the policy says at that moment. */
function log(name: string): string {
  const policy = `policy=none; if [ -x "${at.path("policy")}" ]; then "${at.path("policy")}"; policy=$?; fi`
  return `${policy}\necho "${name} $* policy=\${policy#policy=}" >> "${at.path("log")}"`
}

const installing = (what: string) =>
  `case " $* " in *" install "*) ${what}; for name in "$@"; do echo "$name"; done >> "${at.path("installed")}" ;; esac`

function runs() {
  const env = { PATH: `${at.path("bin")}:/usr/bin:/bin`, POLICY_RC_D: at.path("policy") }
  const { status, stdout, stderr } = spawnSync("bash", [script], { encoding: "utf8", env })
  const lines = readFileSync(at.path("log"), "utf8").split("\n")
  return { status, said: stdout + stderr, log: lines.filter((line) => line !== "") }
}
