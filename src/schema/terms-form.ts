import { z } from "zod"

/** What the import of a collection asks beside the file. */
export const TermsImportForm = z.object({
  /** Empty: after the file. */
  collection: z
    .string()
    .overwrite((text) => text.trim())
    .max(200)
    .optional(),
  url: z
    .url({ protocol: /^https?$/, error: "url" })
    .max(2000)
    .optional(),
})
