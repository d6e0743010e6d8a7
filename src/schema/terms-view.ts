import { z } from "zod"
import { Instant } from "./basics.ts"

/** A document of terms, with its newest version: passages name both. */
export const TermsView = z
  .strictObject({
    id: z.string().meta({ description: "Opaque." }),
    collection: z.string().meta({ description: "Open Terms Archive collection, or `own` for a text added by hand." }),
    service: z.string(),
    termsType: z.string(),
    url: z.string().optional().meta({ description: "Where the document itself stands." }),
    versions: z.int().min(1).meta({ description: "How many are kept here." }),
    newest: z.strictObject({
      version: z.string().meta({ description: "Commit id of the archive; of an own document, SHA-256 of the text." }),
      at: Instant.meta({ description: "When it was recorded; it may have been checked later." }),
      technical: z.boolean().meta({ description: "Of new extraction rules: the terms may be the same." }),
    }),
  })
  .meta({ id: "Terms" })
