import type { Reply } from "../../../src/core/answer.ts"
import type { ApprovedList } from "../../../src/core/list.ts"
import type { Pin } from "../../../src/core/trust.ts"
import type { Answer } from "../../../src/core/vocabulary.ts"
import { type Answers, type Asking, answersFrom, replyWithoutList } from "./answers.ts"
import { checkedPin, parsePin } from "./pin.ts"
import { type Report, sendReport } from "./receipt.ts"
import { addressesOf, type Fetch, httpSource, type Source } from "./source.ts"
import { type Trusted, trustedFrom } from "./state.ts"
import { type ClientStore, memoryStore } from "./store.ts"
import { update } from "./update.ts"
import { type Alarm, type AlarmCode, Unfetched, Unverified } from "./verdict.ts"
import type { VerifiedKeys } from "./verify.ts"

export interface ClientOptions {
  /** Aval's address, or that of a mirrored `current.jws` with its other files beside it. Left out only with a `source`. */
  url?: string
  /** What `aval keys init` shows, and nothing that came from `url`. */
  pin: string | Pin
  /** An API token with `list:read`, where the list is not public. */
  token?: string | undefined
  /** Where the last good list is kept; without: in memory, and an old list is taken for a new one after each start. */
  store?: ClientStore
  fetch?: Fetch
  /** Milliseconds since 1970. */
  now?: () => number
  /** Seconds from one look to the next, give or take a fifth; 300. */
  every?: number
  /** Milliseconds for one document; 30 000. */
  timeout?: number
  /** Whether Aval is told which revision runs here; with a token: yes. */
  report?: boolean
  /** What this consumer is called in what Aval is told. */
  name?: string
  /** In place of HTTP: a folder, a parcel. */
  source?: Source
}

/** What came of a look. `refused` and `unreachable` leave everything as it was. */
export interface Refreshed {
  outcome: "new" | "same" | "refused" | "unreachable"
  alarm?: Alarm
}

export interface Status {
  revision: number
  serial: number
  /** When the list was published, ISO 8601. */
  issuedAt: string
  /** When its pointer was last signed, and until when that holds. */
  signedAt: string
  holdsUntil: string
  /** When all was last found good. */
  checkedAt: string
  /** Seconds since the pointer was signed. */
  age: number
}

export interface Client {
  /** Looks for what is new, once; several calls at a time share one look. Never rejects because of what a server does. */
  refresh(): Promise<Refreshed>
  /** Reads what was kept, looks for what is new, then goes on looking. Resolves after the first look, however it went. */
  start(): Promise<Refreshed>
  stop(): void
  /** The whole answer, worked out here. Throws `Refused` on an unknown plan, class or use. Without any list: `ask`. */
  check(asking: Asking): Reply
  /** Its word alone, for those who ask very often. */
  decide(asking: Asking): Answer
  /** The list in use; undefined before the first. */
  list(): ApprovedList | undefined
  /** `undefined` fields before the first list. */
  status(): Partial<Status> & { alarm?: Alarm }
  /** Told of each alarm once, and again when another has come between. Returns what ends it. */
  onAlarm(listener: (alarm: Alarm) => void): () => void
}

