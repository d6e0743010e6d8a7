// Documents that people add, the reading view of a version, and passages that are used as evidence.

const figure = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") }

const fr = {
  /** "Conditions d’utilisation, ChatGPT". */
  name: (service: string, termsType: string) => `${service}, ${termsType}`,
  own: "ajouté par nous",
  collection: (name: string) => `collection ${name}`,
  restricted: "Contrat : réservé à ceux qui ouvrent les fichiers.",
  day: (day: string) => `version du ${day}`,
  length: (units: number) => `${figure.fr.format(units)} signes`,
  add: {
    title: "Ajouter un document",
    versionTitle: (name: string) => `Nouvelle version : ${name}`,
    lede: "Conditions, politique ou contrat d’un éditeur : collez le texte ou déposez le fichier. On y choisit ensuite les passages qui servent de preuve.",
    service: "Service ou éditeur",
    serviceHint: "Tel que le document le nomme : « ChatGPT », « DeepL ».",
    termsType: "Nature du document",
    termsTypeHint: "Une des natures proposées, ou la vôtre.",
    url: "Adresse où on peut le lire",
    day: "Daté du",
    dayHint: "Le jour que porte le texte ; sinon, le jour où vous l’avez vu.",
    plans: "Offres dont ce sont les conditions",
    plansHint: "Maintenez Ctrl (ou ⌘) pour en choisir plusieurs. Vous pourrez le faire plus tard.",
    noPlans: "Aucune offre n’est encore au registre : vous les lierez plus tard.",
    restricted: "Confidentialité",
    restrictedLabel: "C’est un contrat : réservé à ceux qui peuvent ouvrir les fichiers",
    restrictedHint: "Les lecteurs du registre verront la réponse, mais ni le texte ni le passage.",
    text: "Texte",
    textHint:
      "Fins de ligne uniformisées, caractères de contrôle retirés ; rien d’autre n’est changé. L’empreinte est celle de ce texte.",
    file: "Ou un fichier (texte, PDF ou Word .docx, 20 Mo au plus)",
    fileHint: "Son texte est lu ici, et le fichier gardé tel quel sous son empreinte.",
    kept: "Fichier déjà reçu",
    keptHint: "Son texte a été lu. Décochez pour coller le texte ou en envoyer un autre.",
    noFiles: "Cette installation d’Aval ne lit pas de fichiers : collez le texte.",
    submit: "Ajouter le document",
    submitVersion: "Ajouter cette version",
    exists: {
      title: "Ce document est déjà là",
      text: (name: string) =>
        `« ${name} » a déjà été ajouté. Enregistrez de nouveau pour que ce texte en devienne la nouvelle version ; sinon décochez la case, et changez le service ou la nature.`,
      label: "Nouvelle version",
      option: (name: string) => `Ce texte est une nouvelle version de « ${name} »`,
    },
    faults: {
      service: "Dites de quel service ou éditeur est ce document.",
      termsType: "Dites de quelle nature est ce document.",
      both: "Collez le texte ou déposez un fichier, pas les deux.",
      neither: "Collez le texte du document, ou déposez un fichier.",
      pasteNothing: "Collez le texte du document.",
      blank: "Ce document ne contient aucun texte.",
      long: (most: number) => `Ce texte dépasse ${figure.fr.format(most)} signes : divisez-le en plusieurs documents.`,
      future: "Ce jour est à venir : mettez celui où vous avez vu le document.",
      earlier: (day: string) =>
        `La version la plus récente est du ${day} : une nouvelle ne peut pas la précéder. Un état plus ancien s’ajoute comme un document à part, l’année dans sa nature.`,
      busy: "Trop de fichiers sont lus en ce moment. Rien n’a été enregistré : réessayez dans une demi-minute.",
      wrongType: "Seuls les textes, les PDF et les documents Word (.docx) sont lus ici.",
    },
  },
  types: [
    "Conditions d’utilisation",
    "Conditions commerciales",
    "Politique de confidentialité",
    "Accord de traitement des données (DPA)",
    "Règles d’usage acceptable",
    "Liste des sous-traitants",
    "Engagement de service (SLA)",
    "Licence de modèle",
    "Contrat-cadre",
  ],
  document: {
    all: "Tous les documents",
    from: "Provenance",
    address: "Adresse",
    noAddress: "non indiquée",
    plans: (count: number) =>
      count === 0
        ? "Lié à aucune offre"
        : count === 1
          ? "Les conditions d’une offre"
          : `Les conditions de ${figure.fr.format(count)} offres`,
    plansNone: "Liez l’offre dont ce sont les conditions : le document paraîtra sur la fiche de l’outil.",
    unlink: "Délier",
    unlinkOf: (plan: string) => `, ${plan}`,
    link: "Lier",
    linkOf: (plan: string) => `Lier ${plan}`,
    proposed: "Du même nom :",
    other: "Lier une autre offre",
    linked: "Les offres de ce document sont à jour.",
    versions: (count: number) => (count === 1 ? "Une version" : `${figure.fr.format(count)} versions`),
    caption: "Versions, de la plus récente à la plus ancienne",
    heads: { day: "Date", length: "Longueur", version: "Version", how: "Origine" },
    fetched: "relevée par l’archive",
    technical: "mise à jour technique de l’archive",
    stated: "ajoutée par nous",
    fromFile: "lue dans un fichier",
    addVersion: "Ajouter une version",
    more: (count: number) => `Les ${figure.fr.format(count)} versions plus anciennes`,
    describe: "Adresse et confidentialité",
    save: "Enregistrer",
    described: "L’adresse et la confidentialité sont enregistrées.",
    stale: "Quelqu’un a changé ce document entre-temps. Rien n’a été enregistré : relisez, puis enregistrez.",
    history: "Historique",
    added: "Le document est ajouté. Choisissez-y les passages qui servent de preuve.",
    same: "Ce texte était déjà là, mot pour mot : rien n’a été ajouté. Le voici.",
    lastVersion:
      "Rien ne dit quand l’archive a regardé pour la dernière fois : la dernière version n’est pas la dernière vérification.",
  },
  reading: {
    title: (name: string, day: string) => `${name}, ${day}`,
    found: (count: number, words: string) =>
      count === 0
        ? `« ${words} » : rien trouvé`
        : count === 1
          ? `« ${words} » : un endroit`
          : `« ${words} » : ${figure.fr.format(count)} endroits`,
    back: "Toutes les versions",
    newer: (day: string) => `Une version plus récente existe, du ${day}.`,
    readNewer: "La lire",
    technical:
      "Mise à jour technique : l’archive a changé sa façon de lire, le texte a pu bouger sans que les conditions changent.",
    file: (name: string) => `Texte lu dans ${name}.`,
    tools: "Chercher et se repérer",
    search: "Mots à trouver, ou citation entière",
    find: "Chercher",
    clear: "Effacer la recherche",
    hit: (number: number, count: number) => `${figure.fr.format(number)} sur ${figure.fr.format(count)}`,
    hitsMore: (most: number) => `Seuls les ${figure.fr.format(most)} premiers endroits sont montrés un à un.`,
    nothing:
      "Rien trouvé. La casse, les accents, les tirets et la forme des guillemets ne comptent pas : essayez moins de mots.",
    places: "Les endroits trouvés",
    previous: "Précédent",
    next: "Suivant",
    useHit: "Utiliser ce passage",
    headings: (count: number) => (count === 1 ? "Un titre" : `${figure.fr.format(count)} titres`),
    noHeadings: "Ce texte n’a pas de titres.",
    howTo: "Pour citer : sélectionnez le passage dans le texte, cherchez-le, ou",
    pick: "choisissez par paragraphes",
    pickEnd: "Lire sans cases",
    picking: "Cochez le premier et le dernier paragraphe du passage (un seul suffit), puis :",
    pickThis: (number: number) => `Paragraphe ${number}`,
    usePicked: "Utiliser les paragraphes cochés",
    use: "Utiliser comme preuve",
    text: "Texte du document",
    options: "Les réponses possibles",
    passageGone: "Le passage demandé ne se trouve pas dans cette version.",
  },
  passage: {
    title: "Utiliser ce passage comme preuve",
    back: "Retour au texte",
    from: "Extrait de",
    place: (start: string, end: string) => `caractères ${start} à ${end}`,
    several: (nth: number, count: number) =>
      `Ces mots se trouvent ${figure.fr.format(count)} fois dans le texte ; c’est ici la ${nth === 1 ? "première" : `${nth}e`} fois.`,
    others: "Les autres :",
    whom: "Preuve au sujet de",
    noWhom: "Ce document n’est lié à aucune offre. Choisissez-en une.",
    choose: "Choisir",
    other: "Offre",
    factor: "Pour quelle question ?",
    answer: "Répondre",
    answerFactor: (factor: string) => `Répondre à ${factor} avec ce passage`,
    otherFactor: "Pour une autre question",
    none: "Aucun texte n’est choisi, ou il ne se trouve pas dans cette version.",
    long: (most: number) => `Ce passage dépasse ${figure.fr.format(most)} signes : citez l’essentiel.`,
    again: "Revenez au texte et choisissez-en un autre.",
    readOnly: "Vous pouvez lire ce passage ; répondre est réservé à ceux qui évaluent.",
  },
  form: {
    label: "Passage cité",
    use: "Ce passage est la preuve",
    hint: (name: string, day: string) => `${name}, version du ${day}.`,
    uncheck: "Décochez pour donner une autre preuve.",
    choose: (count: number) =>
      count === 1
        ? "Choisir un passage dans les conditions de cette offre (un document)"
        : `Choisir un passage dans les conditions de cette offre (${figure.fr.format(count)} documents)`,
    faults: {
      gone: "Ce passage ne se trouve plus à cet endroit, ou ne vous est pas ouvert : choisissez-le de nouveau.",
      one: "Une seule preuve : gardez le passage, ou décochez-le et donnez l’autre.",
    },
  },
  quote: {
    whole: "Lire dans le document",
    at: (day: string) => `version du ${day}`,
    mismatch:
      "Le texte gardé ici ne porte pas, à cet endroit, l’empreinte de ce passage : ne vous y fiez pas, relisez le document.",
    "no-version": "Le document est ici, mais pas la version citée.",
    "no-document": "Le document cité n’est pas ici : importez sa collection pour lire le passage.",
    withheld: "Le passage vient d’un contrat : il est réservé à ceux qui peuvent ouvrir les fichiers.",
    openDocument: "Voir le document",
    long: "La suite est dans le document.",
  },
  tool: {
    nav: "Conditions",
    title: (count: number) =>
      count === 0
        ? "Conditions : aucune n’est liée à cette offre"
        : count === 1
          ? "Conditions : un document"
          : `Conditions : ${figure.fr.format(count)} documents`,
    none: "Aucun document n’est encore lié à cette offre, et aucun ne porte son nom.",
    proposed: "Ces documents portent le nom de l’outil ou de l’éditeur. S’ils valent pour cette offre, liez-les.",
    withheld: (count: number) =>
      count === 1
        ? "Un contrat, réservé à ceux qui peuvent ouvrir les fichiers."
        : `${figure.fr.format(count)} contrats, réservés à ceux qui peuvent ouvrir les fichiers.`,
    last: (day: string) => `dernière version : ${day}`,
    add: "Ajouter un document",
  },
}

