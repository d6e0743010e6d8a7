import { numberText } from "../../core/number-text.ts"
import type { AgreementKind, NoteKind } from "../../core/register.ts"
import type { SubjectKind, Why } from "../../core/standing.ts"

const fr = {
  bar: (score: string, floor: string) => `Risque ${score}, plancher ${floor}`,
  level: { option: "Niveau ", unknown: "Inconnu" },

  title: (tool: string, plans: string) => `${tool} : ${plans}`,
  breadcrumb: "Fil d’Ariane",
  vendor: "Éditeur",
  country: { unknown: "pays inconnu" },
  aliases: "Aussi appelé",
  hosts: "Adresses",
  noHost: "aucune adresse relevée",
  tree: "et ce qui en dépend",
  site: "Site",
  sources: (count: number) => `Où nous l’avons lu (${count})`,
  seen: (day: string) => `vu le ${day}`,
  check: "Vérifier un usage",

  plans: {
    /** "Trois offres, une avec décision". */
    count: (plans: number, decided: number) => {
      const offers = plans === 1 ? "Une offre" : `${capital(number(plans))} offres`
      if (decided === 0) return `${offers}, sans décision`
      if (plans === 1) return `${offers}, avec une décision`
      return decided === plans
        ? `${offers}, toutes avec une décision`
        : `${offers}, ${number(decided, "f")} avec une décision`
    },
    none: "aucune offre connue",
    compare: (plan: string) => `Comparer ${plan}`,
    region: "Tableau des offres",
    plan: "Offre",
    decision: "Décision",
    answer: (context: string) => `Réponse : ${context}`,
    risk: (context: string) => `Risque : ${context}`,
    figures: (floor: string, evidence: string) => `plancher ${floor}, preuves ${evidence}`,
    broken: "Seuils et blocages franchis",
    noneBroken: "Aucun",
    licence: "Licence",
    noLicence: "Aucune",
    until: (day: string) => `jusqu’au ${day}`,
    since: (day: string) => `depuis le ${day}`,
    ended: (day: string) => `expirée le ${day}`,
    expected: (day: string) => `réponse attendue le ${day}`,
  },
  unread: {
    title: "Personne n’a encore lu les conditions de cet outil",
    text: "Le registre connaît son nom, son éditeur et ses adresses, rien de plus : ni offre, ni fait, ni score. La réponse est donc « demandez d’abord », pour toutes les données et tous les usages.",
    next: "Pour vous : préparez votre demande, elle est déjà à moitié écrite.",
    ask: "Préparer la demande",
    assessor:
      "Pour qui évalue : lisez les conditions de l’offre visée, ajoutez l’offre, puis notez chaque réponse avec son passage et sa date.",
  },

  onThisPage: "Sur cette page",
  risk: {
    title: (plan: string, band: string) => `${plan} : risque ${band}`,
    nav: "Risque",
    outOf: "sur 100",
    screening: "évaluation rapide (critères essentiels)",
    full: "évaluation complète",
    meta: (context: string, reference: boolean, depth: string, version: string) =>
      `${context}${reference ? ", contexte de référence" : ""} ; ${depth}, méthode ${version}.`,
    frozen: (day: string, score: string, band: string, context: string, version: string) =>
      `Évaluation figée le ${day} : ${score}, ${band} (${context}, méthode ${version}).`,
    frozenLink: "La lire en entier",
    sentence: (floor: string, gap: string, weak: number, asked: number) =>
      weak === 0
        ? `Ce que nous savons pèse ${floor}. Aucun des ${asked} critères ne manque de preuve.`
        : `Ce que nous savons pèse ${floor}. Ce que nous ignorons en ajoute ${gap} : ${weak === 1 ? `un critère sur ${asked} est sans preuve, compté` : `${weak} critères sur ${asked} sont sans preuve, comptés`} au pire.`,
    nothing: (asked: number) => `Nous ne savons encore rien de cette offre : les ${asked} critères comptent au pire.`,
    evidence: (share: string) => `Preuves : ${share}.`,
    critical: "Critique : un seuil ou un blocage est franchi, voir plus bas.",
    criticalFloor: "Critique : ce que nous savons suffit à l’établir.",
    unproven: (share: string) => `Non étayé : moins de ${share} des réponses reposent sur une preuve.`,
    scale: (low: number, moderate: number) => `Faible sous ${low}, modéré sous ${moderate}, élevé au-delà`,
    chooser: "Choisir un autre contexte",
    use: "Usage",
    data: "Données",
    show: "Afficher",
    contexts: "Avec d’autres données",
    contextsCaption: (use: string) => `Risque et réponse pour l’usage ${use}, par classe de données`,
    contextHead: { data: "Données", risk: "Risque", answer: "Réponse" },
    proposal: "Ici, la méthode propose :",
    proposalNote: "Une proposition n’est pas une décision : ce sont des personnes qui décident.",
  },
  changes: {
    title: "Ce qui ferait changer de niveau",
    none: "Aucun fait, à lui seul, ne ferait changer le niveau.",
    better: (factor: string, option: number, from: string, to: string, band: string) =>
      `${factor} établi à ${option}${option === 0 ? "" : " ou mieux"} : ${from} devient ${to}, ${band}.`,
    worse: (factor: string, option: number, from: string, to: string, band: string) =>
      `${factor} à ${option}${option === 4 ? "" : " ou pire"} : ${from} devient ${to}, ${band}.`,
    own: "notre réponse",
  },
  parts: {
    title: (points: string) => `D’où viennent les ${points} points`,
    factor: "Critère",
    level: "Niveau",
    points: "Points",
    share: "Part",
    known: (points: string) => `${points} points`,
    unknown: (points: string) => `${points} points, faute de preuve`,
    rest: (count: number, points: string) =>
      count === 1 ? `Un autre critère : ${points} points` : `${count} autres critères : ${points} points`,
    total: "Total",
    exact: "la somme est exacte",
  },
  gates: {
    title: (broken: number, open: number, met: number) =>
      broken > 0
        ? `Seuils et blocages : ${number(broken)} franchi${broken > 1 ? "s" : ""}`
        : open > 0
          ? `Seuils et blocages : ${open === 1 ? "un reste" : `${number(open)} restent`} à prouver`
          : `Seuils et blocages : ${met === 1 ? "le seul est tenu" : "tous tenus"}`,
    nav: "Seuils et blocages",
    none: "Aucun seuil ne s’applique dans ce contexte.",
    states: { broken: "Franchi", open: "À prouver", met: "Tenu" },
    gate: (option: number, text: string) => `Au pire admis : ${option}, ${text}`,
    stop: (option: number, text: string) => `Blocage dès ${option} : ${text}`,
    found: (option: number, text: string) => `Constaté : ${option}, ${text}`,
    weak: {
      rule: "fixé par la méthode",
      expired: "la preuve a expiré",
      claim: "l’éditeur l’affirme seulement",
      unknown: "rien ne l’établit entièrement",
    } satisfies Record<Exclude<Why, "live">, string>,
    unknown: "Personne ne le sait encore.",
    met: (count: number) => (count === 1 ? "Un seuil tenu" : `${count} seuils et blocages tenus`),
  },
  facts: {
    title: (known: number, asked: number) => `Faits : ${known} critères renseignés sur ${asked}`,
    nav: "Faits",
    region: "Faits par dimension, avec leur source et leur date",
    factor: "Critère",
    answer: "Réponse, de 0 à 4",
    source: "Source",
    seenOn: "Vu le",
    unknown: "Personne ne le sait encore",
    planUnknown: "Côté éditeur, personne ne le sait encore",
    ownUnknown: "Notre propre réponse manque encore",
    never: "jamais",
    notAsked: "hors de ce score",
    counts: "retenu",
    set: "non retenu",
    subjects: {
      plan: "cette offre",
      tool: "l’outil",
      organisation: "l’éditeur",
      use: "cet usage chez nous",
      company: "notre entreprise",
    } satisfies Record<SubjectKind, string>,
    about: (subject: string) => `sur ${subject}`,
    claim: "simple affirmation : compte comme inconnu dans le score",
    noSource: "aucune source : ne compte pas",
    expired: (day: string) => `expiré le ${day}`,
    until: (day: string) => `vaut jusqu’au ${day}`,
    rule: "Fixé par la méthode : un compte personnel compte 4, quoi que disent les conditions",
    evidence: "La preuve",
    passage: (service: string, type: string) => `${service}, ${type}`,
    passagePlace: (start: string, end: string) => `caractères ${start} à ${end}`,
    version: "version",
    hash: "empreinte SHA-256",
    collection: "collection",
    open: "Lire à la source",
    file: "Fichier conservé",
    page: "Page",
    dimension: (score: string) => `Score ${score}`,
    attribution: "Contient des informations issues de",
    attributionEnd: "mises à disposition sous la licence",
  },
  notes: {
    title: "Pour information",
    kinds: {
      confidentiality: "Confidentialité",
      "minimum-age": "Âge minimal",
      "governing-law": "Droit applicable",
    } satisfies Record<NoteKind, string>,
    none: "Ces points n’entrent pas dans le score.",
  },
  decision: {
    title: "Décision en vigueur",
    none: "Sans décision",
    noneText: "Personne n’a encore décidé pour cette offre : demandez d’abord.",
    review: "Quelqu’un l’examine.",
    reviewBy: (day: string) => `Réponse attendue le ${day}.`,
    id: "Référence",
    from: "Depuis le",
    until: "Jusqu’au",
    reviewOn: "À revoir le",
    noEnd: "sans fin fixée",
    ended: (day: string) => `Elle valait jusqu’au ${day} : ses « oui » deviennent « demandez d’abord ».`,
    byClass: "Par classe de données",
    otherClasses: "Toutes les autres",
    byUse: "Par usage",
    otherUses: "Tous les autres",
    overrides: "Réponses par paire",
    pair: (data: string, use: string) => `${data}, ${use}`,
    conditions: "Conditions",
    scope: (what: string) => `pour ${what}`,
    everywhere: "partout",
    tolerated: "L’outil est toléré le temps d’être remplacé.",
    summary: "En résumé",
    signOffs: "Visas",
    noSignOffs: "Aucun visa n’y figure.",
    stated: "Tels qu’indiqués dans l’import : ces visas n’ont pas été donnés dans Aval.",
    statedDecision: "Décision telle qu’indiquée dans l’import.",
    verdicts: { agree: "favorable", dissent: "opposé" },
    signOff: (role: string, verdict: string, day: string) => `${role}, ${verdict}, ${day}`,
    notSignature: "Un visa n’est pas une signature électronique au sens du règlement eIDAS.",
    rationale: "Les motifs sont réservés aux signataires.",
    coming: (count: number) => (count === 1 ? "Une décision à venir" : `${count} décisions à venir`),
    earlier: (count: number) => (count === 1 ? "Une décision antérieure" : `${count} décisions antérieures`),
    noQuorum: "sans quorum, ne compte pas",
    period: (from: string, until: string | undefined) => (until ? `du ${from} au ${until}` : `à partir du ${from}`),
  },
  preconditions: {
    none: "Préalables : aucun n’est demandé",
    title: (missing: number) =>
      missing === 0
        ? "Préalables : tous remplis"
        : missing === 1
          ? "Préalables : il en manque un"
          : `Préalables : il en manque ${number(missing)}`,
    holds: "Rempli",
    until: (day: string) => `jusqu’au ${day}`,
    noEnd: "sans fin connue",
    ended: (day: string) => `plus depuis le ${day}`,
    missing: "Pas attesté",
  },
  exceptions: {
    title: "Dérogations",
    scope: (answer: string, scope: string) => `${answer}, pour ${scope}`,
    group: (name: string) => `Groupe ${name}`,
    period: (from: string, until: string) => `du ${from} au ${until}`,
    over: "finie",
    toCome: "à venir",
    live: "en cours",
  },
  licences: {
    title: "Licence",
    none: "Aucune licence n’est enregistrée pour cette offre.",
    kinds: { trial: "Essai", subscription: "Abonnement" },
    seats: "Places",
    owner: "Responsable",
    start: "Début",
    end: "Fin",
    notice: "Préavis, au plus tard",
    terminated: "Résiliée le",
    spdx: "Licence ouverte",
    cost: "Coût",
    purchase: "Référence d’achat",
    file: "Contrat ou facture",
    custom: "Licence du modèle",
    fields: "Domaines",
    revenue: "Seuil de chiffre d’affaires",
    users: "Seuil d’utilisateurs par mois",
    noticePassed: "délai passé",
    noEnd: "sans fin fixée",
    agreements: "Accords signés",
    agreementKinds: {
      dpa: "Accord de sous-traitance",
      master: "Contrat-cadre",
      order: "Commande",
    } satisfies Record<AgreementKind, string>,
    ended: "expiré",
    covers: "couvre cette offre",
    coversAll: "sans offre désignée",
    access: "Comment l’obtenir",
  },
  history: {
    title: "Historique",
    none: "Rien n’a encore été enregistré.",
    details: "Ce qui a changé",
  },
}

