import type { Context } from "hono"
import { uploadsOf } from "../../db/queries/packets.ts"
import { keepFile } from "../actions/keep-file.ts"
import type { PacketItem, PacketReading } from "../actions/read-packet.ts"
import type { GivenAnswer } from "../actions/save-packet-answers.ts"
import type { App } from "../app.ts"
import type { PacketVerdict } from "../core/assessing.ts"
import { Busy } from "../core/busy.ts"
import { Unreadable } from "../core/documents.ts"
import type { Fault } from "../core/errors.ts"
import type { Option } from "../core/methodology.ts"
import { needsOption, type VendorAnswer, vendorLimits, verdictsFor } from "../core/packet-answers.ts"
import { VendorAnswerForm, type VendorAnswerTyped } from "../schema/packet-forms.ts"
import { formDataOf, parseForm, readUpload, type Typed, type Upload } from "./form.ts"
import { said } from "./said.ts"

/** What a vendor typed: what can be saved, and what is wrong with the rest. Fields are named `verdict-7f3a12-4`. */
export interface VendorTyped {
  /** Ids of the questions that were on the page; absent: the form is of another packet. */
  questions: readonly string[]
  given: readonly GivenAnswer[]
  typed: Typed
  faults: readonly Fault[]
}

const fields = Object.keys(VendorAnswerForm.shape)

/** The answers of a form; files that it carries are kept. Undefined where it is of another packet. */
export async function readVendorForm(c: Context, app: App, reading: PacketReading): Promise<VendorTyped | undefined> {
  const data = await formDataOf(c)
  const { packet, items } = reading
  if (data.get("packet") !== packet.id) return undefined
  const byId = new Map(items.map((item) => [item.id, item]))
  const questions = data.getAll("question").filter((id) => typeof id === "string")
  if (questions.some((id) => !byId.has(id))) return undefined
  const typed: Record<string, string | readonly string[]> = {}
  const faults: Fault[] = []
  const given: GivenAnswer[] = []
  const room = await roomOf(app, packet.id)
  for (const id of new Set(questions)) {
    const item = byId.get(id)
    if (!item) continue
    const form = parseForm(VendorAnswerForm, partOf(data, id))
    for (const [name, value] of Object.entries(form.typed)) typed[`${name}-${id}`] = value
    if (!form.ok) {
      faults.push(...form.faults.map((fault) => ({ ...fault, place: `${fault.place}-${id}` })))
      continue
    }
    const upload = await readUpload(c, `file-${id}`)
    const file = await fileOf(app, item, { upload, goes: form.value.nofile, room })
    if ("fault" in file) faults.push({ place: `file-${id}`, message: file.fault })
    given.push({
      question: id,
      answer: answerOf(form.value, item, "fault" in file ? item.answer?.file : file.kept),
      base: form.value.base ?? "",
    })
  }
  return { questions, given, typed, faults }
}

/** The fields of a page as its answers fill them. */
export function firstVendorTyped(items: readonly PacketItem[]): Typed {
  return Object.fromEntries(
    items.flatMap(({ id, answer }) => [
      [`verdict-${id}`, answer?.verdict ?? ""],
      [`option-${id}`, answer?.option === undefined ? "" : String(answer.option)],
      [`text-${id}`, answer?.text ?? ""],
      [`url-${id}`, answer?.url ?? ""],
    ]),
  )
}

/** The fields of one question, by their own names. */
function partOf(data: FormData, id: string): FormData {
  const part = new FormData()
  for (const name of fields) for (const value of data.getAll(`${name}-${id}`)) part.append(name, value)
  return part
}

/** What somebody says; choosing an option without saying more is an answer, and what belongs to another verdict is left out. */
function answerOf(
  { verdict: stated, option, text, url }: VendorAnswerTyped,
  { isShown }: PacketItem,
  file: VendorAnswer["file"],
): VendorAnswer | undefined {
  const saysSomething = option !== undefined || text || url !== undefined || file !== undefined
  const other: PacketVerdict = isShown ? "corrected" : "answered"
  const allowed = stated && verdictsFor(isShown).includes(stated) ? stated : undefined
  const verdict = allowed ?? (saysSomething ? other : undefined)
  if (!verdict) return undefined
  return {
    verdict,
    ...(needsOption(verdict) && option !== undefined && { option: Number(option) as Option }),
    ...(text && { text }),
    ...(url !== undefined && { url }),
    ...(file && { file }),
  }
}

/** What a packet still takes; goes down as files are kept. */
interface Room {
  files: number
  bytes: number
}

async function roomOf({ store }: App, packet: string): Promise<Room & { packet: string }> {
  const { files, bytes } = await uploadsOf(store.read, packet)
  return { packet, files: vendorLimits.files - files, bytes: vendorLimits.bytes - bytes }
}

async function fileOf(
  app: App,
  { answer }: PacketItem,
  { upload, goes, room }: { upload: Upload | undefined; goes: boolean; room: Room & { packet: string } },
) {
  if (!upload) return { kept: goes ? undefined : answer?.file }
  if (room.files < 1) return { fault: said((t) => t.packets.vendor.tooManyFiles(vendorLimits.files)) }
  if (room.bytes < upload.bytes.length) return { fault: said((t) => t.packets.vendor.tooManyBytes) }
  try {
    const { sha256 } = await keepFile(app, upload, { by: room.packet })
    room.files -= 1
    room.bytes -= upload.bytes.length
    return { kept: { sha256, name: upload.name } }
  } catch (error) {
    if (error instanceof Busy) return { fault: said((t) => t.packets.vendor.busy) }
    if (!(error instanceof Unreadable)) throw error
    const { problem } = error
    return { fault: said((t) => t.files.problems[problem]) }
  }
}
