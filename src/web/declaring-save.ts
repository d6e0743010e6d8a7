import type { Context } from "hono"
import { type DeclarationReading, readDeclaration } from "../actions/read-declaration.ts"
import { addDeclarationFile, removeDeclarationFile } from "../actions/save-declaration-file.ts"
import { type GivenPart, saveDeclarationParts } from "../actions/save-declaration-parts.ts"
import { sendDeclaration } from "../actions/send-declaration.ts"
import { Busy } from "../core/busy.ts"
import type { Attached, DeclarationWay } from "../core/declaration.ts"
import { partOf, toolNumberOf } from "../core/declaration-parts.ts"
import { Unreadable } from "../core/documents.ts"
import { type Fault, NotFound, Refused } from "../core/errors.ts"
import { PartMetaForm, partForm, StatementForm } from "../schema/declaration-forms.ts"
import { type Desk, hasPart, nextPage, showFiles, showOverview, showPart, showSending } from "./declaring.tsx"
import { type Form, formDataOf, parseForm, readForm, readUpload } from "./form.ts"
import { said } from "./said.ts"

/** The declaration that a form is of; undefined where it says none. */
export async function declarationOfForm(c: Context): Promise<string | undefined> {
  const id = (await formDataOf(c)).get("declaration")
  return typeof id === "string" ? id : undefined
}

/** Saves what a form of a part holds; what stands in the way is shown with all that was typed. Throws `Spent` where nothing is filled in any more. */
export async function saveDeclaring(c: Context, desk: Desk, reading: DeclarationReading) {
  const data = await formDataOf(c)
  const { id } = reading.declaration
  const what = data.get("do")
  if (what === "file") return addFile(c, desk, reading)
  if (what === "unfile") {
    try {
      await removeDeclarationFile(desk.app, id, String(data.get("file") ?? ""), { by: desk.by ?? id })
    } catch (error) {
      // Somebody else took it out.
      if (!(error instanceof NotFound)) throw error
    }
    return c.redirect(desk.ways.form({ part: "files", saved: 1 }), 303)
  }
  if (what === "sheet") return saveSheet(c, desk, reading)
  const meta = await readForm(c, PartMetaForm)
  if (!meta.ok) return showOverview(desk, reading, { faults: [again] })
  const { part, base } = meta.value
  if (what === "remove") return removeTool(c, desk, reading, { part, base })
  const form = partForm(reading.declaration.kind, part)
  if (!form || (toolNumberOf(part) === undefined && !hasPart(reading, part))) throw new NotFound()
  return savePart(c, desk, reading, { part, base, parsed: parseForm(form.schema, data) })
}

interface Parsed {
  part: string
  base: string
  parsed: Form<Record<string, unknown>>
}

async function savePart(c: Context, desk: Desk, reading: DeclarationReading, { part, base, parsed }: Parsed) {
  const { id, kind } = reading.declaration
  const isTool = toolNumberOf(part) !== undefined
  const isNew = isTool && base === ""
  const { typed } = parsed
  const proof = await proofOf(c, desk, reading, part)
  if (!parsed.ok || proof.fault) {
    const faults = [...(parsed.ok ? [] : parsed.faults), ...(proof.fault ? [proof.fault] : [])]
    return showPart(desk, reading, part, { typed, faults, isNew })
  }
  const content = partForm(kind, part)?.read(parsed.value, proof.kept) ?? {}
  const says = partOf(proof.isSent ? { ...content, proof: proof.kept } : content)
  try {
    const by = desk.by ?? id
    const {
      saved,
      conflicts,
      reading: now,
    } = await saveDeclarationParts(desk.app, id, [{ part, content: says, base }], { by })
    if (conflicts.length > 0) return showPart(desk, now, part, { typed, conflict: true })
    const done = saved.length > 0 || proof.isSent ? 1 : 0
    if (isTool) return c.redirect(desk.ways.form({ part: "tools", saved: done }), 303)
    const stays = (await formDataOf(c)).get("then") === "stay"
    // Without AI nothing else is asked.
    const next = part === "start" && now.draft.content.usesAi === false ? "send" : nextPage(now, part)
    return c.redirect(desk.ways.form(stays ? { part, saved: done } : { part: next, saved: done }), 303)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return showPart(desk, reading, part, { typed, faults: error.faults.map(inForm), isNew })
  }
}

/** `tools/3.name` is the field `name` of the form. */
function inForm({ place, message }: Fault): Fault {
  return { place: place.slice(place.lastIndexOf(".") + 1), message }
}

interface Proof {
  /** What proves it from now on, unless it is taken out. */
  kept?: Attached | undefined
  isSent?: true
  fault?: Fault
}