/** A consumer of the list. Keeps the last good one whatever happens, and tells when something is wrong. Throws on a wrong address or pin. */
export async function createClient(options: ClientOptions): Promise<Client> {
  const {
    url,
    token,
    store = memoryStore(),
    now = Date.now,
    every = 300,
    timeout = 30_000,
    name = "aval-client",
  } = options
  const pin = typeof options.pin === "string" ? await parsePin(options.pin) : await checkedPin(options.pin)
  const fetch: Fetch = options.fetch ?? ((address, init) => globalThis.fetch(address, init))
  if (url === undefined && !options.source) throw new TypeError("url: where the list is")
  const { folder, receipts } = url === undefined ? {} : addressesOf(url, token)
  const source = options.source ?? httpSource({ folder: folder as URL, token, fetch, timeout })
  const reports = token !== undefined && receipts !== undefined && options.report !== false
  if (!(every >= 1)) throw new TypeError("every: seconds, one at least")

  let trusted: Trusted | undefined
  let answers: Answers | undefined
  let newestKeys: VerifiedKeys | undefined
  let alarm: Alarm | undefined
  let notice: Alarm | undefined
  let damaged: Alarm | undefined
  let looking: Promise<Refreshed> | undefined
  let loaded: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  const listeners = new Set<(alarm: Alarm) => void>()

  function alarmOf(code: AlarmCode, message: string, grave: boolean): Alarm {
    return { code, message, grave, at: new Date(now()).toISOString() }
  }

  function tell(next: Alarm, before: Alarm | undefined) {
    if (before?.code === next.code) return
    // What a listener throws is its own affair.
    for (const listener of listeners) queueMicrotask(() => listener(next))
  }

  function use(next: Trusted) {
    if (trusted?.book !== next.book) answers = answersFrom(next.book)
    trusted = next
  }

  async function load() {
    let text: string | undefined
    try {
      text = await store.load()
      if (text === undefined) return
      const kept = await trustedFrom(JSON.parse(text), pin)
      use(kept)
      newestKeys = {
        set: { ...kept.keys.set, version: kept.state.newestKeys.version },
        payload: kept.state.newestKeys.payload,
      }
    } catch (error) {
      damaged = alarmOf("store-damaged", `what was kept cannot be used: ${wordsOf(error)}`, true)
      tell(damaged, undefined)
    }
  }

  async function look(): Promise<Refreshed> {
    loaded ??= load()
    await loaded
    const before = { alarm: expiry() ?? alarm, serial: trusted?.pointer.serial }
    const done = await looked()
    if (reports && (done.outcome === "new" || (done.alarm && done.alarm.code !== before.alarm?.code)))
      tellAval(done.alarm)
    return done
  }

  async function looked(): Promise<Refreshed> {
    const sawKeys = (keys: VerifiedKeys) => {
      newestKeys = keys
    }
    try {
      const done = await update({ source, pin, trusted, newestKeys, now: now(), sawKeys })
      const failed = await saved(done.trusted)
      use(done.trusted)
      if (done.outcome === "new") notice = undefined
      if (done.notice) {
        const next = alarmOf(done.notice.code, done.notice.message, false)
        tell(next, notice)
        notice = next
      }
      if (failed) return raised(done.outcome, failed)
      alarm = undefined
      damaged = undefined
      return { outcome: done.outcome, ...(done.notice && notice ? { alarm: notice } : {}) }
    } catch (error) {
      if (!(error instanceof Unverified) && !(error instanceof Unfetched)) throw error
      await rememberKeys()
      const unfetched = error instanceof Unfetched
      // What is no answer is no attack while the last one holds; endless data and a way elsewhere are.
      const grave = !unfetched || error.code === "too-large" || error.code === "redirect" || expiry() !== undefined
      return raised(unfetched ? "unreachable" : "refused", alarmOf(error.code, error.message, grave))
    }
  }

  function raised(outcome: Refreshed["outcome"], next: Alarm): Refreshed {
    tell(next, alarm)
    alarm = next
    return { outcome, alarm: next }
  }

  /** A list is used though it could not be kept: it is newer, and was verified. */
  async function saved(next: Trusted): Promise<Alarm | undefined> {
    if (next.state === trusted?.state) return undefined
    try {
      await store.save(JSON.stringify(next.state))
      return undefined
    } catch (error) {
      return alarmOf("store-unwritable", `the list could not be kept: ${wordsOf(error)}`, true)
    }
  }

  /** A newer key set ended some key: that is not forgotten because the pointer was refused. */
  async function rememberKeys() {
    if (!trusted || !newestKeys || newestKeys.set.version <= trusted.state.newestKeys.version) return
    const { set, payload } = newestKeys
    const state = { ...trusted.state, newestKeys: { version: set.version, payload } }
    const next = { ...trusted, state }
    if (!(await saved(next))) trusted = next
  }

  /** Told afresh each time: nobody has to look for a list to grow old. */
  function expiry(): Alarm | undefined {
    if (!trusted || now() < trusted.pointer.exp * 1000) return undefined
    const until = new Date(trusted.pointer.exp * 1000).toISOString()
    return alarmOf("list-expired", `the list held until ${until}, and nothing newer was found: it stays in use`, true)
  }

  function tellAval(told: Alarm | undefined) {
    if (!trusted || !receipts) return
    const { serial, list } = trusted.pointer
    const report: Report = { revision: list.revision, serial, sha256: list.sha256, client: name }
    void sendReport({
      address: receipts,
      token: token ?? "",
      fetch,
      report: told ? { ...report, alarm: told.code } : report,
    })
  }

  function refresh(): Promise<Refreshed> {
    looking ??= look().finally(() => {
      looking = undefined
    })
    return looking
  }

  function wait() {
    const spread = 0.8 + 0.4 * Math.random()
    timer = setTimeout(() => void refresh().then(again, again), every * spread * 1000)
    // A program that has nothing else to do may end.
    if (typeof timer === "object" && "unref" in timer) (timer as { unref(): void }).unref()
  }

  function again() {
    if (running) wait()
  }

  return {
    refresh,
    async start() {
      if (running) return refresh()
      running = true
      const first = await refresh().catch((error) => {
        running = false
        throw error
      })
      again()
      return first
    },
    stop() {
      running = false
      clearTimeout(timer)
    },
    check(asking) {
      return answers ? answers.check(asking, now()) : replyWithoutList(asking, now())
    },
    decide(asking) {
      return answers ? answers.decide(asking, now()) : "ask"
    },
    list: () => trusted?.list,
    status() {
      const current = worst(expiry(), alarm, damaged, notice) ?? (trusted ? undefined : none())
      const told = current ? { alarm: current } : {}
      if (!trusted) return told
      const { pointer, list, state } = trusted
      const at = (seconds: number) => new Date(seconds * 1000).toISOString()
      return {
        ...{ revision: list.revision, serial: pointer.serial, issuedAt: list.issuedAt, checkedAt: state.checkedAt },
        ...{ signedAt: at(pointer.iat), holdsUntil: at(pointer.exp) },
        age: Math.max(0, Math.round(now() / 1000 - pointer.iat)),
        ...told,
      }
    },
    onAlarm(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }

  function none(): Alarm {
    return alarmOf("no-list", "no list has been read and verified yet: every answer is “ask”", true)
  }
}

/** A grave one first. */
function worst(...alarms: (Alarm | undefined)[]): Alarm | undefined {
  const known = alarms.filter((alarm) => alarm !== undefined)
  return known.find(({ grave }) => grave) ?? known[0]
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
