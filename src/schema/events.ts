import { z } from "zod"
import { Day } from "./basics.ts"

/** An object (`plan/acme-writer/team`), or with a slash at its end all below it (`plan/`). */
export const ObjectPath = z
  .string()
  .max(300)
  .regex(/^[^\s/]+(?:\/[^\s/]+)*\/?$/, { error: "object" })

/** What the log of events can be narrowed down to; days of the company. */
export const LogFilters = z.object({
  actor: z.string().max(100).optional(),
  object: ObjectPath.optional(),
  kind: z.string().max(100).optional(),
  from: Day.optional(),
  to: Day.optional(),
})
