const fr = {
  title: "Essayer une autre méthode",
  lede: "Collez ou déposez un fichier de politique : vous voyez ce qui bougerait dans le registre. Rien n’est adopté ici, rien n’est écrit.",
  text: "Fichier de politique (YAML)",
  textHint: "Le même que celui que nomme AVAL_POLICY. Vide : la méthode telle que livrée.",
  file: "Ou un fichier",
  fileHint: "S’il est choisi, il prend la place du texte ci-dessus. 200 ko au plus.",
  preview: "Voir ce qui bougerait",
  csv: "Télécharger le tableau (CSV)",
  tooLarge: "Ce fichier dépasse 200 ko : une politique n’est jamais si longue. Vérifiez que c’est le bon.",
  notText: "Ce fichier n’est pas du texte UTF-8. Enregistrez-le en UTF-8, ou collez son contenu.",
  faults: {
    title: (count: number) => (count === 1 ? "Une faute dans le fichier" : `${count} fautes dans le fichier`),
    line: "Ligne",
    place: "Endroit",
    fault: "Ce qui ne va pas, et comment le corriger",
    at: (line: number, column: number) => `${line}, colonne ${column}`,
    start: "début",
  },
  found: {
    title: (before: string, after: string) => `De la méthode ${before} à la méthode ${after}`,
    same: "Ce fichier donne la méthode en usage : rien ne bouge.",
    nothing: "Aucun score, aucun niveau, aucune proposition ne bouge.",
    reference: (context: string) => `Dans le contexte de référence (${context})`,
    decided: "Dans tous les contextes qu’une décision permet",
    of: (count: number, what: "plans" | "pairs") =>
      what === "plans"
        ? `${count} ${count < 2 ? "offre regardée" : "offres regardées"}`
        : `${count} ${count < 2 ? "couple d’offre et de contexte regardé" : "couples d’offre et de contexte regardés"}`,
    counts: { band: "changent de niveau de risque", proposal: "changent de proposition", score: "changent de score" },
    again: (count: number) =>
      count === 0
        ? "Aucune décision ne permettrait ce que la nouvelle proposition juge plus sévèrement."
        : count === 1
          ? "Une offre est permise là où la nouvelle proposition serait plus sévère. Sa décision tient : à revoir."
          : `${count} offres sont permises là où la nouvelle proposition serait plus sévère. Leurs décisions tiennent : à revoir.`,
    lost: (count: number) =>
      count === 1
        ? "Un contexte permis n’existerait plus dans le vocabulaire."
        : `${count} contextes permis n’existeraient plus dans le vocabulaire.`,
  },
  changes: {
    title: "Ce que le fichier change",
    removed: "Critères écartés",
    added: "Critères ajoutés",
    weights: "Poids",
    weight: (factor: string, before: string, after: string) => `${factor} : ${before} devient ${after}`,
    classes: "Classes de données",
    uses: "Usages",
    none: "Ni critère, ni poids, ni vocabulaire ne changent.",
  },
  table: {
    title: (shown: number, all: number) =>
      shown < all ? `Les ${shown} premiers mouvements sur ${all}` : `Ce qui bouge (${all})`,
    caption: "Avant et après, offre par offre et contexte par contexte",
    plan: "Offre",
    context: "Contexte",
    score: "Score",
    band: "Risque",
    proposal: "Proposition",
    decision: "Décidé",
    undecided: "rien de permis",
    reference: "référence",
    to: "devient",
    rest: "Le CSV les contient tous.",
    fuller: "évaluation complète",
  },
  how: {
    title: "Pour l’adopter",
    steps: [
      "Donnez ce fichier à AVAL_POLICY et redémarrez Aval.",
      "Les évaluations figées gardent leur méthode et leurs chiffres, pour toujours.",
      "Évaluer de nouveau, c’est ouvrir une nouvelle évaluation à côté de l’ancienne.",
      "Les décisions en vigueur tiennent jusqu’à ce que des personnes décident autrement.",
    ],
    command: "En ligne de commande :",
  },
  link: "Essayer une autre méthode",
  csvHead: [
    "offre",
    "nom",
    "classe de données",
    "usage",
    "référence",
    "décidé",
    "étendue",
    "score avant",
    "score après",
    "plancher avant",
    "plancher après",
    "preuves avant (%)",
    "preuves après (%)",
    "niveau avant",
    "niveau après",
    "proposition avant",
    "proposition après",
    "méthode avant",
    "méthode après",
    "jour",
  ],
}

