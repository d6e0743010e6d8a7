import { z } from "zod"
import { draftStandings, draftSteps } from "../core/draft.ts"
import { languages } from "../core/text.ts"
import { Day, Instant, Sha256, Slug } from "./basics.ts"
import { ClauseTreeView } from "./clause-tree-view.ts"

// What the API shows of drafts of clauses, to those who write them. Comments and notes stay inside, in which people could name some.

const id = z.string().meta({ description: "Opaque." })
const version = z.int().min(1)
const tree = Sha256.meta({ description: "Of the clause tree: it names the draft, whatever file it is written to." })

const draft = {
  id,
  contract: z.string(),
  agency: Slug,
  title: z.string(),
  languages: z.array(z.enum(languages)),
  preset: z.string().optional(),
  standing: z.enum(draftStandings).meta({
    description: "What was done last with the newest version; `open`: nothing yet.",
  }),
  version: version.optional().meta({ description: "Number of the newest version; absent: none was kept yet." }),
  createdAt: Instant,
  savedAt: Instant,
}

const Version = z
  .strictObject({ number: version, sha256: tree, madeAt: Instant })
  .meta({ id: "DraftVersionEntry", description: "A version that was kept." })

const Step = z
  .strictObject({
    version,
    kind: z.enum(draftSteps),
    at: Instant,
    day: Day.optional().meta({ description: "On which it was sent or signed." }),
    sha256: Sha256.optional().meta({ description: "Of the signed copy." }),
  })
  .meta({ id: "DraftStep", description: "Something that was done with a version." })

export const DraftView = z.strictObject(draft).meta({ id: "Draft" })

export const WholeDraftView = z
  .strictObject({
    ...draft,
    changed: z
      .boolean()
      .meta({ description: "It says something else today than its newest version, or none was kept yet." }),
    sha256: tree,
    openPoints: z.int().min(0).meta({ description: "What is still to be filled in." }),
    questions: z.int().min(0).meta({ description: "What the register does not know and clauses depend on." }),
    blocking: z.int().min(0).meta({ description: "Findings that keep it from being submitted." }),
    versions: z.array(Version).meta({ description: "The newest first." }),
    steps: z.array(Step).meta({ description: "In the order in which they were taken." }),
  })
  .meta({ id: "WholeDraft" })

export const DraftVersionView = z
  .strictObject({ draft: z.string(), number: version, sha256: tree, madeAt: Instant, tree: ClauseTreeView })
  .meta({ id: "DraftVersion" })
