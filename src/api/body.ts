import type { Context } from "hono"
import { HTTPException } from "hono/http-exception"
import type { z } from "zod"
import { Refused } from "../core/errors.ts"
import { faultsOf } from "../schema/faults.ts"
import { once } from "../schema/parameter-faults.ts"
import { unsafeTexts } from "../schema/plain-text.ts"

/** Reads the JSON that was sent by a schema: 415 where it is said to be something else, 400 where it is none, 422 with every fault. */
export async function readBody<Body extends z.ZodObject>(c: Context, schema: Body): Promise<z.output<Body>> {
  const [type = ""] = (c.req.header("Content-Type") ?? "").split(";")
  if (type.trim().toLowerCase() !== "application/json") throw new HTTPException(415)
  const sent = await c.req.json().catch(() => {
    throw new HTTPException(400)
  })
  const read = schema.safeParse(sent)
  if (!read.success) throw new Refused(once(faultsOf(read.error.issues, schema)))
  const unsafe = unsafeTexts(read.data).map(({ path, message }) => ({ place: path.map(String).join("."), message }))
  if (unsafe.length > 0) throw new Refused(unsafe)
  return read.data
}
