import { z } from "zod"

/** What the field of a file carries beside the file itself: hashes of one that is here already, chosen or typed. */
export const fileFields = {
  fileKept: z.string().max(64).optional(),
  fileHash: z
    .string()
    .overwrite((text) => text.trim())
    .max(80)
    .optional(),
}