const en: typeof fr = {
  title: "Try another methodology",
  lede: "Paste or hand in a policy file: you see what would move in the register. Nothing is adopted here, nothing is written.",
  text: "Policy file (YAML)",
  textHint: "The same that AVAL_POLICY names. Empty: the methodology as shipped.",
  file: "Or a file",
  fileHint: "If one is chosen, it takes the place of the text above. 200 kB at most.",
  preview: "See what would move",
  csv: "Download the table (CSV)",
  tooLarge: "This file is over 200 kB: no policy is that long. Check that it is the right one.",
  notText: "This file is not UTF-8 text. Save it as UTF-8, or paste what it holds.",
  faults: {
    title: (count) => (count === 1 ? "One fault in the file" : `${count} faults in the file`),
    line: "Line",
    place: "Place",
    fault: "What is wrong, and how to mend it",
    at: (line, column) => `${line}, column ${column}`,
    start: "beginning",
  },
  found: {
    title: (before, after) => `From methodology ${before} to methodology ${after}`,
    same: "This file gives the methodology in use: nothing moves.",
    nothing: "No score, no band, no proposal moves.",
    reference: (context) => `In the reference context (${context})`,
    decided: "In all contexts that a decision allows",
    of: (count, what) =>
      what === "plans"
        ? `${count} ${count === 1 ? "plan" : "plans"} looked at`
        : `${count} ${count === 1 ? "pair" : "pairs"} of plan and context looked at`,
    counts: { band: "change band", proposal: "change proposal", score: "change score" },
    again: (count) =>
      count === 0
        ? "No decision would allow what the new proposal is stricter about."
        : count === 1
          ? "One plan is allowed where the new proposal would be stricter. Its decision stands: look at it again."
          : `${count} plans are allowed where the new proposal would be stricter. Their decisions stand: look at them again.`,
    lost: (count) =>
      count === 1
        ? "One allowed context would be gone from the vocabulary."
        : `${count} allowed contexts would be gone from the vocabulary.`,
  },
  changes: {
    title: "What the file changes",
    removed: "Factors left out",
    added: "Factors added",
    weights: "Weights",
    weight: (factor, before, after) => `${factor}: ${before} becomes ${after}`,
    classes: "Data classes",
    uses: "Uses",
    none: "No factor, weight or word of the vocabulary changes.",
  },
  table: {
    title: (shown, all) => (shown < all ? `The first ${shown} moves of ${all}` : `What moves (${all})`),
    caption: "Before and after, plan by plan and context by context",
    plan: "Plan",
    context: "Context",
    score: "Score",
    band: "Risk",
    proposal: "Proposal",
    decision: "Decided",
    undecided: "nothing allowed",
    reference: "reference",
    to: "becomes",
    rest: "The CSV holds them all.",
    fuller: "full review",
  },
  how: {
    title: "To adopt it",
    steps: [
      "Give this file to AVAL_POLICY and restart Aval.",
      "Frozen assessments keep their methodology and their figures, for ever.",
      "To score again is to open a new assessment beside the old one.",
      "Decisions in force stand until people decide otherwise.",
    ],
    command: "On the command line:",
  },
  link: "Try another methodology",
  csvHead: [
    "plan",
    "name",
    "data class",
    "use",
    "reference",
    "decided",
    "depth",
    "score before",
    "score after",
    "floor before",
    "floor after",
    "evidence before (%)",
    "evidence after (%)",
    "band before",
    "band after",
    "proposal before",
    "proposal after",
    "methodology before",
    "methodology after",
    "day",
  ],
}

export const moves = { fr, en }
