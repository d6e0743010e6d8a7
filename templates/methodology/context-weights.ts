import type { Methodology } from "../../src/core/methodology.ts"
import type { DataClassId, UseId } from "../../src/core/vocabulary.ts"

/** Weights of the dimensions A to H, in that order, from 0 (adds nothing) to 4 (what matters most). */
type Row = readonly [A: number, B: number, C: number, D: number, E: number, F: number, G: number, H: number]

// Every class carries at least 1 everywhere, so that no context leaves a dimension out: even public data is handled
// through employees' accounts and prompts. Personal and special data push the agreement, transfers, training and
// security; a secret of ours or of a client pushes training, security and the licence we give; third-party works push
// the licence. A client's contract also asks who stands behind the tool (H).
const classes: Readonly<Record<DataClassId, Row>> = {
  // A, B, C, D, E, F, G, H
  public: [1, 1, 1, 1, 1, 1, 1, 1],
  internal: [1, 1, 2, 2, 1, 1, 1, 1],
  confidential: [1, 1, 4, 4, 2, 1, 1, 2],
  client: [2, 2, 4, 4, 3, 1, 1, 3],
  licensed: [1, 1, 2, 1, 4, 1, 1, 1],
  personal: [4, 4, 3, 3, 1, 2, 2, 2],
  special: [4, 4, 4, 4, 1, 3, 3, 2],
}

// Published uses push rights (E), marking and labelling (F) and what is said (G); pictures, video, voice and music
// most of all E and F. Where customers are targeted or answered, agreement, security, AI Act and output lead.
// Posting, connected documents and code reach into our systems (D); names and unpublished plans must not leak (C).
const uses: Readonly<Record<UseId, Row>> = {
  // A, B, C, D, E, F, G, H
  ideation: [0, 0, 1, 0, 1, 0, 1, 0],
  documents: [1, 1, 2, 2, 0, 0, 1, 1],
  copy: [0, 0, 1, 0, 2, 1, 3, 1],
  translation: [0, 0, 2, 0, 1, 1, 2, 1],
  image: [0, 0, 1, 0, 4, 3, 2, 1],
  naming: [0, 0, 2, 0, 4, 1, 2, 0],
  video: [1, 1, 1, 0, 4, 4, 2, 1],
  voice: [2, 1, 1, 0, 4, 4, 2, 1],
  music: [0, 0, 1, 0, 4, 2, 1, 1],
  social: [0, 0, 0, 2, 2, 3, 4, 1],
  insight: [2, 1, 2, 1, 1, 1, 2, 1],
  crm: [4, 3, 2, 3, 1, 3, 4, 1],
  service: [3, 2, 2, 3, 1, 4, 4, 2],
  media: [3, 2, 1, 3, 1, 2, 4, 2],
  ux: [1, 1, 2, 3, 3, 2, 2, 2],
  reporting: [1, 1, 2, 2, 0, 0, 2, 1],
}

/** Weight of a dimension in a context = its weight for the data class + its weight for the use. */
export const contextWeights: Methodology["contextWeights"] = {
  classes: table(classes),
  uses: table(uses),
}

function table(rows: Readonly<Record<string, Row>>): Record<string, Record<string, number>> {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, byDimension(row)]))
}

function byDimension([A, B, C, D, E, F, G, H]: Row): Record<string, number> {
  return { A, B, C, D, E, F, G, H }
}
