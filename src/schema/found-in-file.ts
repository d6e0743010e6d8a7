import { z } from "zod"
import {
  c2paValidations,
  type FoundInFile,
  keptOfFile,
  readingFaults,
  readingStates,
  softwareFields,
} from "../core/found-in-file.ts"

/** Twice what is kept in characters: some take two units. */
const value = z.string().max(keptOfFile.length * 2)
const values = z.array(value).max(keptOfFile.values)
const software = z.strictObject({ name: value, version: value.optional() })

/** What a file said of itself, as it is kept beside the file's hash. */
export const FoundInFileJson: z.ZodType<FoundInFile> = z.strictObject({
  mediaType: value.optional(),
  size: z.int().nonnegative(),
  iptc: z.strictObject({
    state: z.enum(readingStates),
    digitalSourceTypes: values,
    software: z.array(z.strictObject({ field: z.enum(softwareFields), name: value })).max(keptOfFile.values),
    credit: value.optional(),
    aiSystem: value.optional(),
    aiSystemVersion: value.optional(),
    aiPrompt: value.optional(),
  }),
  c2pa: z.strictObject({
    state: z.enum(readingStates),
    title: value.optional(),
    generator: software.optional(),
    digitalSourceTypes: values,
    actions: z
      .array(
        z.strictObject({
          action: value,
          software: software.optional(),
          digitalSourceType: value.optional(),
          ingredient: z.boolean(),
        }),
      )
      .max(keptOfFile.values),
    signer: z.strictObject({ name: value, at: value.optional() }).optional(),
    validation: z.enum(c2paValidations).optional(),
    problems: values,
  }),
  faults: z.array(z.enum(readingFaults)).max(readingFaults.length),
}) as z.ZodType<FoundInFile>
