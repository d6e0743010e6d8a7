const fr = {
  bar: (score: string, floor: string) => `Risque ${score}, plancher ${floor}`,
  level: { option: "Niveau ", unknown: "Inconnu" },
}

const en: typeof fr = {
  bar: (score, floor) => `Risk ${score}, floor ${floor}`,
  level: { option: "Level ", unknown: "Unknown" },
}

export const tool = { fr, en }
