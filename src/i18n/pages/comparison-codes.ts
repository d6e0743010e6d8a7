import type { ComparisonCode } from "../../core/declaration.ts"

type Codes = Readonly<Record<ComparisonCode, string>>

/** Labels stand under the code itself, what each means under `means`. */
export const agencyCodes = {
  fr: {
    ...({
      ok: "Permis",
      ok_conditions: "Permis sous conditions",
      terms_changed: "Conditions modifiées",
      declaration_expired: "Déclaration échue",
      oversight_below_min: "Relecture insuffisante",
      setting_unproven: "Réglage non prouvé",
      data_class_exceeded: "Données non permises",
      use_not_permitted: "Usage non permis",
      plan_mismatch: "Offre non permise",
      tool_unassessed: "Outil non évalué",
      tool_forbidden: "Outil interdit",
    } satisfies Codes),
    means: {
      ok: "La liste permet cet outil, avec cette offre, pour cet usage et ces données.",
      ok_conditions: "La liste le permet, aux conditions indiquées : l’agence doit les respecter.",
      terms_changed:
        "Tout est permis, mais les conditions de l’outil ou celles de l’agence ont changé depuis la signature de la déclaration.",
      declaration_expired: "Tout est permis, mais la déclaration ne vaut plus : elle doit être renouvelée.",
      oversight_below_min: "La relecture déclarée, ou passée sous silence, est en deçà de ce que demande le contrat.",
      setting_unproven:
        "La décision exige un réglage ou une pièce (entraînement désactivé, licence, accord) que rien ne montre aujourd’hui.",
      data_class_exceeded: "L’usage est permis, mais pas avec toutes les données déclarées.",
      use_not_permitted: "L’outil n’est pas permis pour cet usage, même avec des données publiques.",
      plan_mismatch: "L’offre ou le compte déclaré n’est pas permis ici, alors qu’une autre offre du même outil l’est.",
      tool_unassessed:
        "Personne n’a décidé de cet outil, ou la décision ne vaut plus ou est en suspens : rien ne l’autorise.",
      tool_forbidden:
        "L’outil est refusé, suspendu ou retiré, ou un point d’arrêt l’interdit, quelles que soient les données.",
    } satisfies Codes,
    table: {
      caption: "Outils déclarés, comparés avec la liste",
      head: { tool: "Outil", use: "Usage", data: "Données", found: "Constat", ask: "À demander" },
      position: (number: number) => `outil ${number} de la déclaration`,
      allUses: "non précisé",
      noData: "non précisées",
      noTool: "aucun outil nommé",
      conditions: (count: number) => (count === 1 ? "Condition" : "Conditions"),
      whole: "Pour toute la déclaration",
      decision: "Voir la décision",
      decisions: (number: number) => `Décision ${number}`,
      none: "La déclaration ne nomme aucun outil : il n’y a rien à comparer.",
      legend: "Ce que chaque constat veut dire",
      summary: (conflicts: number, rows: number) =>
        conflicts === 0
          ? rows === 1
            ? "Rien à régler."
            : `Rien à régler sur ${rows} lignes.`
          : `${conflicts === 1 ? "Une ligne" : `${conflicts} lignes`} à régler sur ${rows}.`,
    },
  },
  en: {
    ...({
      ok: "Allowed",
      ok_conditions: "Allowed on conditions",
      terms_changed: "Terms changed",
      declaration_expired: "Declaration run out",
      oversight_below_min: "Too little review",
      setting_unproven: "Setting not shown",
      data_class_exceeded: "Data not allowed",
      use_not_permitted: "Use not allowed",
      plan_mismatch: "Plan not allowed",
      tool_unassessed: "Tool not assessed",
      tool_forbidden: "Tool forbidden",
    } satisfies Codes),
    means: {
      ok: "The list allows this tool, on this plan, for this use and this data.",
      ok_conditions: "The list allows it on the conditions shown: the agency has to keep to them.",
      terms_changed: "All is allowed, but terms of the tool or of the agency changed since the declaration was signed.",
      declaration_expired: "All is allowed, but the declaration has run out: it has to be renewed.",
      oversight_below_min: "The review that is declared, or left unsaid, is less than the contract asks for.",
      setting_unproven:
        "The decision rests on a setting or a paper (training off, licence, agreement) that nothing shows today.",
      data_class_exceeded: "The use is allowed, but not with all the data declared.",
      use_not_permitted: "The tool is not allowed for this use, even with public data.",
      plan_mismatch: "The declared plan or account is not allowed here, while another plan of the same tool is.",
      tool_unassessed: "Nobody has decided on this tool, or the decision has run out or is on hold: nothing allows it.",
      tool_forbidden: "The tool is refused, suspended or retired, or an absolute stop rules it out, whatever the data.",
    } satisfies Codes,
    table: {
      caption: "Declared tools, held against the list",
      head: { tool: "Tool", use: "Use", data: "Data", found: "Finding", ask: "To ask" },
      position: (number: number) => `tool ${number} of the declaration`,
      allUses: "not stated",
      noData: "not stated",
      noTool: "no tool named",
      conditions: (count: number) => (count === 1 ? "Condition" : "Conditions"),
      whole: "For the whole declaration",
      decision: "See the decision",
      decisions: (number: number) => `Decision ${number}`,
      none: "The declaration names no tool: there is nothing to compare.",
      legend: "What each finding means",
      summary: (conflicts: number, rows: number) =>
        conflicts === 0
          ? rows === 1
            ? "Nothing to settle."
            : `Nothing to settle in ${rows} rows.`
          : `${conflicts === 1 ? "One row" : `${conflicts} rows`} to settle of ${rows}.`,
    },
  },
}
