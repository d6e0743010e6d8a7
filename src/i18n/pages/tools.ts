import type { DecisionFilter, LicenceFilter, LicenceStatus, SortKey, TableView } from "../../core/plan-table.ts"

const fr = {
  title: "Outils",
  titleCount: (rows: number) => (rows === 0 ? "Outils : rien à afficher" : `Outils : ${lines(rows)}`),
  views: {
    label: "Vues",
    all: "Tout",
    decided: "Avec décision",
    undecided: "Sans décision",
    due: "À revoir",
    ending: "Licence à échéance",
  } satisfies Record<TableView | "label", string>,
  filter: {
    summary: (context: string) => `Filtres : ${lower(context)}`,
    change: "Modifier",
    form: "Filtrer les outils",
    q: "Nom, éditeur ou adresse",
    use: "Réponse pour l’usage",
    data: "Avec ces données",
    decision: "Décision",
    licence: "Licence",
    category: "Catégorie",
    band: "Risque",
    any: "Peu importe",
    apply: "Filtrer",
    clear: "Effacer les filtres",
  },
  decisions: {
    approved: "Autorisée",
    conditional: "Sous conditions",
    tolerated: "Tolérée",
    refused: "Refusée",
    suspended: "Suspendue",
    retired: "Retirée",
    review: "En examen",
    none: "Aucune",
  } satisfies Record<DecisionFilter, string>,
  licences: {
    active: "Active",
    expiring: "Expire bientôt",
    expired: "Expirée",
    "to-come": "À venir",
    none: "Aucune",
  } satisfies Record<LicenceFilter, string>,
  count: (total: number, tools: number, from: number, to: number, sort: string) =>
    total === 0
      ? "Rien ne correspond"
      : `${tools === 1 ? "1 outil" : `${whole(tools)} outils`}, ${lines(total)}, ${sort}${total > to - from + 1 ? ` ; ${whole(from)} à ${whole(to)} affichées` : ""}`,
  sorted: {
    tool: { up: "par nom", down: "par nom, de Z à A" },
    decision: { up: "les autorisées d’abord", down: "les refusées d’abord" },
    answer: { up: "les oui d’abord", down: "les non d’abord" },
    risk: { up: "le risque le plus faible d’abord", down: "le risque le plus fort d’abord" },
    licence: { up: "la licence qui finit le plus tôt d’abord", down: "la licence qui finit le plus tard d’abord" },
    review: { up: "la revue la plus proche d’abord", down: "la revue la plus lointaine d’abord" },
  } satisfies Record<SortKey, { up: string; down: string }>,
  riskFor: (context: string, reference: boolean, version: string) =>
    `Risque pour : ${lower(context)}${reference ? ", contexte de référence" : ""}. Méthode ${version}.`,
  csv: "Exporter en CSV",
  retired: {
    show: (rows: number) => `Montrer ${rows === 1 ? "la ligne retirée" : `les ${rows} lignes retirées`}`,
    hide: (rows: number): string => (rows === 1 ? "Masquer la ligne retirée" : "Masquer ce qui est retiré"),
    merged: (into: string) => `réuni à ${into}`,
  },
  caption: "Offres, avec leur décision, leur réponse, leur risque, leur licence et leur date de revue",
  head: {
    tool: "Outil",
    plan: "Offre, compte",
    decision: "Décision",
    answer: "Réponse",
    risk: "Risque",
    riskRange: ", plancher et score",
    licence: "Licence",
    review: "Revue",
  },
  /** The column under a filter: "Rédaction, données internes". */
  context: (use: string, data: string) => `${use}, ${data}`,
  noPlan: "Aucune offre connue",
  noPlanHint: "conditions non lues",
  accounts: { company: "entreprise", personal: "personnel" },
  openPlan: (tool: string, plan: string) => `${tool}, ${plan}`,
  until: (day: string) => `jusqu’au ${day}`,
  since: (day: string) => `depuis le ${day}`,
  ended: (day: string) => `expirée le ${day}`,
  expected: (day: string) => `réponse attendue le ${day}`,
  risk: {
    figures: (floor: string, evidence: string) => `plancher ${floor}, preuves ${evidence}`,
    nothing: "on n’en sait encore rien",
    broken: (count: number) => (count === 1 ? "1 seuil franchi" : `${count} seuils franchis`),
  },
  licence: {
    status: {
      active: "Active",
      expiring: "Expire bientôt",
      expired: "Expirée",
      "to-come": "À venir",
    } satisfies Record<LicenceStatus, string>,
    trial: "essai",
    seats: (count: number) => (count === 1 ? "1 place" : `${whole(count)} places`),
    until: (day: string) => `jusqu’au ${day}`,
    ended: (day: string) => `le ${day}`,
    from: (day: string) => `à partir du ${day}`,
    none: "Aucune",
  },
  review: {
    none: "non fixée",
    late: (days: number) => (days === 1 ? "1 jour de retard" : `${whole(days)} jours de retard`),
    in: (days: number) => (days === 0 ? "aujourd’hui" : days === 1 ? "demain" : `dans ${days} jours`),
  },
  pages: {
    label: "Pages",
    of: (page: number, pages: number) => `Page ${whole(page)} sur ${whole(pages)}`,
    previous: "Précédente",
    next: "Suivante",
  },
  empty: {
    noTools:
      "Le registre est vide. Importez le catalogue de départ ou votre propre document avec la commande « aval import ».",
    nothing: "Aucune offre ne correspond à ces filtres.",
    notFound: (q: string) => `Rien ne correspond à « ${q} ».`,
    meant: "Vouliez-vous dire",
    unknown: "Un outil absent du registre n’a pas encore été lu : demandez d’abord.",
    check: "Vérifier cet outil",
    all: "Voir tous les outils",
  },
  howTo: {
    title: "Comment lire ce tableau",
    bar: "Le plein est ce que nous savons, les hachures ce que nous ignorons, le trait le score. Ce qui est inconnu compte comme la pire réponse.",
    order:
      "De la plus sûre à la moins sûre : faible, modéré, élevé, non étayé, critique. « Non étayé » : moins de la moitié des réponses reposent sur une preuve.",
    stop: "Un seuil franchi l’emporte sur le score : une réponse est pire que ce qui est admis pour ces données ou cet usage.",
    tolerated: "Permise jusqu’à une date, le temps de la remplacer.",
    suspended: "Était permise ; arrêtée le temps de régler une difficulté.",
  },
  categories: {
    api: "API",
    assistant: "assistant",
    code: "code",
    crm: "relation client",
    design: "création graphique",
    image: "image",
    mail: "e-mail",
    music: "musique",
    search: "recherche",
    social: "réseaux sociaux",
    text: "texte",
    translation: "traduction",
    video: "vidéo",
    voice: "voix",
  } as Readonly<Record<string, string>>,
  refused: {
    choice: (name: string, value: string) => `« ${value} » n’est pas une valeur connue de « ${name} ».`,
  },
  csvHead: {
    tool: "Outil",
    slug: "Identifiant",
    vendor: "Éditeur",
    categories: "Catégories",
    plan: "Offre",
    planSlug: "Identifiant de l’offre",
    account: "Compte",
    decision: "Décision",
    decisionCode: "Code de la décision",
    validFrom: "Valable à partir du",
    validUntil: "Valable jusqu’au",
    reviewBy: "À revoir le",
    use: "Usage",
    data: "Données",
    answer: "Réponse",
    answerCode: "Code de la réponse",
    band: "Niveau de risque",
    bandCode: "Code du niveau",
    score: "Score",
    floor: "Plancher",
    evidence: "Preuves (%)",
    broken: "Seuils et blocages franchis",
    licence: "Licence",
    licenceCode: "Code de la licence",
    seats: "Places",
    licenceStart: "Début de licence",
    licenceEnd: "Fin de licence",
    methodology: "Méthode",
    day: "Au",
    retiredOn: "Retiré le",
    mergedInto: "Réuni à",
  },
  csvName: "outils",
}