const en: typeof fr = {
  bar: (score, floor) => `Risk ${score}, floor ${floor}`,
  level: { option: "Level ", unknown: "Unknown" },

  title: (tool, plans) => `${tool}: ${plans}`,
  breadcrumb: "Breadcrumb",
  vendor: "Vendor",
  country: { unknown: "country not known" },
  aliases: "Also called",
  hosts: "Hosts",
  noHost: "none on record",
  tree: "and everything under it",
  site: "Site",
  sources: (count) => `Where we read this (${count})`,
  seen: (day) => `seen on ${day}`,
  check: "Check a use",

  plans: {
    count: (plans, decided) => {
      const offers = plans === 1 ? "One plan" : `${capital(numberEn(plans))} plans`
      if (decided === 0) return `${offers}, no decision`
      if (plans === 1) return `${offers}, decided`
      return decided === plans ? `${offers}, all decided` : `${offers}, ${numberEn(decided)} decided`
    },
    none: "no plan known",
    compare: (plan) => `Compare ${plan}`,
    region: "Table of the plans",
    plan: "Plan",
    decision: "Decision",
    answer: (context) => `Answer: ${context}`,
    risk: (context) => `Risk: ${context}`,
    figures: (floor, evidence) => `floor ${floor}, evidence ${evidence}`,
    broken: "Broken gates and stops",
    noneBroken: "None",
    licence: "Licence",
    noLicence: "None",
    until: (day) => `until ${day}`,
    since: (day) => `since ${day}`,
    ended: (day) => `expired on ${day}`,
    expected: (day) => `answer by ${day}`,
  },
  unread: {
    title: "Nobody has read this tool’s terms yet",
    text: "The register knows its name, its vendor and its hosts, and nothing else: no plan, no fact, no score. So the answer is “ask first”, for all data and every use.",
    next: "For you: prepare your request, half of it is written already.",
    ask: "Prepare the request",
    assessor:
      "For whoever assesses: read the terms of the plan in question, add the plan, then note each answer with its passage and day.",
  },

  onThisPage: "On this page",
  risk: {
    title: (plan, band) => `${plan}: ${band} risk`,
    nav: "Risk",
    outOf: "out of 100",
    screening: "screening (core factors)",
    full: "full assessment",
    meta: (context, reference, depth, version) =>
      `${context}${reference ? ", the reference context" : ""}; ${depth}, methodology ${version}.`,
    frozen: (day, score, band, context, version) =>
      `Assessment frozen on ${day}: ${score}, ${band} (${context}, methodology ${version}).`,
    frozenLink: "Read it whole",
    sentence: (floor, gap, weak, asked) =>
      weak === 0
        ? `What we know weighs ${floor}. None of the ${asked} factors lacks evidence.`
        : `What we know weighs ${floor}. What we do not know adds ${gap}: ${weak === 1 ? `one factor of ${asked} has no evidence and counts` : `${weak} factors of ${asked} have no evidence and count`} as the worst.`,
    nothing: (asked) => `We know nothing about this plan yet: all ${asked} factors count as the worst.`,
    evidence: (share) => `Evidence: ${share}.`,
    critical: "Critical: a gate or stop is broken, see below.",
    criticalFloor: "Critical: what we know is enough to say so.",
    unproven: (share) => `Unproven: less than ${share} of the answers rest on evidence.`,
    scale: (low, moderate) => `Low under ${low}, moderate under ${moderate}, high from there`,
    chooser: "Choose another context",
    use: "Use",
    data: "Data",
    show: "Show",
    contexts: "With other data",
    contextsCaption: (use) => `Risk and answer for the use ${use}, by data class`,
    contextHead: { data: "Data", risk: "Risk", answer: "Answer" },
    proposal: "Here the methodology proposes:",
    proposalNote: "A proposal is not a decision: people decide.",
  },
  changes: {
    title: "What would change the band",
    none: "No single fact would change the band.",
    better: (factor, option, from, to, band) =>
      `${factor} shown to be ${option}${option === 0 ? "" : " or better"}: ${from} becomes ${to}, ${band}.`,
    worse: (factor, option, from, to, band) =>
      `${factor} at ${option}${option === 4 ? "" : " or worse"}: ${from} becomes ${to}, ${band}.`,
    own: "our own answer",
  },
  parts: {
    title: (points) => `Where the ${points} points come from`,
    factor: "Factor",
    level: "Level",
    points: "Points",
    share: "Share",
    known: (points) => `${points} points`,
    unknown: (points) => `${points} points, for want of evidence`,
    rest: (count, points) =>
      count === 1 ? `One more factor: ${points} points` : `${count} more factors: ${points} points`,
    total: "Total",
    exact: "adds up exactly",
  },
  gates: {
    title: (broken, open, met) =>
      broken > 0
        ? `Gates and stops: ${numberEn(broken)} broken`
        : open > 0
          ? `Gates and stops: ${numberEn(open)} still to be proven`
          : `Gates and stops: ${met === 1 ? "the only one is met" : "all met"}`,
    nav: "Gates and stops",
    none: "No gate applies in this context.",
    states: { broken: "Broken", open: "To be proven", met: "Met" },
    gate: (option, text) => `Worst admissible: ${option}, ${text}`,
    stop: (option, text) => `Stop from ${option}: ${text}`,
    found: (option, text) => `Found: ${option}, ${text}`,
    weak: {
      rule: "set by the methodology",
      expired: "the evidence has expired",
      claim: "the vendor only says so",
      unknown: "nothing establishes all of it",
    },
    unknown: "Nobody knows yet.",
    met: (count) => (count === 1 ? "One gate met" : `${count} gates and stops met`),
  },
  facts: {
    title: (known, asked) => `Facts: ${known} of ${asked} factors answered`,
    nav: "Facts",
    region: "Facts by dimension, with their source and day",
    factor: "Factor",
    answer: "Answer, 0 to 4",
    source: "Source",
    seenOn: "Seen on",
    unknown: "Nobody knows yet",
    planUnknown: "On the vendor’s side, nobody knows yet",
    ownUnknown: "Our own answer is still missing",
    never: "never",
    notAsked: "not in this score",
    counts: "counts",
    set: "does not count",
    subjects: {
      plan: "this plan",
      tool: "the tool",
      organisation: "the vendor",
      use: "this use of ours",
      company: "our company",
    },
    about: (subject) => `about ${subject}`,
    claim: "a mere claim: counts as unknown in the score",
    noSource: "no source: does not count",
    expired: (day) => `expired on ${day}`,
    until: (day) => `valid to ${day}`,
    rule: "Set by the methodology: a personal account counts 4, whatever the terms say",
    evidence: "The evidence",
    passage: (service, type) => `${service}, ${type}`,
    passagePlace: (start, end) => `characters ${start} to ${end}`,
    version: "version",
    hash: "SHA-256",
    collection: "collection",
    open: "Read it at the source",
    file: "File on record",
    page: "Page",
    dimension: (score) => `Score ${score}`,
    attribution: "Contains information from",
    attributionEnd: "made available under the",
  },
  notes: {
    title: "For information",
    kinds: { confidentiality: "Confidentiality", "minimum-age": "Minimum age", "governing-law": "Governing law" },
    none: "These points are not part of the score.",
  },
  decision: {
    title: "Decision in force",
    none: "No decision",
    noneText: "Nobody has decided on this plan yet: ask first.",
    review: "Somebody is looking at it.",
    reviewBy: (day) => `An answer is expected on ${day}.`,
    id: "Reference",
    from: "Since",
    until: "Until",
    reviewOn: "Review by",
    noEnd: "no end set",
    ended: (day) => `It was valid until ${day}: each “yes” in it becomes “ask first”.`,
    byClass: "By data class",
    otherClasses: "All others",
    byUse: "By use",
    otherUses: "All others",
    overrides: "Answers for a pair",
    pair: (data, use) => `${data}, ${use}`,
    conditions: "Conditions",
    scope: (what) => `for ${what}`,
    everywhere: "everywhere",
    tolerated: "The tool is tolerated until it is replaced.",
    summary: "In short",
    signOffs: "Sign-offs",
    noSignOffs: "It carries none.",
    stated: "As stated in the import: these sign-offs were not given in Aval.",
    statedDecision: "Decision as stated in the import.",
    verdicts: { agree: "agrees", dissent: "dissents" },
    signOff: (role, verdict, day) => `${role}, ${verdict}, ${day}`,
    notSignature: "A sign-off is not an electronic signature within the meaning of the eIDAS Regulation.",
    rationale: "The reasons are for signatories.",
    coming: (count) => (count === 1 ? "One decision to come" : `${count} decisions to come`),
    earlier: (count) => (count === 1 ? "One earlier decision" : `${count} earlier decisions`),
    noQuorum: "without quorum, does not count",
    period: (from, until) => (until ? `${from} to ${until}` : `from ${from}`),
  },
  preconditions: {
    none: "Preconditions: none is required",
    title: (missing) =>
      missing === 0
        ? "Preconditions: all met"
        : missing === 1
          ? "Preconditions: one is missing"
          : `Preconditions: ${numberEn(missing)} are missing`,
    holds: "Met",
    until: (day) => `until ${day}`,
    noEnd: "no known end",
    ended: (day) => `no longer since ${day}`,
    missing: "Not shown",
  },
  exceptions: {
    title: "Exceptions",
    scope: (answer, scope) => `${answer}, for ${scope}`,
    group: (name) => `Group ${name}`,
    period: (from, until) => `${from} to ${until}`,
    over: "over",
    toCome: "to come",
    live: "in force",
  },
  licences: {
    title: "Licence",
    none: "No licence is on record for this plan.",
    kinds: { trial: "Trial", subscription: "Subscription" },
    seats: "Seats",
    owner: "Owner",
    start: "Start",
    end: "End",
    notice: "Notice by",
    terminated: "Terminated on",
    spdx: "Open licence",
    cost: "Cost",
    purchase: "Purchase reference",
    file: "Contract or invoice",
    custom: "Model licence",
    fields: "Fields of use",
    revenue: "Revenue threshold",
    users: "Threshold of users a month",
    noticePassed: "time is past",
    noEnd: "no end set",
    agreements: "Signed agreements",
    agreementKinds: { dpa: "Data-processing agreement", master: "Master agreement", order: "Order" },
    ended: "ended",
    covers: "covers this plan",
    coversAll: "names no plan",
    access: "How to get it",
  },
  history: { title: "History", none: "Nothing has been recorded yet.", details: "What changed" },
}

export const tool = { fr, en }

/** Up to ten in letters; `f` for a feminine one. */
function number(count: number, gender: "m" | "f" = "m"): string {
  return numberText(count, "fr", gender === "f")
}

function numberEn(count: number): string {
  return numberText(count, "en")
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
