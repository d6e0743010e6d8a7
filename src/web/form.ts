import type { Context } from "hono"
import { HTTPException } from "hono/http-exception"
import type { z } from "zod"
import type { Fault } from "../core/errors.ts"
import { faultsOf } from "../schema/faults.ts"
import { unsafeTexts } from "../schema/plain-text.ts"

/** A form as typed: what is shown again when it is refused. Passwords are never among it. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

export type Form<T> = { ok: true; value: T; typed: Typed } | { ok: false; typed: Typed; faults: readonly Fault[] }

/**
 * Reads an HTML form with the schema that the API uses: empty means absent, ticked means true, a repeated field is a list. Fields
 * that the schema does not know are passed over: a page may carry its own.
 */
export async function readForm<S extends z.ZodObject>(c: Context, schema: S): Promise<Form<z.output<S>>> {
  return parseForm(schema, await formDataOf(c))
}

/** A file that a form carries. */
export interface Upload {
  /** As its owner calls it, without a folder: shown, never used as a path. */
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** The file in a field of the form; undefined where none was chosen. */
export async function readUpload(c: Context, name: string): Promise<Upload | undefined> {
  const [first] = (await formDataOf(c)).getAll(name)
  return first === undefined ? undefined : uploadIn(first)
}

/** All files in a field of the form that takes several. */
export async function readUploads(c: Context, name: string): Promise<Upload[]> {
  const uploads: Upload[] = []
  for (const field of (await formDataOf(c)).getAll(name)) {
    const upload = await uploadIn(field)
    if (upload) uploads.push(upload)
  }
  return uploads
}

async function uploadIn(field: File | string): Promise<Upload | undefined> {
  if (typeof field === "string" || (field.name === "" && field.size === 0)) return undefined
  return { name: fileName(field.name), bytes: new Uint8Array(await field.arrayBuffer()) }
}

function fileName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ""
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "").trim()
  return clean === "" ? "file" : clean.slice(-200).toWellFormed()
}

/** More fields than any page of ours sends: reading them takes time that nobody else has meanwhile. */
const mostFields = 20_000

const read = new WeakMap<Context, Promise<FormData>>()
const closed = "aval.closed"

/** Bytes of a body, as its sender says and the runtime holds them to; 0 where they say nothing. */
export function lengthOf({ req }: Context): number {
  return req.header("Transfer-Encoding") === undefined ? Number(req.header("Content-Length") ?? 0) : 0
}

/** Keeps the form of a request from being read: it is larger than anybody may send. */
export function closeForm(c: Context) {
  c.set(closed, true)
}

export function isFormClosed(c: Context): boolean {
  return c.get(closed) === true
}

/** For whoever knows by now that its sender may send it, and that there is room for it. */
export function openForm(c: Context) {
  c.set(closed, false)
}

/** The form of a request; empty where there is none, or while it is closed. Throws a 413 where it is made of far more fields than a form has. */
export function formDataOf(c: Context): Promise<FormData> {
  if (isFormClosed(c)) return Promise.resolve(new FormData())
  const known = read.get(c) ?? readFormData(c)
  read.set(c, known)
  return known
}

async function readFormData(c: Context): Promise<FormData> {
  const type = c.req.header("Content-Type") ?? ""
  const mark = markIn(type)
  if (mark === undefined) return new FormData()
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  if (holdsMore(bytes, mark, mostFields)) throw new HTTPException(413)
  try {
    return await new Response(bytes, { headers: { "Content-Type": type } }).formData()
  } catch {
    return new FormData()
  }
}

/** What is looked through at once: a large file as a text takes several times its size. */
const stretch = 1_000_000

/** Whether the mark, in small or capital letters, stands in the bytes more often than that. */
function holdsMore(bytes: Uint8Array, mark: string, most: number): boolean {
  // One sign for each byte.
  const decoder = new TextDecoder("windows-1252")
  let count = 0
  for (let start = 0; start < bytes.length; start += stretch) {
    // Beyond its end, so that a mark on the border is found, and in one stretch alone: it begins there.
    const text = decoder.decode(bytes.subarray(start, start + stretch + mark.length - 1)).toLowerCase()
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
      if (++count > most) return true
    }
  }
  return false
}

/** What stands with each field of a form, in small letters; undefined where the body is none. */
function markIn(type: string): string | undefined {
  if (/^\s*application\/x-www-form-urlencoded\b/i.test(type)) return "&"
  // Not the boundary: who reads it finds one where another reader finds another.
  return /^\s*multipart\/form-data\b/i.test(type) ? "content-disposition" : undefined
}

export function parseForm<S extends z.ZodObject>(schema: S, data: FormData): Form<z.output<S>> {
  const typed: Record<string, string | string[]> = {}
  const input: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(schema.shape)) {
    // Browsers send the line breaks of a text area as CR LF.
    const all = data
      .getAll(name)
      .filter((value) => typeof value === "string")
      .map((value) => value.replaceAll("\r\n", "\n"))
    const kind = kindOf(field)
    const [first = ""] = all
    if (!/password/i.test(name)) typed[name] = kind === "array" ? all : first
    if (kind === "array") input[name] = all
    else if (kind === "boolean") input[name] = all.length > 0
    else if (first !== "") input[name] = kind === "number" ? Number(first) : first
  }
  const unsafe = unsafeTexts(input).map(({ path, message }) => ({ place: String(path[0] ?? ""), message }))
  if (unsafe.length > 0) return { ok: false, typed, faults: unsafe }
  const result = schema.safeParse(input)
  if (result.success) return { ok: true, value: result.data, typed }
  return { ok: false, typed, faults: faultsOf(result.error.issues, schema) }
}

function kindOf(field: unknown): string {
  const { def } = field as { def: { type: string; innerType?: unknown } }
  return def.innerType ? kindOf(def.innerType) : def.type
}

/** What is typed in a field, for a form that is shown (again). */
export function typedText(typed: Typed, name: string): string {
  const value = typed[name]
  return typeof value === "string" ? value : (value?.[0] ?? "")
}

export function typedList(typed: Typed, name: string): readonly string[] {
  const value = typed[name]
  if (value === undefined) return []
  return typeof value === "string" ? [value] : value
}