const en: typeof fr = {
  title: "Tools",
  titleCount: (rows) => (rows === 0 ? "Tools: nothing to show" : `Tools: ${rowsText(rows)}`),
  views: {
    label: "Views",
    all: "All",
    decided: "With a decision",
    undecided: "No decision",
    due: "Due for review",
    ending: "Licence ending",
  },
  filter: {
    summary: (context) => `Filters: ${lower(context)}`,
    change: "Change",
    form: "Filter tools",
    q: "Name, vendor or host",
    use: "Answer for use",
    data: "With data",
    decision: "Decision",
    licence: "Licence",
    category: "Category",
    band: "Risk",
    any: "Any",
    apply: "Apply",
    clear: "Clear filters",
  },
  decisions: {
    approved: "Approved",
    conditional: "Conditional",
    tolerated: "Tolerated",
    refused: "Refused",
    suspended: "Suspended",
    retired: "Retired",
    review: "Under review",
    none: "None",
  },
  licences: { active: "Active", expiring: "Expiring", expired: "Expired", "to-come": "To come", none: "None" },
  count: (total, tools, from, to, sort) =>
    total === 0
      ? "Nothing fits"
      : `${tools === 1 ? "1 tool" : `${wholeEn(tools)} tools`}, ${rowsText(total)}, ${sort}${total > to - from + 1 ? `; ${wholeEn(from)} to ${wholeEn(to)} shown` : ""}`,
  sorted: {
    tool: { up: "sorted by name", down: "sorted by name, Z to A" },
    decision: { up: "approved first", down: "refused first" },
    answer: { up: "yes first", down: "no first" },
    risk: { up: "lowest risk first", down: "highest risk first" },
    licence: { up: "earliest licence end first", down: "latest licence end first" },
    review: { up: "nearest review first", down: "latest review first" },
  },
  riskFor: (context, reference, version) =>
    `Risk is for ${lower(context)}${reference ? ", the reference context" : ""}. Methodology ${version}.`,
  csv: "Export as CSV",
  retired: {
    show: (rows) => `Show ${rows === 1 ? "one retired row" : `${rows} retired rows`}`,
    hide: (rows) => (rows === 1 ? "Hide the retired row" : "Hide what is retired"),
    merged: (into) => `merged into ${into}`,
  },
  caption: "Plans with their decision, answer, risk, licence and review date",
  head: {
    tool: "Tool",
    plan: "Plan, account",
    decision: "Decision",
    answer: "Answer",
    risk: "Risk",
    riskRange: ", floor to score",
    licence: "Licence",
    review: "Review by",
  },
  context: (use, data) => `${use}, ${data}`,
  noPlan: "No plan known",
  noPlanHint: "terms unread",
  accounts: { company: "company", personal: "personal" },
  openPlan: (tool, plan) => `${tool}, ${plan}`,
  until: (day) => `until ${day}`,
  since: (day) => `since ${day}`,
  ended: (day) => `expired on ${day}`,
  expected: (day) => `answer by ${day}`,
  risk: {
    figures: (floor, evidence) => `floor ${floor}, evidence ${evidence}`,
    nothing: "nothing known yet",
    broken: (count) => (count === 1 ? "1 gate broken" : `${count} gates broken`),
  },
  licence: {
    status: { active: "Active", expiring: "Expiring", expired: "Expired", "to-come": "To come" },
    trial: "trial",
    seats: (count) => (count === 1 ? "1 seat" : `${wholeEn(count)} seats`),
    until: (day) => `to ${day}`,
    ended: (day) => `on ${day}`,
    from: (day) => `from ${day}`,
    none: "None",
  },
  review: {
    none: "none set",
    late: (days) => (days === 1 ? "1 day late" : `${wholeEn(days)} days late`),
    in: (days) => (days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`),
  },
  pages: {
    label: "Pages",
    of: (page, pages) => `Page ${wholeEn(page)} of ${wholeEn(pages)}`,
    previous: "Previous",
    next: "Next",
  },
  empty: {
    noTools:
      "The register is empty. Bring in the starter catalogue, or a document of your own, with the command “aval import”.",
    nothing: "No plan fits these filters.",
    notFound: (q) => `Nothing matches “${q}”.`,
    meant: "Did you mean",
    unknown: "A tool that is not in the register has not been read yet: ask first.",
    check: "Check this tool",
    all: "See all tools",
  },
  howTo: {
    title: "How to read this table",
    bar: "Solid is what we know, hatched what we do not, the tick is the score. What is unknown counts as the worst answer.",
    order:
      "From the safest on: low, moderate, high, unproven, critical. “Unproven”: less than half of the answers rest on evidence.",
    stop: "A broken gate beats the score: one answer is worse than what is admitted for this data or this use.",
    tolerated: "Allowed until a date, while a replacement is found.",
    suspended: "Was allowed; on hold until a problem is settled.",
  },
  categories: {
    api: "API",
    assistant: "assistant",
    code: "code",
    crm: "customer relations",
    design: "design",
    image: "image",
    mail: "e-mail",
    music: "music",
    search: "search",
    social: "social media",
    text: "text",
    translation: "translation",
    video: "video",
    voice: "voice",
  },
  refused: {
    choice: (name, value) => `“${value}” is not a known value of “${name}”.`,
  },
  csvHead: {
    tool: "Tool",
    slug: "Slug",
    vendor: "Vendor",
    categories: "Categories",
    plan: "Plan",
    planSlug: "Plan slug",
    account: "Account",
    decision: "Decision",
    decisionCode: "Decision code",
    validFrom: "Valid from",
    validUntil: "Valid until",
    reviewBy: "Review by",
    use: "Use",
    data: "Data",
    answer: "Answer",
    answerCode: "Answer code",
    band: "Risk band",
    bandCode: "Band code",
    score: "Score",
    floor: "Floor",
    evidence: "Evidence (%)",
    broken: "Broken gates and stops",
    licence: "Licence",
    licenceCode: "Licence code",
    seats: "Seats",
    licenceStart: "Licence start",
    licenceEnd: "Licence end",
    methodology: "Methodology",
    day: "As of",
    retiredOn: "Retired on",
    mergedInto: "Merged into",
  },
  csvName: "tools",
}

export const tools = { fr, en }

const frenchWhole = new Intl.NumberFormat("fr-FR")
const englishWhole = new Intl.NumberFormat("en-GB")

function whole(count: number): string {
  return frenchWhole.format(count)
}

function wholeEn(count: number): string {
  return englishWhole.format(count)
}

/** A row is a plan, or a tool of which no plan is known. */
function lines(count: number): string {
  return count === 1 ? "1 ligne" : `${whole(count)} lignes`
}

function rowsText(count: number): string {
  return count === 1 ? "1 row" : `${wholeEn(count)} rows`
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
