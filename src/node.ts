import { randomUUID } from "node:crypto"
import { createWriteStream, existsSync, readFileSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { createServer as createHttp, type Server } from "node:http"
import { text } from "node:stream/consumers"
import { pipeline } from "node:stream/promises"
import { promisify } from "node:util"
import { brotliCompress, constants } from "node:zlib"
import { getRequestListener, type HttpBindings } from "@hono/node-server"
import { copyDatabase, heldBy } from "../db/backup.ts"
import { StorageFault } from "../db/errors.ts"
import { webhookTotals } from "../db/queries/webhooks.ts"
import { migrateSqlite, openSqlite, type SqliteStore } from "../db/sqlite.ts"
import { methodology } from "../templates/methodology/index.ts"
import { hexSha256 } from "./actions/hex-sha256.ts"
import { currentList } from "./actions/read-current-list.ts"
import { loadAssets } from "./adapters/assets.ts"
import { backupFiles } from "./adapters/backup-files.ts"
import { createDocuments } from "./adapters/documents.ts"
import { createFileMetadata } from "./adapters/file-metadata.ts"
import { guardedFetch } from "./adapters/guarded-fetch.ts"
import { jsonLines } from "./adapters/log.ts"
import { mailBySmtp } from "./adapters/mail.ts"
import { collectGarbage } from "./adapters/memory.ts"
import { prometheusMetrics } from "./adapters/metrics.ts"
import { createPasswords } from "./adapters/passwords.ts"
import { readPolicy } from "./adapters/policy-file.ts"
import { sealingWith } from "./adapters/sealing.ts"
import { secretFile } from "./adapters/secret-file.ts"
import { newSecret, sha256 } from "./adapters/secrets.ts"
import { signInWith } from "./adapters/sign-in.ts"
import { signing } from "./adapters/signing.ts"
import { strict } from "./adapters/strict-http.ts"
import { termsArchives } from "./adapters/terms-archive.ts"
import { webhooksThrough } from "./adapters/webhooks.ts"
import type { App } from "./app.ts"
import { Failure, type Machine, type Opened, type OpenOptions } from "./cli/machine.ts"
import { run } from "./cli/run.ts"
import { besideDatabase, type Config, parseConfig } from "./config.ts"
import { applyCompanyPolicy, defaultPolicy, methodologyPart, type Policy } from "./core/company-policy.ts"
import { canonical } from "./core/stated.ts"
import { startMinute } from "./jobs/minute.ts"
import { startSoon } from "./jobs/soon.ts"
import type { Step } from "./jobs/steps.ts"
import { errorDetails } from "./web/request-log.ts"
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
  files: { register: () => settings().db, ...backupFiles(filed) },
}

function settings(): Config {
  const read = parseConfig(process.env)
  if (!read.ok) throw new Failure(read.problems)
  return read.config
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
  EFBIG: "the disk is full, or files may not be so large",
  EEXIST: "this exists already",
}

async function open({ existing = false, scratch = false, file, asIs = false }: OpenOptions = {}): Promise<Opened> {
  const config = settings()
  const policy = policyOf(config)
  const database = file ?? config.db
  const found = existsSync(database)
  if (existing && !found) {
    throw new Failure(`${database} does not exist yet: \`aval serve\` or \`aval seed\` makes it, AVAL_DB names another`)
  }
  try {
    const memory = scratch && !found
    const store = await openSqlite(memory ? ":memory:" : database)
    const migrated = asIs ? 0 : migrateSqlite(store)
    return {
      app: await appOf(store, config, policy, config.secret ?? (memory ? newSecret() : () => secretOf(config.db))),
      config,
      migrated,
      checkForeignKeys: () => store.checkForeignKeys(),
      copyTo: (target, progress) => copyDatabase(store.client, target, progress),
      held: () => heldBy(store.client),
      close: () => store.close(),
    }
  } catch (error) {
    if (error instanceof StorageFault) throw new Failure(error.message, { cause: error })
    throw error
  }
}

/** The secret that was made when the database was. */
function secretOf(database: string): string {
  const path = besideDatabase(database, "secret")
  try {
    return secretFile(path)
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined
    const word = error instanceof Error ? error.message : String(error)
    throw new Failure(`AVAL_SECRET: ${path}: ${code === undefined ? word : (fileErrors[code] ?? code)}`, {
      cause: error,
    })
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

async function appOf(
  store: SqliteStore,
  config: Config,
  policy: Policy,
  secret: string | (() => string),
): Promise<App> {
  const part = methodologyPart(policy)
  const suffix = part ? (await hexSha256(new TextEncoder().encode(canonical(part)))).slice(0, 8) : ""
  const compress = promisify(brotliCompress)
  return {
    store,
    config,
    policy,
    methodology: applyCompanyPolicy(methodology, policy, suffix),
    readPolicy: (text) => readPolicy(text, methodology),
    now: () => new Date(),
    newId: (prefix) => `${prefix}_${randomUUID().replaceAll("-", "").slice(0, 20)}`,
    settle: collectGarbage,
    sha256,
    newSecret,
    sealing: sealingWith(secret),
    signing,
    passwords: createPasswords(),
    documents: createDocuments(new URL("../dist/document-process.js", import.meta.url)),
    fileMetadata: createFileMetadata(new URL("../dist/metadata-process.js", import.meta.url)),
    archives: termsArchives,
    mail: mailBySmtp(config),
    webhooks: webhooksThrough(guardedFetch, policy.webhooks),
    ...signInWith(config, guardedFetch),
    brotli: async (bytes) => new Uint8Array(await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })),
  }
}

async function serve(opened: Opened, hint: (app: App) => Promise<string>): Promise<void> {
  let answer: ((...request: Parameters<ReturnType<typeof getRequestListener>>) => unknown) | undefined
  // Nobody is answered before the address is known that links are made from.
  const server = createHttp(strict((incoming, outgoing) => answer?.(incoming, outgoing)))
  // Told to stop while it starts: it stops once it has started.
  const told = signalled()
  const port = await listening(server, opened.config)
  const app = reachedAt(opened.app, port)
  // Made now, and not when somebody waits for an answer.
  app.sealing.keyed("")
  const log = jsonLines()
  const metrics = prometheusMetrics({
    now: app.now,
    eventsHead: async () => (await app.store.head()).seq,
    list: async () => (await currentList(app))?.revision,
    webhooks: () => webhookTotals(app.store.read),
  })
  const router = createServer(app, {
    assets: loadAssets(),
    remote: (environment) => (environment as HttpBindings | undefined)?.incoming.socket.remoteAddress,
    log,
    metrics,
  })
  answer = getRequestListener(router.fetch)
  const failed = (step: Step["name"], error: unknown) =>
    log.write({ at: app.now().toISOString(), level: "error", event: `${step}_failed`, error: errorDetails(error) })
  const job = await startMinute(app, { failed })
  const soon = startSoon(app, { failed })
  machine.out(`Aval is ready: ${app.config.url}\n${await hint(app)}\nStop it with Ctrl+C. Data: ${app.config.db}`)
  await told
  await Promise.all([soon.stop(), job.stop()])
  await closed(server)
}

/** With `PORT=0` the address is known only now; what was made from it is made again. */
function reachedAt(app: App, port: number): App {
  if (app.config.port !== 0 || !app.config.url.endsWith(":0")) return app
  const config = { ...app.config, url: app.config.url.replace(/:0$/, `:${port}`) }
  return { ...app, config, ...signInWith(config, guardedFetch) }
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
