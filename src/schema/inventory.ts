import { z } from "zod"

/** What the button under the preview carries: of what it showed (the mapping stands in the address). */
export const InventoryForm = z.object({
  digest: z.string().max(64).default(""),
})
