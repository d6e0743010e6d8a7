import { z } from "zod"
import { positions } from "../core/clause.ts"
import { annexKinds } from "../core/clause-annex.ts"
import { languages } from "../core/text.ts"
import { Text } from "./basics.ts"

// An assembled clause set as the API shows it: the tree itself, whose canonical text the hash is of.

const Run = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("text"), text: z.string() }),
    z.strictObject({ kind: z.literal("term"), id: z.string(), text: z.string() }),
    z.strictObject({ kind: z.literal("value"), parameter: z.string(), text: z.string() }),
    z.strictObject({ kind: z.literal("open"), point: z.int(), text: z.string() }),
    z.strictObject({ kind: z.literal("reference"), clause: z.string(), number: z.string() }),
  ])
  .meta({ id: "ClauseRun", description: "A piece of a text. `open`: a value that has still to be given." })

const runs = z.array(Run)
const RunsByLanguage = z
  .strictObject({ fr: runs.optional(), en: runs.optional() })
  .meta({ id: "ClauseText", description: "In the languages of the draft." })

const Paragraph = z.strictObject({
  id: z.string(),
  number: z.string(),
  text: RunsByLanguage,
  items: z.array(z.strictObject({ id: z.string(), letter: z.string(), text: RunsByLanguage })),
  definitions: z.literal(true).optional().meta({ description: "The defined terms are listed below it." }),
})

const Clause = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    edition: z.int().optional().meta({ description: "The company's own edition; absent: as shipped." }),
    position: z.enum(positions),
    number: z.string(),
    title: Text,
    paragraphs: z.array(Paragraph),
  })
  .meta({ id: "TreeClause" })

const Line = z.strictObject({ label: Text.optional(), text: Text })

const AnnexTable = z.strictObject({
  kind: z.literal("table"),
  id: z.string(),
  title: Text,
  intro: Text.optional(),
  columns: z.array(z.strictObject({ id: z.string(), head: Text, width: z.number() })),
  rows: z.array(z.strictObject({ id: z.string(), cells: z.array(z.array(Line)) })),
  none: Text,
})

const field = { id: z.string(), label: Text, hint: Text.optional() }
const AnnexForm = z.strictObject({
  kind: z.literal("form"),
  id: z.string(),
  title: Text,
  intro: Text.optional(),
  fields: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({ ...field, kind: z.enum(["line", "day", "signature"]) }),
      z.strictObject({ ...field, kind: z.literal("lines"), lines: z.int() }),
      z.strictObject({ ...field, kind: z.enum(["one", "any"]), options: z.array(Text) }),
    ]),
  ),
})

const Annex = z
  .strictObject({
    kind: z.enum(annexKinds),
    number: z.string(),
    title: Text,
    intro: z.array(Text),
    landscape: z.boolean(),
    parts: z.array(z.discriminatedUnion("kind", [AnnexTable, AnnexForm])),
  })
  .meta({ id: "ClauseAnnex" })

export const ClauseTreeView = z
  .strictObject({
    library: z.string(),
    languages: z.array(z.enum(languages)),
    title: Text,
    contract: z.strictObject({ title: z.string(), reference: z.string().optional() }).optional(),
    parties: z.strictObject({ client: RunsByLanguage, agency: RunsByLanguage }),
    clauses: z.array(Clause),
    definitions: z.array(z.strictObject({ id: z.string(), term: Text, meaning: RunsByLanguage })),
    openPoints: z.array(
      z.strictObject({
        number: z.int(),
        place: z.string(),
        label: Text,
        hint: Text.optional(),
        paragraphs: z.array(z.string()),
      }),
    ),
    annexes: z.array(Annex).optional(),
  })
  .meta({
    id: "ClauseTree",
    description:
      "All that two parties would sign. Its SHA-256 is that of the JSON with sorted keys and no white space.",
  })
