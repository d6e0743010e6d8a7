import { z } from "zod"

const id = z.string().max(80)

/** What was done about a task. */
export const TaskDoneForm = z.object({
  note: z
    .string({ error: "needed" })
    .overwrite((value) => value.trim())
    .min(1, { error: "needed" })
    .max(2000),
})

/** Who sees to a task; `wasOwner`: whose it was on the page. */
export const TaskOwnerForm = z.object({
  owner: id.optional(),
  wasOwner: id.optional(),
  /** The button of whoever takes it themselves. */
  take: z.boolean(),
})

/** A new calendar address. */
export const NewFeedForm = z.object({
  name: z
    .string({ error: "needed" })
    .overwrite((value) => value.trim())
    .min(1, { error: "needed" })
    .max(80),
})
