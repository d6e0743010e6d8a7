// Words about agencies that declared a tool: on its page, in the preview of a decision, at an incident, before it is retired.

const fr = {
  title: "Quelles agences s’en servent",
  nav: "Agences",
  text: "Ce que les agences déclarent pour nos contrats en cours, comparé à la liste d’aujourd’hui.",
  none: "Aucune agence n’a déclaré cet outil pour un contrat en cours.",
  caption: "Agences qui déclarent cet outil",
  head: { agency: "Agence", plan: "Offre", uses: "Usages", code: "Comparaison" },
  noUse: "aucun usage précisé",
  deliverable: (title: string) => `pour « ${title} »`,
  preview: {
    title: "Les agences",
    none: "Aucune agence sous contrat n’a déclaré cet outil.",
    moves: (count: number) =>
      count === 0
        ? "Pour aucune des agences qui le déclarent, le résultat de la comparaison ne change."
        : count === 1
          ? "Le résultat de la comparaison change pour une déclaration."
          : `Le résultat de la comparaison change pour ${count} déclarations.`,
    became: "devient",
    stays: "sans changement",
    more: (count: number) => (count === 1 ? "Et une autre." : `Et ${count} autres.`),
  },
  incident: {
    title: "Agences concernées",
    text: "Agences sous contrat qui déclarent un de ces outils, avec ce que dit la comparaison aujourd’hui.",
    none: "Aucune agence sous contrat n’a déclaré un de ces outils.",
    tool: "Outil",
  },
  retirement: (count: number) =>
    count === 1
      ? "Une déclaration d’agence nomme l’outil, sous un contrat en cours."
      : `${count} déclarations d’agences nomment l’outil, sous des contrats en cours.`,
  which: "Lesquelles",
}

const en: typeof fr = {
  title: "Which agencies use it",
  nav: "Agencies",
  text: "What agencies declare for our running contracts, held against today’s list.",
  none: "No agency has declared this tool for a running contract.",
  caption: "Agencies that declare this tool",
  head: { agency: "Agency", plan: "Plan", uses: "Uses", code: "Comparison" },
  noUse: "no use stated",
  deliverable: (title) => `for “${title}”`,
  preview: {
    title: "Agencies",
    none: "No agency under contract has declared this tool.",
    moves: (count) =>
      count === 0
        ? "What the comparison finds changes for none of the agencies that declare it."
        : count === 1
          ? "What the comparison finds changes for one declaration."
          : `What the comparison finds changes for ${count} declarations.`,
    became: "becomes",
    stays: "unchanged",
    more: (count) => (count === 1 ? "And one other." : `And ${count} others.`),
  },
  incident: {
    title: "Agencies concerned",
    text: "Agencies under contract that declare one of these tools, with what the comparison finds today.",
    none: "No agency under contract has declared one of these tools.",
    tool: "Tool",
  },
  retirement: (count) =>
    count === 1
      ? "One agency’s declaration names the tool, under a running contract."
      : `${count} declarations of agencies name the tool, under running contracts.`,
  which: "Which ones",
}

export const declaring = { fr, en }
