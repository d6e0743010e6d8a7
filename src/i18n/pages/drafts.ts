import { draftLists } from "./draft-lists.ts"
import { draftSteps } from "./draft-steps.ts"
import { draftVersions } from "./draft-versions.ts"

// Drafts of clauses: the list, a new one, versions, steps, comments, documents.

const fr = {
  ...draftLists.fr,
  versions: draftVersions.fr,
  steps: draftSteps.fr,
}

const en: typeof fr = {
  ...draftLists.en,
  versions: draftVersions.en,
  steps: draftSteps.en,
}

export const drafts = { fr, en }
