import { z } from "zod"
import { isDay } from "../core/day.ts"
import { slugForm } from "../core/slug.ts"
import { languages } from "../core/text.ts"

// What the views of the register, the list and the answer are made of. Ids name components of the OpenAPI document.

export const Day = z
  .string()
  .refine(isDay, { error: "day" })
  .meta({
    id: "Day",
    format: "date",
    description: "A whole day in the company's zone, the last one of a period included.",
    examples: ["2026-11-22"],
  })

export const Instant = z.iso.datetime().meta({ description: "An instant in UTC." })

export const Slug = z.string().max(80).regex(slugForm, { error: "slug" })

export const PlanSlug = z
  .string()
  .max(161)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "plan-slug" })

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: "sha256" })

/** A text of ours, in both languages. */
export const Text = z.strictObject({ fr: z.string(), en: z.string() }).meta({ id: "Text" })

export const ShownText = z
  .strictObject({
    fr: z.string(),
    en: z.string(),
    lang: z
      .enum(languages)
      .optional()
      .meta({ description: "Only where the company wrote one language: both fields hold it." }),
  })
  .meta({
    id: "CompanyText",
    description: "A text of the company in both languages; where it wrote one, `lang` says which both fields hold.",
  })

export const Host = z
  .strictObject({
    host: z.string(),
    cover: z
      .enum(["tree", "host"])
      .meta({ description: "`tree`: the host and everything under it; `host`: exactly it." }),
  })
  .meta({ id: "Host" })
