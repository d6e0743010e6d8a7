const fr = {
  optional: "(facultatif)",
  faults: (count: number) => (count === 1 ? "Un point est à corriger" : `${count} points sont à corriger`),
  save: "Enregistrer",
  cancel: "Annuler",
  saved: "Enregistré.",
}

const en: typeof fr = {
  optional: "(optional)",
  faults: (count) => (count === 1 ? "One thing needs correcting" : `${count} things need correcting`),
  save: "Save",
  cancel: "Cancel",
  saved: "Saved.",
}

export const form = { fr, en }
