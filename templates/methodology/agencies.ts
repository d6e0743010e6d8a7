import type { AgencyRules } from "../../src/core/methodology.ts"

/** What an agency answers for its own work, and what bars it. */
export const agencies: AgencyRules = {
  // Whose the work is, how it is labelled, checked and released, and what the agency discloses, commits to and warrants.
  always: { asked: ["E", "F5", "G1", "G2", "G3", "H6", "H7", "H8"], stops: [] },
  // One that gets data of ours is a processor like any other. It must not put them into tools that we have not allowed.
  entrusted: { asked: ["A", "B", "C", "D"], stops: [{ factor: "H7", option: 3, classes: [] }] },
  without: "public",
  // The three questions written for agencies are what their score is about: disclosure, consent, chain of title.
  weights: { H: 4 },
}
