import type { AnnexKind } from "../../core/clause-annex.ts"
import type { MovedKind } from "../../core/clause-annex-list.ts"
import type { QuestionEffect } from "../../core/clause-beside.ts"
import type { FindingGravity } from "../../core/clause-finding.ts"
import { numberText } from "../../core/number-text.ts"
import type { Language } from "../../core/text.ts"

// The room in which a draft is made.

type Part = "start" | "questions" | "annexes" | "open"
type Kinds = Readonly<Record<AnnexKind, { label: string; hint: string }>>
type Gravities = Readonly<Record<FindingGravity, (count: number) => string>>

const fr = {
  title: (part: string, draft: string) => `${part} – ${draft}`,
  parts: {
    start: "Point de départ",
    questions: "Questions",
    annexes: "Annexes",
    open: "Points à compléter",
  } satisfies Record<Part, string>,
  head: {
    keep: (version: number) => `Garder comme version ${version}`,
    compare: (version: number) => `Comparer avec la version ${version}`,
    documents: "Documents",
  },
  done: {
    saved: "C’est enregistré. Le projet et son aperçu le disent.",
    same: "Le projet le disait déjà\u00a0: rien n’a changé.",
    commented: "Le commentaire est ajouté.",
    settled: "Le commentaire est réglé.",
  },
  index: {
    label: "Parties du projet",
    others: "Autres parties",
    clauses: (count: number) => feminine(count, "clause", "clauses"),
    counts: {
      start: () => "",
      questions: (count: number) => (count === 0 ? "toutes répondues" : `${count} sans réponse`),
      annexes: (count: number) => (count === 0 ? "aucune" : String(count)),
      open: (count: number) => (count === 0 ? "aucun" : String(count)),
    },
    warnings: (count: number) => (count === 1 ? "un avertissement" : `${count} avertissements`),
    addedBy: (number: string) => `ajoutée par la clause ${number}`,
    addedByHand: "ajoutée à la main",
    leftOut: "écartée à la main",
    out: (count: number) => feminine(count, "clause hors du projet", "clauses hors du projet"),
    takeIn: "Ajouter",
    takeInWhich: (title: string) => `la clause «\u00a0${title}\u00a0»`,
  },
  preview: {
    title: "Aperçu",
    region: "Aperçu du document",
    read: "Lire le document",
    which: "Langue de l’aperçu",
    languages: { fr: "Français", en: "English", both: "Deux colonnes" },
    kept: (label: string, value: string) =>
      `L’aperçu garde la dernière valeur valable, ${value}\u00a0: ${lower(label)}.`,
    keptOpen: (label: string) => `L’aperçu laisse ouvert ce qui ne convient pas\u00a0: ${lower(label)}.`,
    library: (version: string) => `Bibliothèque de clauses ${version}, à faire relire par un juriste.`,
  },
  onward: {
    label: "Partie suivante et précédente",
    after: (part: string) => `Ensuite\u00a0: ${part}`,
    before: (part: string) => `Avant\u00a0: ${part}`,
    versions: "Ensuite\u00a0: garder une version",
  },
  closed: {
    signed: "Ce projet est signé\u00a0: il se lit, et ne se change plus.",
    sequel: "Rédiger une suite",
    aside: "Le reprendre",
  },
  apply: "Appliquer",
  unsaved: "Pas encore appliqué.",
  leaving: "Ce que vous avez changé ici n’est pas encore appliqué, et sera perdu. Quitter cette partie\u202f?",
  start: {
    title: "Titre du projet",
    titleHint: "Pour le retrouver\u202f; il ne figure dans aucun document.",
    languages: "Langues du document",
    language: { fr: "Français", en: "Anglais" } satisfies Record<Language, string>,
    prevailing: "Langue qui prévaut",
    prevailingHint: "À choisir quand le document est dans les deux langues.",
    client: "Notre dénomination",
    clientHint: "Telle que le contrat la porte, avec la forme sociale. Vide\u00a0: le nom de la société.",
    agency: "L’agence",
    agencyHint: "Comme le registre la nomme.",
    preset: "Modèle de départ",
    presetHint: "Il fixe la position de chaque clause. Ce qu’on choisit ensuite à la main demeure.",
    presetStays: (count: number) =>
      count === 1
        ? "Une position choisie à la main demeure, quel que soit le modèle."
        : `${count} positions choisies à la main demeurent, quel que soit le modèle.`,
    noPreset: "Aucun modèle",
    noPresetHint: "Chaque clause à sa propre position par défaut.",
  },
  questions: {
    none: "Le registre sait tout ce dont les clauses dépendent.",
    intro:
      "Ce que le registre ne sait pas, et dont des clauses dépendent. Tant qu’on ne sait pas, la clause reste\u00a0: rien n’est omis par ignorance.",
    answers: { yes: "Oui", no: "Non", unknown: "Pas encore" },
    effects: {
      clause: "\u00a0: reste ou s’en va",
      paragraph: "\u00a0: garde ou perd un paragraphe",
      position: "\u00a0: peut changer de position",
      warning: "\u00a0: avertit ou non",
    } satisfies Record<QuestionEffect, string>,
    known: (count: number) =>
      count === 0 ? "Le registre n’en sait rien encore" : `Ce que le registre sait (${count})`,
    knownIntro: "Cela se corrige à sa source, non ici\u00a0: le registre passe avant les réponses.",
    sources: {
      contract: "d’après le contrat",
      declaration: "d’après la déclaration de l’agence",
      both: "d’après le contrat et la déclaration de l’agence",
      comparison: "d’après la déclaration, comparée à la liste",
      agency: "d’après la fiche de l’agence et sa déclaration",
    },
    answeredOtherwise: "ici, on avait répondu le contraire",
  },
  annexes: {
    which: "Annexes du document",
    kinds: {
      tools: {
        label: "Outils autorisés",
        hint: "Pour ce contrat, d’après la liste\u00a0: usages, données, réglages, et ce qui n’est pas autorisé.",
      },
      declaration: {
        label: "Formulaire de déclaration",
        hint: "Ce que l’agence déclare avant la signature, puis chaque année.",
      },
      deliverable: { label: "Fiche de livrable", hint: "Ce que l’agence remplit pour chaque livrable." },
    } satisfies Kinds,
    noList: "Aucune liste n’est publiée\u00a0: l’annexe des outils ne peut pas être établie.",
    toList: "La liste",
    madeFrom: (revision: number) => `Outils d’après la liste n°\u00a0${revision}`,
    revision: (revision: number, day: string) => `Liste n°\u00a0${revision} du ${day}.`,
    pinned: "L’annexe s’en tient à cette révision.",
    follows: "L’annexe suit la liste en vigueur.",
    moved: (from: number, to: number, tools: number) =>
      tools === 0
        ? `Établie d’après la liste n°\u00a0${from}\u202f; la n°\u00a0${to} est en vigueur et en dit la même chose.`
        : `Établie d’après la liste n°\u00a0${from}\u202f; la n°\u00a0${to} est en vigueur\u00a0: ${plural(tools, "outil a changé", "outils ont changé")}.`,
    movedKinds: {
      permitted: "autorisé désormais",
      refused: "n’est plus autorisé",
      reason: "refusé pour une autre raison",
      uses: "usages",
      data: "données admises",
      approval: "usages soumis à accord",
      conditions: "conditions",
      validity: "durée de validité",
      name: "nom",
    } satisfies Record<MovedKind, string>,
    make: (revision: number) => `L’établir d’après la n°\u00a0${revision}`,
    plans: "Offres de l’annexe",
    plansHint:
      "Celles que l’agence déclare y sont d’office. Une offre refusée figure dans son propre tableau, avec la raison.",
    noPlans: "L’agence n’a rien déclaré, et la liste n’a rien à proposer.",
    declared: "déclarée par l’agence",
    offered: "de la liste",
    refused: (why: string | undefined) => (why === undefined ? "non autorisée" : `non autorisée\u00a0: ${lower(why)}`),
  },
  clause: {
    edition: (edition: number) => `Édition ${edition} de la société.`,
    inPreview: "Dans l’aperçu",
    inLibrary: (id: string) => `${id} dans la bibliothèque`,
    position: "Position",
    why: (reason: string, source: string) => `${reason}\u202f; position ${source}.`,
    requiredBy: (number: string) => `Appelée par la position de la clause ${number}`,
    noParameters: "Cette clause, à cette position, ne laisse rien à fixer.",
    range: (least: string, most: string) => `De ${least} à ${most}.`,
    standard: (value: string) => `Vide\u00a0: ${value}.`,
    preset: (value: string) => `Modèle\u00a0: ${value}.`,
    toFill: "À compléter.",
    shared: (clauses: string) => `Vaut aussi pour ${clauses}.`,
    clauseName: (number: string, title: string) => `la clause ${number} (${title})`,
    inLanguage: (label: string, language: string) => `${label}, ${language}`,
    languages: { fr: "en français", en: "en anglais" } satisfies Record<Language, string>,
    undo: "Rendre la valeur du modèle",
    undoWhich: (label: string) => `(${label})`,
    ours: "Pour nous seuls",
    floor: "Limite",
    floorHint: "La position en deçà de laquelle nous ne cédons pas. Elle ne figure que dans la fiche de négociation.",
    noFloor: "Pas encore fixée",
    owner: "Qui en répond",
    ownerHint: "Un rôle ou un service, non une personne.",
    reset: "Revenir au modèle",
    leaveOut: "Écarter la clause",
    takeIn: "Ajouter la clause",
    staysForTerms: "Les définitions restent\u00a0: les autres clauses emploient leurs termes.",
    staysFor: (number: string, title: string) =>
      `Elle ne peut pas être écartée\u00a0: la position de la clause ${number} (${title}) l’appelle. Changez d’abord cette position.`,
    outByHand: "Cette clause a été écartée à la main.",
    outByFacts: "Rien dans le registre ne l’appelle pour ce contrat.",
  },
  beside: {
    deployer: "Vous décidez, vous déployez",
    warnings: (count: number) =>
      count === 1 ? "À surveiller" : `${capital(numberText(count, "fr"))} points à surveiller`,
    fallback: (count: number): string => (count === 1 ? "Repli possible" : "Replis possibles, le moindre d’abord"),
    notes: (count: number) => (count === 1 ? "Ce que dira l’agence" : `Ce que dira l’agence (${count})`),
    law: (count: number) => (count === 1 ? "Un texte" : `${count} textes`),
    allLaw: "Toutes les références",
    unsure: "(si cela s’applique\u00a0: le registre ne le dit pas)",
    answer: "Répondre à ce que le registre ne sait pas",
  },
  comments: {
    title: (count: number) => (count === 0 ? "Commentaires" : masculine(count, "commentaire", "commentaires")),
    whole: (count: number) =>
      count === 0
        ? "Commentaires sur l’ensemble"
        : masculine(count, "commentaire sur l’ensemble", "commentaires sur l’ensemble"),
    settled: (count: number) => (count === 1 ? "Un commentaire réglé" : `${count} commentaires réglés`),
    settle: "Réglé",
    somebody: "quelqu’un",
    text: "Ajouter un commentaire",
    hint: (longest: number) => `Lu par ceux qui rédigent. ${longest} caractères au plus.`,
    save: "Commenter",
  },
  open: {
    title: (count: number) =>
      count === 0 ? "Rien à compléter" : masculine(count, "point à compléter", "points à compléter"),
    none: "Le document est complet.",
    intro: "Chacun figure entre crochets dans le document.",
    findings: (count: number) => (count === 0 ? "Constats" : masculine(count, "constat", "constats")),
    noFindings: "Rien ne se contredit.",
    gravities: {
      block: (count: number) => (count === 1 ? "Bloquant" : `Bloquants (${count})`),
      warn: (count: number) => (count === 1 ? "À décider" : `À décider (${count})`),
      note: (count: number) => (count === 1 ? "À savoir" : `À savoir (${count})`),
    } satisfies Gravities,
    blocks: (count: number) =>
      masculine(
        count,
        "point bloquant, à corriger avant de soumettre",
        "points bloquants, à corriger avant de soumettre",
      ),
  },
  stale: {
    title: (part: string) => `${part}\u00a0: enregistré entre-temps par quelqu’un d’autre`,
    who: (name: string) =>
      `Dernier enregistrement du projet\u00a0: ${name}. Ce que vous avez saisi est resté dans le formulaire.`,
    theirs: "Enregistré\u00a0:",
    yours: "Chez vous\u00a0:",
    nothing: "rien",
    apply: "Appliquer remplace ce qui est enregistré par ce que vous avez saisi.",
    leave: "Reprendre ce qui est enregistré",
  },
  faults: {
    range: (label: string, least: string, most: string) => `${label}\u00a0: entre ${least} et ${most}.`,
    choice: (label: string) => `${label}\u00a0: choisissez une réponse au moins.`,
    prevailing: "Choisissez la langue qui prévaut entre les deux.",
    closed: "Ce projet est signé ou écarté\u00a0: il ne change plus. Ce que vous avez saisi n’a pas été enregistré.",
  },
}

