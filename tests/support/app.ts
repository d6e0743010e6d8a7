import { migrateSqlite, openSqlite, type SqliteStore } from "../../db/sqlite.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import { guardedFetch } from "../../src/adapters/guarded-fetch.ts"
import { readPolicy } from "../../src/adapters/policy-file.ts"
import { sealingWith } from "../../src/adapters/sealing.ts"
import { newSecret, sha256 } from "../../src/adapters/secrets.ts"
import { signInWith } from "../../src/adapters/sign-in.ts"
import { signing } from "../../src/adapters/signing.ts"
import { termsArchives } from "../../src/adapters/terms-archive.ts"
import { webhooksThrough } from "../../src/adapters/webhooks.ts"
import type { App } from "../../src/app.ts"
import { type Config, parseConfig } from "../../src/config.ts"
import { defaultPolicy } from "../../src/core/company-policy.ts"
import type { Passwords } from "../../src/core/sign-in.ts"
import { WebhookFailure, type Webhooks } from "../../src/core/webhooks.ts"
import { catalogue } from "../../templates/catalogue/index.ts"
import { demo } from "../../templates/demo/index.ts"
import { methodology } from "../../templates/methodology/index.ts"
import { testDocuments } from "./documents.ts"
import { testFileMetadata } from "./file-metadata.ts"

export interface TestApp extends App {
  store: SqliteStore
  /** The clock moves only when it is told to. */
  setNow(instant: string): void
  close(): Promise<void>
}

export interface TestAppOptions {
  /** Instant, ISO 8601. */
  now?: string
  catalogue?: boolean
  demo?: boolean
  file?: string
  config?: Partial<Config>
  passwords?: Passwords
}

/** Aval on a database of its own, in memory unless a file is named, with ids that count up and a clock that stands. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const instant = options.now ?? "2026-11-22T10:00:00Z"
  const image = options.file === undefined ? images.get(keyOf(options, instant)) : undefined
  const store = await openSqlite(options.file ?? image?.bytes ?? ":memory:")
  if (!image) migrateSqlite(store)
  const read = parseConfig({})
  if (!read.ok) throw new Error(read.problems.join("\n"))
  let now = new Date(instant)
  let count = 0
  const config = { ...read.config, ...options.config }
  const app: TestApp = {
    store,
    config,
    sha256,
    newSecret,
    sealing,
    signing,
    ...signInWith(config, guardedFetch),
    passwords: options.passwords ?? quickPasswords,
    documents,
    fileMetadata,
    archives: termsArchives,
    // It takes everything: what is about mail looks at the outbox, or brings a server of its own.
    mail: { from: "aval@maison.example", send: async () => {} },
    webhooks,
    methodology,
    policy: defaultPolicy,
    readPolicy: (text) => readPolicy(text, methodology),
    now: () => now,
    newId: (prefix) => `${prefix}_${(++count).toString(16).padStart(6, "0")}`,
    setNow(instant) {
      now = new Date(instant)
    },
    close: () => store.close(),
  }
  if (image) {
    count = image.ids
    return app
  }
  if (options.catalogue || options.demo) await stated(app, catalogue, "starter catalogue")
  if (options.demo) await stated(app, demo(now.toISOString().slice(0, 10)), "example company")
  if (options.file === undefined) images.set(keyOf(options, instant), { bytes: store.client.serialize(), ids: count })
  return app
}

const documents = testDocuments()
const fileMetadata = testFileMetadata()
/** It sends nothing: whoever sends brings a receiver of their own (`receivingAt`). */
const webhooks: Webhooks = {
  refusal: webhooksThrough(guardedFetch, { privateTargets: [] }).refusal,
  send: async () => {
    throw new WebhookFailure("network")
  },
}
const sealing = sealingWith("of tests, and long enough to be one")

/** A register as it was after its set-up, and the ids given so far: tests of one process start from a copy. */
interface Image {
  bytes: Buffer
  ids: number
}

const images = new Map<string, Image>()

function keyOf({ catalogue, demo, config }: TestAppOptions, instant: string): string {
  return JSON.stringify([catalogue ?? false, demo ?? false, instant, config?.zone])
}

/** Imports a document as a person would. */
export function stated(app: App, document: unknown, why = "test.json") {
  return importDocument(app, document, { why })
}

/** Passwords for tests that are about something else: the real ones take a third of a second each. */
const quickPasswords: Passwords = {
  hash: async (password) => `quick:${sha256(password)}`,
  verify: async (password, kept) => kept === `quick:${sha256(password)}`,
  isBreached: async () => false,
}
