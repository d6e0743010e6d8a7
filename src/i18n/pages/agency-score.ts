import type { Why } from "../../core/standing.ts"

// How an agency scores, and what is noted about it.

const fr = {
  title: (band: string) => `Transparence : risque ${band}`,
  lede: "Ce que l’agence déclare, accepte et garantit, noté comme le risque d’une offre : plus c’est haut, moins on peut s’y fier.",
  reading:
    "Là où un critère parle de « cette offre » ou de « l’éditeur », lisez « ce que l’agence fait pour nous » et « l’agence ».",
  noData: "Aucune donnée de l’entreprise",
  withoutData: (use: string) => `${use}, sans données de l’entreprise`,
  meta: (context: string, version: string) => `${context} ; tous les critères des agences, méthode ${version}.`,
  nothing: (asked: number) => `Nous ne savons encore rien de cette agence : les ${asked} critères comptent au pire.`,
  chooser: "Choisir d’autres données ou un autre usage",
  contexts: "Selon les données confiées",
  contextsCaption: (use: string) => `Risque pour l’usage ${use}, selon les données confiées`,
  contextHead: { data: "Données", risk: "Risque", band: "Niveau" },
  entrusted: "selon ses contrats",
  noGates: "Aucun seuil ni blocage ne porte sur ce qui lui est demandé ici.",
  noProposal: "Ces chiffres n’autorisent ni n’interdisent rien : la liste seule dit quels outils sont permis.",
  facts: (known: number, asked: number) => `Ce que nous savons : ${known} critères sur ${asked} ont une réponse`,
  weak: {
    rule: "fixé par la méthode",
    expired: "la preuve a expiré",
    claim: "l’agence l’affirme seulement",
    unknown: "rien ne l’établit",
  } satisfies Record<Exclude<Why, "live">, string>,
  method: {
    title: "Les agences",
    text: "Une agence est notée selon les mêmes règles, sur tous les critères auxquels elle répond pour son propre travail. Le score dit à quel point on peut s’y fier ; il n’autorise ni n’interdit rien.",
    always: "À toute agence",
    entrusted: "Si elle reçoit des données de l’entreprise",
    stop: "blocage dès",
    weight: (dimension: string, weight: number) =>
      `La dimension ${dimension} pèse ${weight} de plus que pour une offre.`,
  },
  how: "Comment ce score est calculé",
  fact: {
    agency: (name: string) => `L’agence : ${name}`,
    both: (name: string) => `L’organisation, éditeur et agence : ${name}`,
    reach: "vaut pour tout ce qu’elle fait pour nous",
    reachBoth:
      "vaut pour ce qu’elle fait pour nous comme agence, et pour tous ses outils et offres qui n’ont pas leur réponse",
    contract: "nous l’avons signé, ou il figure dans une pièce que l’agence nous a signée",
    claim: "l’agence le dit, rien ne l’établit : compte comme inconnu dans le score",
    claimLabel: "Affirmation de l’agence",
    claimed: "L’agence l’affirme, rien d’autre ne l’établit.",
    back: "Le score de l’agence",
  },
}

const en: typeof fr = {
  title: (band) => `Transparency: ${band} risk`,
  lede: "What the agency discloses, accepts and warrants, scored like the risk of a plan: the higher, the less there is to rely on.",
  reading: "Where a factor speaks of “this plan” or “the vendor”, read “what the agency does for us” and “the agency”.",
  noData: "No company data",
  withoutData: (use) => `${use}, without company data`,
  meta: (context, version) => `${context}; all factors of agencies, methodology ${version}.`,
  nothing: (asked) => `We know nothing about this agency yet: all ${asked} factors count as the worst.`,
  chooser: "Choose other data or another use",
  contexts: "By the data entrusted to it",
  contextsCaption: (use) => `Risk for the use ${use}, by the data entrusted`,
  contextHead: { data: "Data", risk: "Risk", band: "Band" },
  entrusted: "by its contracts",
  noGates: "No gate or stop concerns what it is asked here.",
  noProposal: "These figures allow and forbid nothing: only the list says which tools are permitted.",
  facts: (known, asked) => `What we know: ${known} of ${asked} factors answered`,
  weak: {
    rule: "set by the methodology",
    expired: "the evidence has expired",
    claim: "the agency only says so",
    unknown: "nothing establishes it",
  },
  method: {
    title: "Agencies",
    text: "An agency is scored by the same rules, on all the factors that it answers for its own work. The score says how far it can be relied on; it allows and forbids nothing.",
    always: "Of every agency",
    entrusted: "Of one that gets company data",
    stop: "stop from",
    weight: (dimension, weight) => `Dimension ${dimension} weighs ${weight} more than for a plan.`,
  },
  how: "How this score comes about",
  fact: {
    agency: (name) => `The agency: ${name}`,
    both: (name) => `The organisation, vendor and agency: ${name}`,
    reach: "holds for all that it does for us",
    reachBoth: "holds for its work as our agency, and for all its tools and plans without an answer of their own",
    contract: "we signed it, or it stands in a paper that the agency signed for us",
    claim: "the agency says so and nothing shows it: counts as unknown in the score",
    claimLabel: "Agency’s claim",
    claimed: "The agency says so, and nothing else bears it out.",
    back: "The agency’s score",
  },
}

export const agencyScore = { fr, en }
