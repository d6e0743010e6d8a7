import type { Context } from "hono"
import { bestEncoding, type Encoding } from "./encoding.ts"
import { matchingTag } from "./etag.ts"

/** One form of the bytes, ready to be sent. */
export interface Form {
  encoding: Encoding
  bytes: Uint8Array<ArrayBuffer>
  tag: string
  digest: string
}

/** A strong tag names one form alone (RFC 9110 §8.8.3.3), and so does its digest (RFC 9530 §3). `sha256`: of the bytes uncompressed. */
export async function formOf(encoding: Encoding, bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<Form> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return {
    encoding,
    bytes,
    tag: encoding === "identity" ? `"${sha256}"` : `"${sha256}-${encoding}"`,
    digest: `sha-256=:${btoa(String.fromCharCode(...hash))}:`,
  }
}

/** Sends the form that whoever asks likes best, or nothing to who has it (304). `forms`: smallest first, the last one as it is. */
export function sendForms(
  c: Context,
  forms: readonly Form[],
  { cacheControl, headers, known: also = {} }: Sending,
): Response {
  const shared = { "Cache-Control": cacheControl, Vary: "Accept-Encoding", ...also }
  const sent = c.req.header("If-None-Match")
  // What nearly every consumer sends: one tag, the one it got.
  if (sent !== undefined && forms.some(({ tag }) => tag === sent)) return c.body(null, 304, { ...shared, ETag: sent })
  const smaller = forms.flatMap(({ encoding }) => (encoding === "identity" ? [] : [encoding]))
  const wanted = bestEncoding(c.req.header("Accept-Encoding"), smaller)
  const form = forms.find(({ encoding }) => encoding === wanted) ?? forms.at(-1)
  if (!form) throw new Error("there is no form to send")
  const tags = [form.tag, ...forms.map(({ tag }) => tag)]
  const known = matchingTag(sent, tags)
  if (known !== undefined) return c.body(null, 304, { ...shared, ETag: known })
  return new Response(form.bytes, {
    status: 200,
    headers: {
      ...headers,
      ...shared,
      ...(form.encoding === "identity" ? {} : { "Content-Encoding": form.encoding }),
      "Content-Length": String(form.bytes.length),
      "Repr-Digest": form.digest,
      ETag: form.tag,
    },
    ...asTheyAre,
  })
}

export interface Sending {
  cacheControl: string
  /** With the bytes: their media type, their name. */
  headers: Readonly<Record<string, string>>
  /** Also with a 304: what is known of them. */
  known?: Readonly<Record<string, string>> | undefined
}

/** Workers would compress once more what says that it is compressed; Node does not know the word and leaves bytes alone anyway. */
const asTheyAre: ResponseInit & { encodeBody: "manual" } = { encodeBody: "manual" }