/** The proof that a tool's form carries, else the one that it had. */
async function proofOf(c: Context, desk: Desk, reading: DeclarationReading, part: string): Promise<Proof> {
  if (toolNumberOf(part) === undefined) return {}
  const upload = await readUpload(c, "proof")
  if (!upload) return { kept: reading.draft.parts.get(part)?.proof as Attached | undefined }
  const kept = await keep(desk, reading, upload)
  return "fault" in kept ? { fault: { place: "proof", message: kept.fault } } : { kept: kept.file, isSent: true }
}

async function keep(
  desk: Desk,
  { declaration: { id } }: DeclarationReading,
  upload: Parameters<typeof addDeclarationFile>[2],
) {
  try {
    return { file: await addDeclarationFile(desk.app, id, upload, { by: desk.by ?? id }) }
  } catch (error) {
    if (error instanceof Busy) return { fault: said((t) => t.packets.vendor.busy) }
    if (error instanceof Refused && error.faults[0]) return { fault: error.faults[0].message }
    if (!(error instanceof Unreadable)) throw error
    const { problem } = error
    return { fault: said((t) => t.files.problems[problem]) }
  }
}

async function addFile(c: Context, desk: Desk, reading: DeclarationReading) {
  const upload = await readUpload(c, "file")
  const kept = upload ? await keep(desk, reading, upload) : { fault: said((t) => t.declarations.declare.files.choose) }
  if ("fault" in kept) return showFiles(desk, reading, { faults: [{ place: "file", message: kept.fault }] })
  return c.redirect(desk.ways.form({ part: "files", saved: 1 }), 303)
}

async function removeTool(
  c: Context,
  desk: Desk,
  reading: DeclarationReading,
  { part, base }: { part: string; base: string },
) {
  const { id } = reading.declaration
  const tool = reading.draft.tools.find((one) => one.part === part)
  // A colleague took it out before: it is gone all the same.
  if (!tool) return c.redirect(desk.ways.form({ part: "tools" }), 303)
  const given = [{ part, content: {}, base }]
  const { conflicts, reading: now } = await saveDeclarationParts(desk.app, id, given, { by: desk.by ?? id })
  if (conflicts.length > 0) return showPart(desk, now, part, { conflict: true })
  return c.redirect(desk.ways.form({ part: "tools", removed: tool.tool.name }), 303)
}

/** What a file said, as its preview showed it; parts that somebody changed meanwhile are left as they are, and named. */
async function saveSheet(c: Context, desk: Desk, reading: DeclarationReading) {
  const { id } = reading.declaration
  const given = (await formDataOf(c)).getAll("change").flatMap((text) => givenIn(String(text)))
  if (given.length === 0) return showOverview(desk, reading, { faults: [again] })
  try {
    const { saved, conflicts, reading: now } = await saveDeclarationParts(desk.app, id, given, { by: desk.by ?? id })
    if (conflicts.length > 0) return showOverview(desk, now, { faults: [moved(conflicts.length)] })
    const done = saved.length > 0 ? 1 : 0
    return c.redirect(desk.ways.form(desk.by ? { part: "send", way: "sheet" } : { saved: done }), 303)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return showOverview(desk, reading, { faults: error.faults.map(({ message }) => ({ place: "", message })) })
  }
}

function givenIn(text: string): GivenPart[] {
  try {
    const { part, content, base } = JSON.parse(text)
    const isPart =
      typeof part === "string" && typeof base === "string" && typeof content === "object" && content !== null
    return isPart ? [{ part, content, base }] : []
  } catch {
    return []
  }
}

/** Sends it, or says what is missing. Throws `Spent` where it was sent before. `signedAs`: what a field that is missing asks for. */
export async function sendDeclaring(
  c: Context,
  desk: Desk,
  reading: DeclarationReading,
  { way }: { way?: DeclarationWay } = {},
) {
  const { id } = reading.declaration
  const form = await readForm(c, StatementForm)
  const { typed } = form
  if (!form.ok) return showSending(desk, reading, { typed, faults: form.faults.map(asked) })
  const { name, role, validUntil } = form.value
  try {
    const by = { by: desk.by ?? id, ...(way && { way }) }
    await sendDeclaration(desk.app, id, { name, role, validUntil }, by)
    return undefined
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const now = await readDeclaration(desk.app, id)
    return showSending(desk, now, { typed, faults: error.faults.map(asked) })
  }
}

const needed: Readonly<Record<string, Fault["message"]>> = {
  name: said((t) => t.declarations.declare.send.need.name),
  role: said((t) => t.declarations.declare.send.need.role),
  truth: said((t) => t.declarations.declare.send.need.truth),
}

/** A fault at its field, in words for whoever signs. */
function asked(fault: Fault): Fault {
  const { place, message } = inForm(fault)
  // What is missing elsewhere is listed on the page.
  if (fault.place.includes(".") && !fault.place.startsWith("statement.")) return { place: "", message }
  return { place, message: needed[place] ?? message }
}

const again: Fault = { place: "", message: said((t) => t.declarations.declare.again) }

function moved(count: number): Fault {
  return { place: "", message: said((t) => t.declarations.declare.sheet.moved(count)) }
}