const en: typeof fr = {
  title: (part, draft) => `${part} – ${draft}`,
  parts: { start: "Starting point", questions: "Questions", annexes: "Annexes", open: "Open points" },
  head: {
    keep: (version) => `Keep as version ${version}`,
    compare: (version) => `Compare with version ${version}`,
    documents: "Documents",
  },
  done: {
    saved: "Saved. The draft and its preview say so.",
    same: "The draft said so already: nothing changed.",
    commented: "The comment is added.",
    settled: "The comment is settled.",
  },
  index: {
    label: "Parts of the draft",
    others: "Other parts",
    clauses: (count) => capital(counted(count, "clause", "clauses")),
    counts: {
      start: () => "",
      questions: (count) => (count === 0 ? "all answered" : `${count} open`),
      annexes: (count) => (count === 0 ? "none" : String(count)),
      open: (count) => (count === 0 ? "none" : String(count)),
    },
    warnings: (count) => (count === 1 ? "one warning" : `${count} warnings`),
    addedBy: (number) => `added by clause ${number}`,
    addedByHand: "added by hand",
    leftOut: "left out by hand",
    out: (count) => `${capital(counted(count, "clause", "clauses"))} not in the draft`,
    takeIn: "Add",
    takeInWhich: (title) => `the clause “${title}”`,
  },
  preview: {
    title: "Preview",
    region: "Preview of the document",
    read: "Read the document",
    which: "Language of the preview",
    languages: { fr: "Français", en: "English", both: "Two columns" },
    kept: (label, value) => `The preview keeps the last good value, ${value}: ${lower(label)}.`,
    keptOpen: (label) => `The preview leaves open what does not fit: ${lower(label)}.`,
    library: (version) => `Clause library ${version}, for counsel to review.`,
  },
  onward: {
    label: "Next and previous part",
    after: (part) => `Next: ${part}`,
    before: (part) => `Before: ${part}`,
    versions: "Next: keep a version",
  },
  closed: {
    signed: "This draft is signed: it can be read, and no longer changed.",
    sequel: "Draft a sequel",
    aside: "Take it up again",
  },
  apply: "Apply",
  unsaved: "Not applied yet.",
  leaving: "What you changed here is not applied yet, and will be lost. Leave this part?",
  start: {
    title: "Title of the draft",
    titleHint: "To find it again; it stands in no document.",
    languages: "Languages of the document",
    language: { fr: "French", en: "English" },
    prevailing: "Language that prevails",
    prevailingHint: "To be chosen where the document is in both languages.",
    client: "Our name",
    clientHint: "As the contract bears it, with the legal form. Empty: the company’s name.",
    agency: "The agency",
    agencyHint: "As the register names it.",
    preset: "Preset",
    presetHint: "It sets the position of each clause. What is chosen by hand afterwards stays.",
    presetStays: (count) =>
      count === 1
        ? "One position chosen by hand stays, whatever the preset."
        : `${count} positions chosen by hand stay, whatever the preset.`,
    noPreset: "No preset",
    noPresetHint: "Each clause at its own default position.",
  },
  questions: {
    none: "The register knows all that the clauses depend on.",
    intro:
      "What the register does not know, and clauses depend on. As long as nobody knows, the clause stays: nothing is dropped for want of an answer.",
    answers: { yes: "Yes", no: "No", unknown: "Not yet" },
    effects: {
      clause: ": stays or goes",
      paragraph: ": keeps or loses a paragraph",
      position: ": may change position",
      warning: ": warns or not",
    },
    known: (count) => (count === 0 ? "The register knows nothing of it yet" : `What the register knows (${count})`),
    knownIntro: "It is corrected at its source, not here: the register goes before the answers.",
    sources: {
      contract: "from the contract",
      declaration: "from the agency’s declaration",
      both: "from the contract and the agency’s declaration",
      comparison: "from the declaration, held against the list",
      agency: "from the agency’s entry and its declaration",
    },
    answeredOtherwise: "answered the other way here",
  },
  annexes: {
    which: "Annexes of the document",
    kinds: {
      tools: {
        label: "Permitted tools",
        hint: "For this contract, from the list: uses, data, settings, and what is not permitted.",
      },
      declaration: { label: "Declaration form", hint: "What the agency declares before signature, then every year." },
      deliverable: { label: "Deliverable sheet", hint: "What the agency fills in for each deliverable." },
    },
    noList: "No list is published: the annex of tools cannot be made.",
    toList: "The list",
    madeFrom: (revision) => `Tools from list no. ${revision}`,
    revision: (revision, day) => `List no. ${revision} of ${day}.`,
    pinned: "The annex keeps to this revision.",
    follows: "The annex follows the list in force.",
    moved: (from, to, tools) =>
      tools === 0
        ? `Made from list no. ${from}; no. ${to} is in force and says the same of it.`
        : `Made from list no. ${from}; no. ${to} is in force: ${counted(tools, "tool", "tools")} changed.`,
    movedKinds: {
      permitted: "now permitted",
      refused: "no longer permitted",
      reason: "refused for another reason",
      uses: "uses",
      data: "data allowed",
      approval: "uses that need approval",
      conditions: "conditions",
      validity: "how long it is valid",
      name: "name",
    },
    make: (revision) => `Make it from no. ${revision}`,
    plans: "Plans in the annex",
    plansHint:
      "Those that the agency declares stand in it by themselves. A refused one stands in a table of its own, with the reason.",
    noPlans: "The agency declared nothing, and the list has nothing to offer.",
    declared: "declared by the agency",
    offered: "from the list",
    refused: (why) => (why === undefined ? "not permitted" : `not permitted: ${lower(why)}`),
  },
  clause: {
    edition: (edition) => `The company’s edition ${edition}.`,
    inPreview: "In the preview",
    inLibrary: (id) => `${id} in the library`,
    position: "Position",
    why: (reason, source) => `${reason}; position ${source}.`,
    requiredBy: (number) => `Called for by the position of clause ${number}`,
    noParameters: "This clause, at this position, leaves nothing to set.",
    range: (least, most) => `From ${least} to ${most}.`,
    standard: (value) => `If empty: ${value}.`,
    preset: (value) => `Preset: ${value}.`,
    toFill: "To be filled in.",
    shared: (clauses) => `Also used by ${clauses}.`,
    clauseName: (number, title) => `clause ${number} (${title})`,
    inLanguage: (label, language) => `${label}, ${language}`,
    languages: { fr: "in French", en: "in English" },
    undo: "Back to the preset’s value",
    undoWhich: (label) => `(${label})`,
    ours: "For us alone",
    floor: "Limit",
    floorHint: "The position below which we do not go. It stands in the negotiation sheet alone.",
    noFloor: "Not set yet",
    owner: "Who answers for it",
    ownerHint: "A role or a team, not a person.",
    reset: "Back to the preset",
    leaveOut: "Leave the clause out",
    takeIn: "Add the clause",
    staysForTerms: "The definitions stay: the other clauses use their terms.",
    staysFor: (number, title) =>
      `It cannot be left out: the position of clause ${number} (${title}) calls for it. Change that position first.`,
    outByHand: "This clause was left out by hand.",
    outByFacts: "Nothing in the register calls for it in this contract.",
  },
  beside: {
    deployer: "You decide, you deploy",
    warnings: (count) => (count === 1 ? "To watch" : `${capital(numberText(count, "en"))} points to watch`),
    fallback: (count) => (count === 1 ? "What can be given up" : "What can be given up, the least first"),
    notes: (count) => (count === 1 ? "What the agency will say" : `What the agency will say (${count})`),
    law: (count) => (count === 1 ? "One legal reference" : `${count} legal references`),
    allLaw: "All references",
    unsure: "(if it applies: the register does not say)",
    answer: "Answer what the register does not know",
  },
  comments: {
    title: (count) => (count === 0 ? "Comments" : capital(counted(count, "comment", "comments"))),
    whole: (count) =>
      count === 0 ? "Comments on the whole" : capital(counted(count, "comment on the whole", "comments on the whole")),
    settled: (count) => (count === 1 ? "One settled comment" : `${count} settled comments`),
    settle: "Settled",
    somebody: "somebody",
    text: "Add a comment",
    hint: (longest) => `Read by those who draft. At most ${longest} characters.`,
    save: "Comment",
  },
  open: {
    title: (count) => (count === 0 ? "Nothing to fill in" : capital(counted(count, "open point", "open points"))),
    none: "The document is complete.",
    intro: "Each stands in brackets in the document.",
    findings: (count) => (count === 0 ? "Findings" : capital(counted(count, "finding", "findings"))),
    noFindings: "Nothing contradicts anything.",
    gravities: {
      block: (count) => (count === 1 ? "Blocking" : `Blocking (${count})`),
      warn: (count) => (count === 1 ? "To decide" : `To decide (${count})`),
      note: (count) => (count === 1 ? "Good to know" : `Good to know (${count})`),
    },
    blocks: (count) =>
      capital(
        counted(count, "blocking point, to mend before submitting", "blocking points, to mend before submitting"),
      ),
  },
  stale: {
    title: (part) => `${part}: saved by somebody else meanwhile`,
    who: (name) => `Last saved by ${name}. What you typed is still in the form.`,
    theirs: "Saved:",
    yours: "Yours:",
    nothing: "nothing",
    apply: "Applying puts what you typed in the place of what is saved.",
    leave: "Take what is saved",
  },
  faults: {
    range: (label, least, most) => `${label}: between ${least} and ${most}.`,
    choice: (label) => `${label}: choose at least one answer.`,
    prevailing: "Choose which of the two languages prevails.",
    closed: "This draft was signed or set aside: it changes no more. What you typed was not saved.",
  },
}

/** "Seize clauses", in figures beyond ten. */
function feminine(count: number, one: string, many: string): string {
  return capital(`${numberText(count, "fr", true)} ${count < 2 ? one : many}`)
}

function plural(count: number, one: string, many: string): string {
  return `${numberText(count, "fr")} ${count < 2 ? one : many}`
}

function masculine(count: number, one: string, many: string): string {
  return capital(`${numberText(count, "fr")} ${count < 2 ? one : many}`)
}

function counted(count: number, one: string, many: string): string {
  return `${numberText(count, "en")} ${count === 1 ? one : many}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A label within a sentence; what begins with two capitals, such as AI, keeps them. */
function lower(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

export const draftRoom = { fr, en }