const en: typeof fr = {
  name: (service, termsType) => `${service}, ${termsType}`,
  own: "added by us",
  collection: (name) => `collection ${name}`,
  restricted: "A contract: only for those who open files.",
  day: (day) => `version of ${day}`,
  length: (units) => `${figure.en.format(units)} characters`,
  add: {
    title: "Add a document",
    versionTitle: (name) => `New version: ${name}`,
    lede: "A vendor’s terms, policy or contract: paste the text or upload the file. Then choose the passages in it that are evidence.",
    service: "Service or vendor",
    serviceHint: "As the document names it: “ChatGPT”, “DeepL”.",
    termsType: "Kind of document",
    termsTypeHint: "One of those offered, or your own.",
    url: "Address where it can be read",
    day: "Dated",
    dayHint: "The day that the text bears; else the day you saw it.",
    plans: "Plans that it is the terms of",
    plansHint: "Hold Ctrl (or ⌘) to choose several. You can do this later.",
    noPlans: "The register has no plan yet: link them later.",
    restricted: "Confidentiality",
    restrictedLabel: "It is a contract: only for those who may open files",
    restrictedHint: "Readers of the register will see the answer, but neither the text nor the passage.",
    text: "Text",
    textHint:
      "Line ends are made alike and control characters taken out; nothing else is changed. The hash is that of this text.",
    file: "Or a file (text, PDF or Word .docx, 20\u00a0MB at most)",
    fileHint: "Its text is read here, and the file kept as it is under its hash.",
    kept: "File received before",
    keptHint: "Its text was read. Untick to paste the text or send another one.",
    noFiles: "This installation of Aval reads no files: paste the text.",
    submit: "Add the document",
    submitVersion: "Add this version",
    exists: {
      title: "This document is here already",
      text: (name) =>
        `“${name}” was added before. Save again to make this text its new version; else untick the box, and change the service or the kind.`,
      label: "New version",
      option: (name) => `This text is a new version of “${name}”`,
    },
    faults: {
      service: "Say which service or vendor this document is of.",
      termsType: "Say what kind of document this is.",
      both: "Paste the text or upload a file, not both.",
      neither: "Paste the text of the document, or upload a file.",
      pasteNothing: "Paste the text of the document.",
      blank: "There is no text in this document.",
      long: (most) => `This text is longer than ${figure.en.format(most)} characters: cut it into several documents.`,
      future: "This day is yet to come: put the day you saw the document.",
      earlier: (day) =>
        `The newest version is of ${day}: a new one cannot come before it. Add an older state as a document of its own, with the year in its kind.`,
      busy: "Too many files are being read just now. Nothing was saved: try again in half a minute.",
      wrongType: "Only texts, PDFs and Word documents (.docx) are read here.",
    },
  },
  types: [
    "Terms of Service",
    "Commercial Terms",
    "Privacy Policy",
    "Data Processing Agreement",
    "Acceptable Use Policy",
    "Sub-processor List",
    "Service Level Agreement",
    "Model License",
    "Master Agreement",
  ],
  document: {
    all: "All documents",
    from: "Where it comes from",
    address: "Address",
    noAddress: "not given",
    plans: (count) =>
      count === 0
        ? "Linked to no plan"
        : count === 1
          ? "The terms of one plan"
          : `The terms of ${figure.en.format(count)} plans`,
    plansNone: "Link the plan that it is the terms of: the document will appear on the tool’s page.",
    unlink: "Unlink",
    unlinkOf: (plan) => `, ${plan}`,
    link: "Link",
    linkOf: (plan) => `Link ${plan}`,
    proposed: "Of the same name:",
    other: "Link another plan",
    linked: "The plans of this document are up to date.",
    versions: (count) => (count === 1 ? "One version" : `${figure.en.format(count)} versions`),
    caption: "Versions, newest first",
    heads: { day: "Date", length: "Length", version: "Version", how: "Origin" },
    fetched: "fetched by the archive",
    technical: "technical upgrade by the archive",
    stated: "added by us",
    fromFile: "read from a file",
    addVersion: "Add a version",
    more: (count) => `The ${figure.en.format(count)} older versions`,
    describe: "Address and confidentiality",
    save: "Save",
    described: "Address and confidentiality are saved.",
    stale: "Somebody changed this document meanwhile. Nothing was saved: read it again, then save.",
    history: "History",
    added: "The document is added. Choose the passages in it that are evidence.",
    same: "This text was here already, word for word: nothing was added. This is it.",
    lastVersion: "Nothing says when the archive last looked: the last version is not the last check.",
  },
  reading: {
    title: (name, day) => `${name}, ${day}`,
    found: (count, words) =>
      count === 0
        ? `“${words}”: nothing found`
        : count === 1
          ? `“${words}”: one place`
          : `“${words}”: ${figure.en.format(count)} places`,
    back: "All versions",
    newer: (day) => `There is a newer version, of ${day}.`,
    readNewer: "Read it",
    technical: "Technical upgrade: the archive reads the page in a new way; the text may have moved without the terms.",
    file: (name) => `Text read from ${name}.`,
    tools: "Search and find your way",
    search: "Words to find, or a whole quote",
    find: "Search",
    clear: "Clear the search",
    hit: (number, count) => `${figure.en.format(number)} of ${figure.en.format(count)}`,
    hitsMore: (most) => `Only the first ${figure.en.format(most)} places are shown one by one.`,
    nothing: "Nothing found. Case, accents, dashes and the shape of quotes do not count: try fewer words.",
    places: "The places found",
    previous: "Previous",
    next: "Next",
    useHit: "Use this passage",
    headings: (count) => (count === 1 ? "One heading" : `${figure.en.format(count)} headings`),
    noHeadings: "This text has no headings.",
    howTo: "To quote: select the passage in the text, search for it, or",
    pick: "choose by paragraph",
    pickEnd: "Read without boxes",
    picking: "Tick the first and the last paragraph of the passage (one is enough), then:",
    pickThis: (number) => `Paragraph ${number}`,
    usePicked: "Use the ticked paragraphs",
    use: "Use as evidence",
    text: "Text of the document",
    options: "Possible answers",
    passageGone: "The passage that was asked for does not stand in this version.",
  },
  passage: {
    title: "Use this passage as evidence",
    back: "Back to the text",
    from: "From",
    place: (start, end) => `characters ${start} to ${end}`,
    several: (nth, count) => `These words stand ${figure.en.format(count)} times in the text; this is number ${nth}.`,
    others: "The others:",
    whom: "Evidence about",
    noWhom: "This document is linked to no plan. Choose one.",
    choose: "Choose",
    other: "Plan",
    factor: "For which question?",
    answer: "Answer",
    answerFactor: (factor) => `Answer ${factor} with this passage`,
    otherFactor: "For another question",
    none: "No text is chosen, or it does not stand in this version.",
    long: (most) => `This passage is longer than ${figure.en.format(most)} characters: quote what matters.`,
    again: "Go back to the text and choose another one.",
    readOnly: "You may read this passage; answering is for those who assess.",
  },
  form: {
    label: "Quoted passage",
    use: "This passage is the evidence",
    hint: (name, day) => `${name}, version of ${day}.`,
    uncheck: "Untick to give other evidence.",
    choose: (count) =>
      count === 1
        ? "Choose a passage in the terms of this plan (one document)"
        : `Choose a passage in the terms of this plan (${figure.en.format(count)} documents)`,
    faults: {
      gone: "This passage no longer stands at that place, or is not open to you: choose it again.",
      one: "One piece of evidence only: keep the passage, or untick it and give the other.",
    },
  },
  quote: {
    whole: "Read in the document",
    at: (day) => `version of ${day}`,
    mismatch:
      "The text kept here does not have, at that place, the hash of this passage: do not rely on it, read the document again.",
    "no-version": "The document is here, but not the version that is quoted.",
    "no-document": "The quoted document is not here: import its collection to read the passage.",
    withheld: "The passage is from a contract: only for those who may open files.",
    openDocument: "See the document",
    long: "The rest is in the document.",
  },
  tool: {
    nav: "Terms",
    title: (count) =>
      count === 0
        ? "Terms: none is linked to this plan"
        : count === 1
          ? "Terms: one document"
          : `Terms: ${figure.en.format(count)} documents`,
    none: "No document is linked to this plan yet, and none bears its name.",
    proposed: "These documents bear the name of the tool or the vendor. If they hold for this plan, link them.",
    withheld: (count) =>
      count === 1
        ? "One contract, only for those who may open files."
        : `${figure.en.format(count)} contracts, only for those who may open files.`,
    last: (day) => `last version: ${day}`,
    add: "Add a document",
  },
}

export const reading = { fr, en }
