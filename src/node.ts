import { randomUUID } from "node:crypto"
import { createWriteStream, existsSync, readFileSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { createServer as createHttp, type Server } from "node:http"
import { text } from "node:stream/consumers"
import { pipeline } from "node:stream/promises"
import { promisify } from "node:util"
import { brotliCompress, constants } from "node:zlib"
import { getRequestListener, type HttpBindings } from "@hono/node-server"
import { StorageFault } from "../db/errors.ts"
import { migrateSqlite, openSqlite, type SqliteStore } from "../db/sqlite.ts"
import { methodology } from "../templates/methodology/index.ts"
import { hexSha256 } from "./actions/hex-sha256.ts"
import { loadAssets } from "./adapters/assets.ts"
import { collectGarbage } from "./adapters/memory.ts"
import { readPolicy } from "./adapters/policy-file.ts"
import type { App } from "./app.ts"
import { Failure, type Machine, type Opened, type OpenOptions } from "./cli/machine.ts"
import { run } from "./cli/run.ts"
import { type Config, parseConfig } from "./config.ts"
import { applyCompanyPolicy, defaultPolicy, methodologyPart, type Policy } from "./core/company-policy.ts"
import { canonical } from "./core/stated.ts"
import { startMidnight } from "./jobs/midnight.ts"
import { createServer } from "./web/server.tsx"

/** Node's side of every command: files, process, network. */
const machine: Machine = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  readFile: (path) => (path === "-" ? text(process.stdin) : filed(path, () => readFile(path, "utf8"))),
  writeFile: (path, content) => filed(path, () => writeFile(path, content)),
  writeParts: (path, parts) =>
    path === "-"
      ? filed("standard output", () => pipeline(parts, process.stdout, { end: false }))
      : filed(path, () => pipeline(parts, createWriteStream(path))),
  open,
  serve,
}

async function filed<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error)
    throw new Failure(`${path}: ${fileErrors[code] ?? code}`, { cause: error })
  }
}

const fileErrors: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a folder",
  ENOTDIR: "a part of the path is a file",
  EACCES: "no permission",
  EROFS: "the disk is read-only",
  EPIPE: "whoever read it has stopped",
  ENOSPC: "the disk is full",
}

async function open({ existing = false, scratch = false }: OpenOptions = {}): Promise<Opened> {
  const settings = parseConfig(process.env)
  if (!settings.ok) throw new Failure(settings.problems)
  const { config } = settings
  const policy = policyOf(config)
  const found = existsSync(config.db)
  if (existing && !found) {
    throw new Failure(
      `${config.db} does not exist yet: \`aval serve\` or \`aval seed\` makes it, AVAL_DB names another`,
    )
  }
  try {
    const store = await openSqlite(scratch && !found ? ":memory:" : config.db)
    const migrated = migrateSqlite(store)
    return {
      app: await appOf(store, config, policy),
      config,
      migrated,
      checkForeignKeys: () => store.checkForeignKeys(),
      close: () => store.close(),
    }
  } catch (error) {
    if (error instanceof StorageFault) throw new Failure(error.message, { cause: error })
    throw error
  }
}

function policyOf({ policyFile }: Config): Policy {
  if (policyFile === undefined) return defaultPolicy
  let written: string
  try {
    written = readFileSync(policyFile, "utf8")
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error)
    throw new Failure(`AVAL_POLICY: ${policyFile}: ${fileErrors[code] ?? code}`, { cause: error })
  }
  const read = readPolicy(written, methodology)
  if (read.ok) return read.policy
  throw new Failure(
    read.problems.map(({ line, column, path, message, mend }) => {
      const place = path === "" ? "" : `${path}: `
      return `AVAL_POLICY: ${policyFile}:${line}:${column}: ${place}${message.en} ${mend.en}`
    }),
  )
}

async function appOf(store: SqliteStore, config: Config, policy: Policy): Promise<App> {
  const part = methodologyPart(policy)
  const suffix = part ? (await hexSha256(new TextEncoder().encode(canonical(part)))).slice(0, 8) : ""
  const compress = promisify(brotliCompress)
  return {
    store,
    config,
    policy,
    methodology: applyCompanyPolicy(methodology, policy, suffix),
    now: () => new Date(),
    newId: (prefix) => `${prefix}_${randomUUID().replaceAll("-", "").slice(0, 20)}`,
    settle: collectGarbage,
    brotli: async (bytes) => new Uint8Array(await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
  }
}

async function serve({ app, config }: Opened, hint: string): Promise<void> {
  const log = (line: string) => void process.stderr.write(`${line}\n`)
  const router = createServer(app, {
    assets: loadAssets(),
    remote: (environment) => (environment as HttpBindings | undefined)?.incoming.socket.remoteAddress,
    ...(config.log === "requests" ? { log } : {}),
  })
  const server = createHttp(getRequestListener(router.fetch))
  // Told to stop while it starts: it stops once it has started.
  const told = signalled()
  const port = await listening(server, config)
  const midnight = await startMidnight(app, {
    failed: (error) => log(`aval: the list could not be published: ${error instanceof Error ? error.message : error}`),
  })
  machine.out(`Aval is ready: http://localhost:${port}\n${hint}\nStop it with Ctrl+C. Data: ${config.db}`)
  await told
  await midnight.stop()
  await closed(server)
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve())
  })
}

function listening(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const words: Readonly<Record<string, string>> = {
        EADDRINUSE: `port ${port} is in use: stop what uses it, or set PORT to another (PORT=0 takes any free one)`,
        EACCES: `port ${port} may not be used here: set PORT to 1024 or more`,
        EADDRNOTAVAIL: `HOST: this machine has no address ${host}`,
        ENOTFOUND: `HOST: there is no address ${host}`,
      }
      reject(
        new Failure(words[error.code ?? ""] ?? `cannot listen on ${host}:${port}: ${error.message}`, { cause: error }),
      )
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === "object" && address ? address.port : port)
    })
  })
}

/** Requests under way are finished, for at most five seconds. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), 5000)
    server.close(() => {
      clearTimeout(patience)
      resolve()
    })
    server.closeIdleConnections()
  })
}

process.exitCode = await run(process.argv.slice(2), machine)
