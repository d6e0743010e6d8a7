import { z } from "zod"
import { receiptWays } from "../core/telling.ts"
import { Instant, Sha256 } from "./basics.ts"

const serial = z.int().min(1).meta({ description: "The serial of the list." })

/** What a consumer says that it runs. */
export const ReceiptBody = z
  .strictObject({
    revision: z.int().min(1).optional().meta({ description: "The number of the list, to be checked with the serial." }),
    serial,
    sha256: Sha256.meta({ description: "SHA-256 of that list, in lower-case hex." }),
    client: z.string().max(100).optional().meta({ description: "What it calls itself, such as aval-client/0.1.0." }),
    alarm: z.string().max(500).optional().meta({
      description: "Why it keeps an older list, in its words. Left out: nothing is wrong.",
    }),
  })
  .meta({ id: "Receipt", description: "What a consumer runs." })

export const ReceiptReply = z
  .strictObject({
    revision: z.int().min(1).meta({ description: "The list that it runs." }),
    newest: z.int().min(1).meta({ description: "The list in force." }),
    behind: z.int().min(0).meta({ description: "So many revisions lie between." }),
  })
  .meta({ id: "ReceiptReply" })

export const ConsumerView = z
  .strictObject({
    consumer: z.string().meta({ description: "The name of its token: a system, not a person." }),
    token: z.string().meta({ description: "The id of its token." }),
    ended: z.boolean().meta({ description: "Whether its token has ended or was revoked." }),
    way: z.enum(receiptWays).meta({ description: "`fetched`: it got it; `said`: it says that it runs it." }),
    format: z.string().optional().meta({ description: "The export's format; absent for the list itself." }),
    revision: z.int().min(1),
    serial,
    since: Instant.meta({ description: "Since when it runs this revision." }),
    lastAt: Instant.meta({ description: "When it was last heard of." }),
    behind: z.strictObject({ revisions: z.int().min(0), days: z.int().min(0) }),
    client: z.string().optional(),
    alarm: z.string().optional(),
  })
  .meta({ id: "Consumer" })

export const Consumers = z.strictObject({ items: z.array(ConsumerView) }).meta({ id: "Consumers" })
