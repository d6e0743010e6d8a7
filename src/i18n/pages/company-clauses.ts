import type { Position } from "../../core/clause.ts"

// The company’s own wording of clauses: editing one, its editions, giving it up.

const fr = {
  /** On the pages of the library. */
  library: {
    edition: (edition: number, version: number | null) =>
      version === null
        ? `édition ${edition} de la société`
        : `édition ${edition} de la société, fondée sur la version ${version}`,
    own: (edition: number) => `clause de la société, édition ${edition}`,
    count: (editions: number, own: number) =>
      [
        editions === 0
          ? ""
          : editions === 1
            ? "une clause réécrite par la société"
            : `${editions} clauses réécrites par la société`,
        own === 0 ? "" : own === 1 ? "une clause propre à la société" : `${own} clauses propres à la société`,
      ]
        .filter((text) => text !== "")
        .join(", "),
    behind: (newer: number, base: number) =>
      `La bibliothèque a avancé : version ${newer} ; la vôtre se fonde sur la version ${base}.`,
    compare: "Comparer les deux",
    edit: "Modifier la clause",
    add: "Ajouter une clause de la société",
    editions: (count: number) => (count === 1 ? "Une édition" : `${count} éditions`),
    reset: "Revenir au texte livré",
    withdraw: "Ne plus la proposer",
    actions: "Texte de la société",
    saved: (edition: number) =>
      `L’édition ${edition} est enregistrée. Les projets la prennent aussitôt ; les versions gardées disent toujours ce qu’elles disaient.`,
    same: "Rien n’a changé : le texte est déjà celui-ci.",
    added: (id: string) => `La clause ${id} est ajoutée à la bibliothèque.`,
  },
  form: {
    newTitle: "Une clause de la société",
    newLede:
      "Elle s’ajoute après les clauses livrées, en français et en anglais, à trois positions. Une fois enregistrée, tout projet peut la prendre.",
    editTitle: (title: string) => `Modifier la clause : ${title}`,
    editLede: (edition: number) =>
      `Enregistrer fait l’édition ${edition}. Les éditions précédentes restent ; les versions de projets déjà gardées ne changent pas.`,
    withdrawn: "La clause n’est plus proposée : enregistrer la propose de nouveau.",
    stale: (who: string) =>
      `${who} a enregistré une autre édition entre-temps. Rien de ce que vous avez écrit n’est perdu : comparez les deux, puis enregistrez de nouveau si votre texte doit la remplacer.`,
    somebody: "Quelqu’un",
    staleDiff: "De l’édition en place à votre texte",
    clause: "La clause",
    titleText: "Titre",
    purpose: "Objet",
    purposeHint: "Une phrase : ce que la clause nous assure.",
    default: "Position par défaut",
    when: "Figure au contrat",
    whenHint: "Ce que le registre ignore ne retire jamais une clause : la question est posée.",
    always: "toujours",
    kept: "Quand elle figure, ce qui l’appelle et les références juridiques restent ceux de la bibliothèque.",
    position: {
      strict: "Position stricte",
      balanced: "Position équilibrée",
      light: "Position légère",
    } satisfies Record<Position, string>,
    summary: "Résumé",
    summaryHint: "Une phrase, montrée à côté du choix de position ; hors du contrat.",
    language: { fr: "en français", en: "en anglais" },
    paragraph: (number: number) => `Paragraphe ${number}`,
    item: (number: number, letter: string) => `Point ${number} (${letter})`,
    step: (number: number) => `Étape ${number}`,
    remark: (number: number) => `Remarque ${number}`,
    warning: (number: number) => `Avertissement ${number}`,
    up: "Monter",
    down: "Descendre",
    remove: "Retirer",
    removeAll: "Retirer avec ses points",
    addParagraph: "Ajouter un paragraphe",
    addItem: "Ajouter un point",
    add: "Ajouter",
    of: (button: string, row: string) => `${button} : ${row}`,
    definitions: "Les définitions se rangent sous ce paragraphe : il reste.",
    fallback: "Ce qu’on peut céder, la meilleure étape d’abord",
    notes: "Ce que dira l’agence, et que répondre",
    warnings: "Avertissements pour nous",
    noRows: "Rien pour l’instant.",
    on: "Vaut",
    everywhere: "à toutes les positions",
    note: "Ce qui change dans cette édition",
    noteHint: "Pour vos collègues, dans la liste des éditions.",
    onNewest: (version: number) =>
      `J’ai comparé avec la version ${version} de la bibliothèque : l’édition se fonde désormais sur elle`,
    preview: "Voir comme cela se lit",
    save: (edition: number) => `Enregistrer l’édition ${edition}`,
    saveNew: "Ajouter la clause",
    typography:
      "Guillemets, apostrophes et espaces insécables se posent tout seuls. Retirer tout le texte d’une ligne, dans les deux langues, retire la ligne.",
    moved: "Les lignes ont changé ; rien n’est encore enregistré.",
    sound: "Tout est en ordre ; rien n’est encore enregistré.",
    previewTitle: "Comme cela se lira",
    remarks: (count: number) => (count === 1 ? "Un point à revoir peut-être" : `${count} points à revoir peut-être`),
  },
  marks: {
    title: "Marques que le texte peut porter",
    lede: "Chacune se lit comme il est dit en face. Les deux langues portent les mêmes.",
    terms: (count: number) => `${count} termes définis`,
    termsHint: "{terme} au singulier, {terme:many} au pluriel.",
    values: (count: number) => `${count} valeurs à régler`,
    valuesHint: "Un nombre se lit avec son unité : ne pas la répéter.",
    clauses: (count: number) => `${count} clauses`,
    clausesHint:
      "Se lit comme le numéro de la clause : écrire « à l’article [[CL-06]] ». Si elle n’est pas au contrat, le renvoi vise le contrat.",
    nothing: "à remplir",
  },
  editions: {
    title: (title: string, count: number) =>
      count === 0
        ? `${title} : aucune édition de la société`
        : count === 1
          ? `${title} : une édition`
          : `${title} : ${count} éditions`,
    none: "La société n’a pas réécrit cette clause : elle figure comme livrée.",
    caption: "Éditions, de la plus récente à la plus ancienne",
    head: { edition: "Édition", when: "Quand", who: "Qui", note: "Ce qui change", compare: "Comparer" },
    number: (edition: number) => `Édition ${edition}`,
    based: (version: number) => `fondée sur la version ${version}`,
    reset: "texte livré rétabli",
    withdrawn: "n’est plus proposée",
    stands: "en place",
    noNote: "aucune note",
    withBefore: "avec la précédente",
    withLibrary: "avec le texte livré",
    between: (before: string, after: string) => `De ${before} à ${after}`,
    shipped: (version: number) => `la version ${version} de la bibliothèque`,
    edition: (edition: number) => `l’édition ${edition}`,
    same: "Les deux disent la même chose.",
    default: (before: string, after: string) => `Par défaut : ${before} auparavant, ${after} désormais.`,
    moved: (positions: string) => `L’ordre des paragraphes change à la position ${positions}.`,
    all: "Voir toutes les éditions",
    unknownBase: (version: number) =>
      `La version ${version} n’est plus livrée : la comparaison se fait avec celle d’aujourd’hui.`,
  },
  changes: {
    places: {
      title: "Titre",
      purpose: "Objet",
      summary: "Résumé",
      paragraph: "Paragraphe",
      item: "Point",
      fallback: "Étape",
      notes: "Remarque",
      warnings: "Avertissement",
    },
    change: { added: "ajouté", removed: "retiré", changed: "modifié" },
    caption: "Ce qui change",
    head: { place: "Endroit", fr: "Français", en: "Anglais" },
    removedWords: "Retiré :",
    addedWords: "Ajouté :",
  },
  reset: {
    title: (title: string) => `Revenir au texte livré : ${title} ?`,
    withdrawTitle: (title: string) => `Ne plus proposer : ${title} ?`,
    points: (version: number) => [
      `Les projets prendront de nouveau la version ${version} de la bibliothèque.`,
      "Vos éditions restent dans la liste, et les versions de projets déjà gardées ne changent pas.",
    ],
    withdrawPoints: [
      "Aucun projet ne pourra plus la prendre ; ceux qui l’ont choisie diront qu’elle manque.",
      "Ses éditions restent dans la liste, et on peut la proposer de nouveau en la modifiant.",
    ],
    note: "Pourquoi",
    sure: "Oui, c’est voulu",
    notSure: "Cochez la case pour confirmer.",
    submit: "Revenir au texte livré",
    withdraw: "Ne plus proposer",
    nothing: "Rien à défaire : aucune édition de la société n’est en place.",
    stale: "Quelqu’un a changé la clause entre-temps : relisez avant de confirmer.",
    done: "Le texte livré est de nouveau en place.",
  },
}

