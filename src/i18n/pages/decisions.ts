import type { DecisionState } from "../../core/decision-state.ts"

const states: Readonly<Record<DecisionState, string>> = {
  draft: "brouillon",
  signing: "au visa",
  abandoned: "abandonnée",
  force: "en vigueur",
  coming: "à venir",
  past: "ne vaut plus",
  uncounted: "sans quorum",
}

const fr = {
  title: "Décisions",
  titles: {
    mine: (count: number) =>
      count === 0
        ? "Aucun visa n’est attendu de vous"
        : count === 1
          ? "Un visa est attendu de vous"
          : `${count} visas sont attendus de vous`,
    way: (count: number) =>
      count === 0 ? "Aucune décision en cours" : count === 1 ? "Une décision en cours" : `${count} décisions en cours`,
    force: (count: number) =>
      count === 0
        ? "Aucune décision en vigueur"
        : count === 1
          ? "Une décision en vigueur"
          : `${count} décisions en vigueur`,
    all: (count: number) => (count === 0 ? "Aucune décision" : count === 1 ? "Une décision" : `${count} décisions`),
  },
  views: {
    label: "Quelles décisions",
    mine: (count: number) => `Mes visas (${count})`,
    way: (count: number) => `En cours (${count})`,
    force: (count: number) => `En vigueur (${count})`,
    all: (count: number) => `Toutes (${count})`,
  },
  prepare: "Préparer une décision",
  suspend: "Suspendre une offre",
  search: { label: "Chercher une décision", field: "Outil ou offre", go: "Chercher", clear: "Tout voir" },
  found: (count: number) => (count === 1 ? "Une trouvée" : `${count} trouvées`),
  empty: {
    mine: "Rien n’attend votre visa.",
    way: "Aucune décision n’est en préparation ni au visa.",
    force: "Aucune décision n’est en vigueur : toute réponse est « demandez d’abord ».",
    all: "Personne n’a encore rien décidé.",
    search: "Aucune décision ne porte ce nom.",
  },
  caption: "Décisions, une par ligne",
  head: {
    plan: "Offre",
    outcome: "Issue",
    state: "État",
    signed: "Visas",
    from: "Du",
    until: "Au",
    review: "À revoir le",
    band: "Risque",
  },
  state: states,
  signed: (there: number, asked: number) => `${there} sur ${asked}`,
  yours: (roles: string) => `le vôtre : ${roles}`,
  dissent: "un visa opposé",
  stated: "prise avant Aval",
  unsaid: "non fixé",
  notSigned: "hors d’Aval",
  noBand: "sans évaluation",
  late: "passé",
}

const en: typeof fr = {
  title: "Decisions",
  titles: {
    mine: (count) =>
      count === 0
        ? "No sign-off waits for you"
        : count === 1
          ? "One sign-off waits for you"
          : `${count} sign-offs wait for you`,
    way: (count) =>
      count === 0 ? "No decision under way" : count === 1 ? "One decision under way" : `${count} decisions under way`,
    force: (count) =>
      count === 0 ? "No decision in force" : count === 1 ? "One decision in force" : `${count} decisions in force`,
    all: (count) => (count === 0 ? "No decision" : count === 1 ? "One decision" : `${count} decisions`),
  },
  views: {
    label: "Which decisions",
    mine: (count) => `My sign-offs (${count})`,
    way: (count) => `Under way (${count})`,
    force: (count) => `In force (${count})`,
    all: (count) => `All (${count})`,
  },
  prepare: "Prepare a decision",
  suspend: "Suspend a plan",
  search: { label: "Search for a decision", field: "Tool or plan", go: "Search", clear: "See all" },
  found: (count) => (count === 1 ? "One found" : `${count} found`),
  empty: {
    mine: "Nothing waits for your sign-off.",
    way: "No decision is being prepared or signed off.",
    force: "No decision is in force: every answer is “ask first”.",
    all: "Nobody has decided anything yet.",
    search: "No decision goes by that name.",
  },
  caption: "Decisions, one a row",
  head: {
    plan: "Plan",
    outcome: "Outcome",
    state: "State",
    signed: "Sign-offs",
    from: "From",
    until: "Until",
    review: "Review by",
    band: "Risk",
  },
  state: {
    draft: "draft",
    signing: "to sign off",
    abandoned: "given up",
    force: "in force",
    coming: "to come",
    past: "holds no more",
    uncounted: "no quorum",
  },
  signed: (there, asked) => `${there} of ${asked}`,
  yours: (roles) => `yours: ${roles}`,
  dissent: "a dissent",
  stated: "taken before Aval",
  unsaid: "not set",
  notSigned: "outside Aval",
  noBand: "no assessment",
  late: "passed",
}
export const decisions = { fr, en }
