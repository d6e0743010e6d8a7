import {
  countMailsBefore,
  dropMailsBefore,
  hasDueMails,
  type LeasedMail,
  leasedMails,
  leaseMails,
  noteMail,
  noteSent,
  releaseMails,
} from "../../db/queries/mails.ts"
import type { App } from "../app.ts"
import { isMailAddress, keptWord, type Mail, MailFailure, oldestMail, pauseAfter } from "../core/mail.ts"
import { writeMail } from "./write-mail.ts"

/** What became of mails in one run. */
export interface MailRun {
  sent: number
  /** Tried, and tried again later. */
  failed: number
  /** Nobody to send it to, not wanted, too old, or refused for good. */
  dropped: number
}

/** Mails that are taken at once, how long nobody else may take them, and what of that is left for the last one, in milliseconds. */
const batch = 20
const leaseTime = 10 * 60_000
const margin = 2 * 60_000
/** In one run: the next one comes within a minute. */
const most = 500

/** Mails that the server took and that could not be noted: this process never sends them again. */
const takenBy = new WeakMap<App["store"], Map<string, string>>()

/**
 * Sends the mails that are due, each taken with a lease first, so that two processes never send the same. Where the server takes none at
 * all, the others wait without an attempt. `going`: asked before each one.
 */
export async function sendMails(app: App, going: () => boolean = () => true): Promise<MailRun> {
  const run: MailRun = { sent: 0, failed: 0, dropped: 0 }
  await dropOld(app, run)
  const { mail } = app
  if (!mail) return run
  await noteTaken(app, run)
  while (going() && run.sent + run.failed + run.dropped < most) {
    if (!(await hasDueMails(app.store.read, app.now().toISOString()))) return run
    if (!(await sendBatch(app, mail, run, going))) return run
  }
  return run
}

/** Takes some and sends them; says whether it is worth going on. */
async function sendBatch(app: App, mail: Mail, run: MailRun, going: () => boolean): Promise<boolean> {
  const lease = app.newId("lse")
  const now = app.now()
  const until = new Date(now.getTime() + leaseTime)
  await app.store.commit((write) => [
    leaseMails(write, { lease, now: now.toISOString(), until: until.toISOString(), most: batch }),
  ])
  const taken = await leasedMails(app.store.read, lease)
  for (const one of taken) {
    const late = app.now().getTime() > until.getTime() - margin
    const up = !late && going() && (await sendOne(app, mail, { ...one, lease }, run))
    if (up) continue
    await app.store.commit((write) => [releaseMails(write, lease)])
    return false
  }
  return taken.length > 0
}

type Taken = LeasedMail & { lease: string }

/** Sends one and notes it; says whether the server is there. */
async function sendOne(app: App, mail: Mail, one: Taken, run: MailRun): Promise<boolean> {
  const { name, address, status, unwanted, attempts } = one
  // Taken by the server in this process, and not noted yet.
  if (takenIn(app).has(one.id)) return true
  if (status !== "active" || unwanted || address === undefined || !isMailAddress(address)) {
    await drop(app, one, run)
    return true
  }
  const text = await writeMail(app, one).catch((error: unknown) => keptWord(`not written: ${String(error)}`))
  if (typeof text === "string") {
    await drop(app, one, run, { attempts, error: text })
    return true
  }
  try {
    await mail.send({ ...text, id: one.id, to: { name, address }, language: one.language, date: app.now() })
  } catch (error) {
    return failed(app, one, error, run)
  }
  takenIn(app).set(one.id, app.now().toISOString())
  await noteTaken(app, run)
  return true
}

async function failed(app: App, one: Taken, error: unknown, run: MailRun): Promise<boolean> {
  const kind = error instanceof MailFailure ? error.kind : "server"
  const word = keptWord(error instanceof Error ? error.message : String(error))
  const attempts = one.attempts + 1
  const pause = kind === "refused" ? undefined : pauseAfter(attempts)
  if (pause === undefined) {
    await drop(app, one, run, { attempts, error: word })
  } else {
    const nextAt = new Date(app.now().getTime() + pause).toISOString()
    await app.store.commit((write) => [noteMail(write, one, { attempts, error: word, nextAt })])
    run.failed++
  }
  return kind !== "server"
}

async function drop(app: App, one: Taken, run: MailRun, word: { attempts?: number; error?: string } = {}) {
  const droppedAt = app.now().toISOString()
  await app.store.commit((write) => [noteMail(write, one, { ...word, droppedAt })])
  run.dropped++
}

function takenIn({ store }: App): Map<string, string> {
  const known = takenBy.get(store) ?? new Map<string, string>()
  takenBy.set(store, known)
  return known
}

/** Notes what the server took: also what could not be noted at once. */
async function noteTaken(app: App, run: MailRun) {
  const taken = takenIn(app)
  if (taken.size === 0) return
  const noted = [...taken]
  await app.store.commit((write) => noted.map(([id, at]) => noteSent(write, id, at)))
  for (const [id] of noted) taken.delete(id)
  run.sent += noted.length
}

/** What has waited for two weeks tells nobody anything: no server was set, or Aval stood still. */
async function dropOld(app: App, run: MailRun) {
  const now = app.now()
  const [at, before] = [now.toISOString(), new Date(now.getTime() - oldestMail).toISOString()]
  const old = await countMailsBefore(app.store.read, before, at)
  if (old === 0) return
  await app.store.commit((write) => [dropMailsBefore(write, before, at)])
  run.dropped += old
}
