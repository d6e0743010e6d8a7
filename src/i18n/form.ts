const fr = {
  optional: "(facultatif)",
  /** A fault, and the field that it is about. */
  named: (field: string, fault: string) => `${field}\u00a0: ${fault}`,
  faults: (count: number) => (count === 1 ? "Un point est à corriger" : `${count} points sont à corriger`),
  save: "Enregistrer",
  cancel: "Annuler",
  saved: "Enregistré.",
}

const en: typeof fr = {
  optional: "(optional)",
  named: (field, fault) => `${field}: ${fault}`,
  faults: (count) => (count === 1 ? "One thing needs correcting" : `${count} things need correcting`),
  save: "Save",
  cancel: "Cancel",
  saved: "Saved.",
}

export const form = { fr, en }
