import { z } from "zod"
import { Day, Instant, Sha256 } from "./basics.ts"

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

/** An event as programs get it. */
export const EventView = z
  .strictObject({
    seq: z.int().min(1).meta({ description: "Its number; events never change." }),
    at: Instant,
    actor: z.string().meta({ description: "Who did it: the id of a person or a token, or a part of Aval itself." }),
    object: z.string().meta({ description: "What it is about, such as `plan/acme-writer/team`." }),
    objectSeq: z.int().min(1).meta({ description: "Its number among the events of the object." }),
    kind: z.string().meta({ description: "What happened; later versions know more kinds." }),
    why: z.string().nullable(),
    before: z.unknown().meta({ description: "What it was. Values of people are salted hashes: `{ personal }`." }),
    after: z.unknown().meta({ description: "What it is now." }),
    hash: Sha256.meta({ description: "Over the hash before and the eight fields from `at` to `after`." }),
    prev: Sha256.optional().meta({ description: "The hash of the event before; the first has none." }),
  })
  .meta({ id: "Event" })
