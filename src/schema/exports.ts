import { z } from "zod"
import { lossKinds, readers } from "../core/exports/format.ts"
import { Day, Instant, Sha256, Text } from "./basics.ts"

const origin = {
  revision: z.int().min(1),
  serial: z.int().min(1),
  sha256: Sha256.meta({ description: "Of the list that it is made from." }),
  day: Day.meta({ description: "The company's day that the answers are of." }),
}

const Format = z
  .strictObject({
    id: z.string(),
    name: Text,
    use: Text,
    reader: z.enum(readers),
    mediaType: z.string(),
    file: z.string(),
    proof: z.enum(["proven", "grammar"]).meta({ description: "`proven`: a real program reads it in Aval's tests." }),
    by: z.string().optional().meta({ description: "The program that reads it in the tests." }),
    losses: z.int().min(0).meta({ description: "Kinds of things that the format could not express." }),
    href: z.string(),
    loss: z.string().meta({ description: "Where the losses are listed." }),
  })
  .meta({ id: "ExportFormat" })

export const ExportFormats = z
  .strictObject({ ...origin, issuedAt: Instant, formats: z.array(Format) })
  .meta({ id: "ExportFormats" })

export const ExportLoss = z
  .strictObject({
    ...origin,
    format: z.string(),
    losses: z.array(
      z.strictObject({
        kind: z.enum(lossKinds),
        about: z.array(z.string()).meta({ description: "Hosts, or slugs of plans." }),
        fr: z.string(),
        en: z.string(),
        mend: Text,
      }),
    ),
  })
  .meta({ id: "ExportLoss" })
