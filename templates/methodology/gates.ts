import type { Methodology } from "../../src/core/methodology.ts"

/** The worst admissible answers per data class, the stops, and what some answers require. Gates add up along `extends`. */
export const gates: Methodology["gates"] = {
  classes: {
    // Nobody may work under a licence that forbids it, whatever the data.
    public: {
      gates: [
        { factor: "E3", max: 3 },
        { factor: "F1", max: 2 },
      ],
    },
    internal: {
      extends: "public",
      gates: [
        { factor: "C1", max: 3 },
        { factor: "E2", max: 3 },
        { factor: "D3", max: 3 },
      ],
    },
    licensed: {
      extends: "internal",
      gates: [
        { factor: "E2", max: 2 },
        { factor: "E6", max: 2 },
      ],
    },
    confidential: {
      extends: "internal",
      gates: [
        { factor: "C1", max: 2 },
        { factor: "E2", max: 2 },
        { factor: "C3", max: 3 },
        { factor: "D3", max: 2 },
      ],
    },
    // The data is somebody else's secret: their agreement comes first.
    client: { extends: "confidential", gates: [], preconditions: ["client-agreed"] },
    personal: {
      extends: "confidential",
      gates: [
        { factor: "A1", max: 2 },
        { factor: "A4", max: 3 },
        { factor: "A6", max: 3 },
        { factor: "B2", max: 3 },
        { factor: "G4", max: 2 },
      ],
    },
    special: {
      extends: "personal",
      gates: [
        { factor: "A1", max: 1 },
        { factor: "B2", max: 2 },
        { factor: "C1", max: 0 },
        { factor: "C3", max: 2 },
        { factor: "D1", max: 1 },
      ],
    },
  },
  published: [
    { factor: "E3", max: 2 },
    { factor: "E6", max: 3 },
    { factor: "F5", max: 3 },
  ],
  // No decision and no exception passes these; no class named = every one.
  stops: [
    { factor: "A1", option: 4, classes: ["personal", "special"] },
    { factor: "E3", option: 4, classes: [] },
    { factor: "E6", option: 4, classes: [] },
    { factor: "F1", option: 4, classes: [] },
    { factor: "G4", option: 4, classes: [] },
  ],
  // Training that an administrator can switch off must be shown to be off; public data has nothing to lose by it.
  conditional: [{ factor: "C1", option: 2, precondition: "training-off", except: ["public"] }],
}
