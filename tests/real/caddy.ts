import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** The version of the caddy on the path; undefined where there is none. */
export function caddyVersion(): string | undefined {
  try {
    return execFileSync("caddy", ["version"], { encoding: "utf8" }).trim()
  } catch {
    return undefined
  }
}

export interface Caddy {
  port: number
  /** Its own authority, made for this run. */
  ca: string
  stop(): Promise<void>
}

/** A real caddy with deploy/Caddyfile on this machine alone, with a certificate of its own making, before `upstream` (`127.0.0.1:3000`). */
export async function startCaddy(upstream: string, port: number): Promise<Caddy> {
  const folder = mkdtempSync(join(tmpdir(), "aval-caddy-"))
  const shipped = readFileSync("deploy/Caddyfile", "utf8")
  // What differs from a real machine: nothing is installed, port 80 stays free, nobody outside is answered.
  const here = "{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n\tdefault_bind 127.0.0.1\n"
  writeFileSync(join(folder, "Caddyfile"), shipped.replace(/^\{\n/m, here))
  const child = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")], {
    env: {
      PATH: process.env.PATH ?? "",
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      SITE: `https://localhost:${port}`,
      UPSTREAM: upstream,
    },
    stdio: ["ignore", "ignore", "pipe"],
  })
  const said = await started(child)
  const ca = said && readFileSync(join(folder, "caddy/pki/authorities/local/root.crt"), "utf8")
  return {
    port,
    ca,
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve))
      child.kill("SIGTERM")
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function started(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ""
    child.stderr?.on("data", (data) => {
      said += data
      if (said.includes("serving initial configuration")) resolve(said)
    })
    child.once("exit", (code) => reject(new Error(`caddy stopped with ${code}: ${said}`)))
  })
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