const en: typeof fr = {
  library: {
    edition: (edition, version) =>
      version === null
        ? `edition ${edition} of the company`
        : `edition ${edition} of the company, based on version ${version}`,
    own: (edition) => `clause of the company, edition ${edition}`,
    count: (editions, own) =>
      [
        editions === 0
          ? ""
          : editions === 1
            ? "one clause rewritten by the company"
            : `${editions} clauses rewritten by the company`,
        own === 0 ? "" : own === 1 ? "one clause of the company’s own" : `${own} clauses of the company’s own`,
      ]
        .filter((text) => text !== "")
        .join(", "),
    behind: (newer, base) => `The library has moved on: version ${newer}; yours is based on ${base}.`,
    compare: "Compare the two",
    edit: "Edit the clause",
    add: "Add a clause of the company",
    editions: (count) => (count === 1 ? "One edition" : `${count} editions`),
    reset: "Go back to the text as shipped",
    withdraw: "Offer it no more",
    actions: "The company’s wording",
    saved: (edition) => `Edition ${edition} is saved. Drafts take it at once; kept versions say what they said.`,
    same: "Nothing was changed: the text says this already.",
    added: (id) => `Clause ${id} is added to the library.`,
  },
  form: {
    newTitle: "A clause of the company",
    newLede:
      "It stands after the shipped clauses, in French and English, at three positions. Once it is saved, every draft can take it.",
    editTitle: (title) => `Edit the clause: ${title}`,
    editLede: (edition) =>
      `Saving makes edition ${edition}. Earlier editions stay; versions of drafts that were kept do not change.`,
    withdrawn: "The clause is offered no more: saving it offers it again.",
    stale: (who) =>
      `${who} saved another edition meanwhile. Nothing that you wrote is lost: compare the two, then save again if your text is to replace it.`,
    somebody: "Somebody",
    staleDiff: "From the edition that stands to your text",
    clause: "The clause",
    titleText: "Title",
    purpose: "Purpose",
    purposeHint: "One sentence: what the clause secures for us.",
    default: "Position by default",
    when: "In the contract",
    whenHint: "What the register does not know never drops a clause: the question is asked.",
    always: "always",
    kept: "When it stands, what calls for it and its legal references stay those of the library.",
    position: { strict: "Strict position", balanced: "Balanced position", light: "Light position" },
    summary: "Summary",
    summaryHint: "One sentence, shown beside the choice of position; no part of the contract.",
    language: { fr: "in French", en: "in English" },
    paragraph: (number) => `Paragraph ${number}`,
    item: (number, letter) => `Item ${number} (${letter})`,
    step: (number) => `Step ${number}`,
    remark: (number) => `Remark ${number}`,
    warning: (number) => `Warning ${number}`,
    up: "Move up",
    down: "Move down",
    remove: "Remove",
    removeAll: "Remove with its items",
    addParagraph: "Add a paragraph",
    addItem: "Add an item",
    add: "Add",
    of: (button, row) => `${button}: ${row}`,
    definitions: "The definitions are listed below this paragraph: it stays.",
    fallback: "What can be given up, the best step first",
    notes: "What the agency will say, and our reply",
    warnings: "Warnings for us",
    noRows: "Nothing yet.",
    on: "Holds",
    everywhere: "at every position",
    note: "What is new in this edition",
    noteHint: "For your colleagues, in the list of editions.",
    onNewest: (version) =>
      `I have compared it with version ${version} of the library: the edition is based on it from now on`,
    preview: "See how it reads",
    save: (edition) => `Save edition ${edition}`,
    saveNew: "Add the clause",
    typography:
      "Quotation marks, apostrophes and hard spaces set themselves. Emptying a row in both languages removes it.",
    moved: "The rows have changed; nothing is saved yet.",
    sound: "All is in order; nothing is saved yet.",
    previewTitle: "How it will read",
    remarks: (count) =>
      count === 1 ? "One point that may need a second look" : `${count} points that may need a second look`,
  },
  marks: {
    title: "Marks that the text may hold",
    lede: "Each reads as it says beside it. Both languages have the same ones.",
    terms: (count) => `${count} defined terms`,
    termsHint: "{term} for one, {term:many} for several.",
    values: (count) => `${count} values to set`,
    valuesHint: "A number reads with its unit: do not repeat it.",
    clauses: (count) => `${count} clauses`,
    clausesHint:
      "Reads as the clause’s number: write “clause [[CL-06]]”. Where it is not in the contract, the reference is to the contract.",
    nothing: "to fill in",
  },
  editions: {
    title: (title, count) =>
      count === 0
        ? `${title}: no edition of the company`
        : count === 1
          ? `${title}: one edition`
          : `${title}: ${count} editions`,
    none: "The company has not rewritten this clause: it stands as shipped.",
    caption: "Editions, the newest first",
    head: { edition: "Edition", when: "When", who: "Who", note: "What is new", compare: "Compare" },
    number: (edition) => `Edition ${edition}`,
    based: (version) => `based on version ${version}`,
    reset: "as shipped again",
    withdrawn: "offered no more",
    stands: "stands",
    noNote: "no note",
    withBefore: "with the one before",
    withLibrary: "with the text as shipped",
    between: (before, after) => `From ${before} to ${after}`,
    shipped: (version) => `version ${version} of the library`,
    edition: (edition) => `edition ${edition}`,
    same: "Both say the same.",
    default: (before, after) => `By default: ${before} before, ${after} now.`,
    moved: (positions) => `The order of paragraphs changes at the ${positions} position.`,
    all: "See all editions",
    unknownBase: (version) => `Version ${version} is shipped no more: the comparison is with the one of today.`,
  },
  changes: {
    places: {
      title: "Title",
      purpose: "Purpose",
      summary: "Summary",
      paragraph: "Paragraph",
      item: "Item",
      fallback: "Step",
      notes: "Remark",
      warnings: "Warning",
    },
    change: { added: "added", removed: "removed", changed: "changed" },
    caption: "What changes",
    head: { place: "Place", fr: "French", en: "English" },
    removedWords: "Removed:",
    addedWords: "Added:",
  },
  reset: {
    title: (title) => `Go back to the text as shipped: ${title}?`,
    withdrawTitle: (title) => `Offer no more: ${title}?`,
    points: (version) => [
      `Drafts will take version ${version} of the library again.`,
      "Your editions stay in the list, and versions of drafts that were kept do not change.",
    ],
    withdrawPoints: [
      "No draft can take it any more; those that chose it will say that it is missing.",
      "Its editions stay in the list, and editing it offers it again.",
    ],
    note: "Why",
    sure: "Yes, this is meant",
    notSure: "Tick the box to confirm.",
    submit: "Go back to the text as shipped",
    withdraw: "Offer no more",
    nothing: "Nothing to undo: no edition of the company stands.",
    stale: "Somebody changed the clause meanwhile: read it again before you confirm.",
    done: "The text as shipped stands again.",
  },
}

export const companyClauses = { fr, en }
