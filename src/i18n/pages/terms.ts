import type { PassageStatus } from "../../core/passages.ts"

// The texts that are kept here: the list of documents, the import of a collection, and the passages that the register rests on.

const fr = {
  list: {
    title: (count: number) =>
      count === 0
        ? "Aucun texte de conditions n’est encore ici"
        : count === 1
          ? "Un document de conditions"
          : `${figure.fr.format(count)} documents de conditions`,
    lede: "Les textes d’où viennent les réponses : conditions d’utilisation, politiques, accords, à chaque date où ils ont été relevés.",
    importIt: "Importer une collection",
    addOne: "Ajouter un document",
    checkPassages: "Vérifier les passages",
    search: "Chercher un document",
    q: "Service ou type de document",
    collection: "Collection",
    anyCollection: "Toutes",
    apply: "Chercher",
    clear: "Tout afficher",
    count: (total: number, from: number, to: number) =>
      total === 0
        ? "Rien ne correspond"
        : to - from + 1 < total
          ? `${figure.fr.format(from)} à ${figure.fr.format(to)} sur ${figure.fr.format(total)}`
          : total === 1
            ? "1 document"
            : `${figure.fr.format(total)} documents`,
    caption: "Documents, par service",
    head: {
      document: "Document",
      collection: "Collection",
      versions: "Versions",
      last: "Dernière version le",
    },
    empty:
      "Trois façons d’en apporter : importer une collection Open Terms Archive (tous les textes et toutes leurs dates d’un coup), téléverser un fichier, ou coller un texte. Les textes restent dans votre base.",
    emptyReader: "Les équipes qui tiennent le registre peuvent en apporter.",
    nothing: "Aucun document ne correspond.",
    own: "ajoutés à la main",
    restricted: "confidentiel",
    lastShort: "Dernière le",
    collectionsCaption: "Collections",
    collectionHead: {
      name: "Collection",
      documents: "Documents",
      versions: "Versions",
      last: "Dernière version le",
      source: "Source",
    },
    lastSeen:
      "« Dernière version le » est le jour du dernier changement relevé. L’archive ne dit pas quand elle a vérifié un texte pour la dernière fois.",
  },
  import: {
    title: "Importer une collection de conditions",
    lede: "Une collection Open Terms Archive contient les textes de nombreux services, à chaque date où ils ont changé. Aval la lit dans un bundle Git.",
    how: "Obtenir le bundle",
    howText:
      "Demandez-le à qui tient la collection, ou faites-le vous-même depuis le dépôt de ses versions (celui dont le nom finit par « -versions ») :",
    file: "Bundle Git",
    fileHint:
      "20 Mo au plus. Au-delà, sur le serveur : « aval terms import ». Un dossier cloné s’importe aussi par cette commande.",
    name: "Nom de la collection",
    nameHint:
      "Laissez vide pour le tirer du nom du fichier. Les réponses du registre citent la collection par ce nom : « genai-eu », « genai-contrib ».",
    url: "Où elle est publiée",
    urlHint: "Son adresse, pour citer la source : « https://github.com/OpenTermsArchive/genai-eu-versions ».",
    submit: "Importer",
    noFile: "Choisissez un bundle.",
    tooLarge: "Ce bundle dépasse 20 Mo : importez-le sur le serveur, avec « aval terms import ».",
    noName: "Le nom du fichier ne donne pas de nom de collection : écrivez-en un.",
    busy: "Un autre import est en cours : attendez qu’il finisse.",
    seeRunning: "Voir où il en est",
    off: "Ici, les collections ne s’importent pas : cette installation ne peut pas lancer de programme. Collez les textes un par un.",
    again: "L’importer de nouveau n’ajoute que ce qui est nouveau.",
    running: (collection: string) => `Import de ${collection} en cours`,
    opening: "Ouverture et vérification de l’historique…",
    reading: (done: number, total: number) =>
      `Lecture des textes : ${figure.fr.format(done)} sur ${figure.fr.format(total)}`,
    checking: "Recherche des passages sur lesquels le registre s’appuie…",
    leave: "Vous pouvez quitter cette page : l’import continue. Rien n’est visible tant qu’il n’est pas complet.",
    reload: "Actualiser",
    done: (collection: string) => `${collection} est importée`,
    nothing: (collection: string) => `${collection} : rien de nouveau`,
    nothingText: "Tout ce que contient ce fichier était déjà ici. Rien n’a été écrit.",
    added: (versions: number, documents: number) =>
      `${figure.fr.format(versions)} ${versions === 1 ? "version ajoutée" : "versions ajoutées"}, ${documents === 0 ? "aucun nouveau document" : documents === 1 ? "1 nouveau document" : `${figure.fr.format(documents)} nouveaux documents`}.`,
    holds: (collection: string, documents: number, versions: number) =>
      `${collection} compte maintenant ${figure.fr.format(documents)} ${documents === 1 ? "document" : "documents"} et ${figure.fr.format(versions)} ${versions === 1 ? "version" : "versions"}.`,
    leftovers: (count: number) =>
      count === 1
        ? "1 document venu avec le modèle du dépôt, jamais suivi, a été laissé de côté."
        : `${figure.fr.format(count)} documents venus avec le modèle du dépôt, jamais suivis, ont été laissés de côté.`,
    see: "Voir les documents",
    seePassages: "Voir les passages",
    failed: (collection: string) => `${collection} n’a pas été importée`,
    untouched: "Rien n’a été ajouté ni changé.",
    retry: "Recommencer",
    gone: "Cet import n’est plus en cours",
    goneText:
      "Aval a redémarré, ou cet import est terminé depuis longtemps. Un import interrompu n’ajoute rien ; recommencez-le : seul ce qui manque sera ajouté.",
    broken: "Une panne l’a arrêté. Le journal du serveur en dit plus.",
  },
  passages: {
    title: ({ found, all }: { found: number; all: number }) =>
      all === 0
        ? "Le registre ne s’appuie encore sur aucun passage"
        : found === all
          ? all === 1
            ? "L’unique passage a été retrouvé"
            : `Les ${figure.fr.format(all)} passages ont tous été retrouvés`
          : `${figure.fr.format(found)} ${found > 1 ? "passages retrouvés" : "passage retrouvé"} sur ${figure.fr.format(all)}`,
    lede: "Une réponse, une note ou un préalable peut s’appuyer sur un passage d’un texte daté. Chacun vient d’être cherché, à sa place et par son empreinte, dans les textes gardés ici.",
    counts: "Où en sont les passages",
    statuses: {
      found: "Retrouvés : le texte à cette place a la bonne empreinte",
      mismatch: "Autre texte : ce qui se trouve à cette place a une autre empreinte",
      "no-version": "Version absente : le document est ici, pas cette version",
      "no-document": "Document absent : la collection n’est pas importée, ou ne l’a pas",
    } satisfies Record<PassageStatus, string> as Readonly<Record<PassageStatus, string>>,
    short: {
      found: "retrouvé",
      mismatch: "autre texte",
      "no-version": "version absente",
      "no-document": "document absent",
    } satisfies Record<PassageStatus, string> as Readonly<Record<PassageStatus, string>>,
    mend: {
      mismatch: "Ouvrez la version et choisissez le passage de nouveau : ce qui a été lu ne s’y trouve pas tel quel.",
      "no-version": "Importez un état plus récent de la collection.",
      "no-document": "Importez la collection, ou ajoutez le texte.",
    } as Readonly<Record<Exclude<PassageStatus, "found">, string>>,
    missing: (collection: string, count: number) =>
      count === 1
        ? `1 passage attend la collection ${collection}.`
        : `${figure.fr.format(count)} passages attendent la collection ${collection}.`,
    importIt: (collection: string) => `Importer ${collection}`,
    attention: "À regarder",
    count: (total: number, from: number, to: number) =>
      to - from + 1 < total
        ? `${figure.fr.format(from)} à ${figure.fr.format(to)} sur ${figure.fr.format(total)}`
        : total === 1
          ? "1 passage"
          : `${figure.fr.format(total)} passages`,
    caption: "Passages qui n’ont pas été retrouvés",
    head: { what: "Ce qui s’appuie dessus", passage: "Passage", status: "État" },
    note: (kind: string) => `Note : ${kind}`,
    state: (name: string) => `Préalable : ${name}`,
    company: "Notre entreprise",
    archive: "dans l’archive",
    at: (version: string) => `version ${version}`,
    allFound: "Chaque passage se lit à l’endroit même d’où il a été tiré.",
    none: "Quand une réponse s’appuiera sur un passage, cette page dira s’il est toujours à sa place.",
    toTerms: "Tous les documents",
    again: "Vérifier de nouveau",
  },
}

const en: typeof fr = {
  list: {
    title: (count) =>
      count === 0
        ? "No terms are here yet"
        : count === 1
          ? "One document of terms"
          : `${figure.en.format(count)} documents of terms`,
    lede: "The texts that the answers come from: terms of use, policies, agreements, at every date on which they were recorded.",
    importIt: "Import a collection",
    addOne: "Add a document",
    checkPassages: "Check the passages",
    search: "Search documents",
    q: "Service or type of document",
    collection: "Collection",
    anyCollection: "All",
    apply: "Search",
    clear: "Show all",
    count: (total, from, to) =>
      total === 0
        ? "Nothing fits"
        : to - from + 1 < total
          ? `${figure.en.format(from)} to ${figure.en.format(to)} of ${figure.en.format(total)}`
          : total === 1
            ? "1 document"
            : `${figure.en.format(total)} documents`,
    caption: "Documents, by service",
    head: {
      document: "Document",
      collection: "Collection",
      versions: "Versions",
      last: "Last version on",
    },
    empty:
      "Three ways to bring some in: import an Open Terms Archive collection (all texts with all their dates at once), upload a file, or paste a text. The texts stay in your database.",
    emptyReader: "The teams that keep the register can bring some in.",
    nothing: "No document fits.",
    own: "added by hand",
    restricted: "confidential",
    lastShort: "Last on",
    collectionsCaption: "Collections",
    collectionHead: {
      name: "Collection",
      documents: "Documents",
      versions: "Versions",
      last: "Last version on",
      source: "Source",
    },
    lastSeen:
      "“Last version on” is the day of the last recorded change. The archive does not say when it last checked a text.",
  },
  import: {
    title: "Import a collection of terms",
    lede: "An Open Terms Archive collection holds the texts of many services, at every date on which they changed. Aval reads it from a Git bundle.",
    how: "Getting the bundle",
    howText:
      "Ask whoever keeps the collection, or make it yourself from the repository of its versions (the one whose name ends in “-versions”):",
    file: "Git bundle",
    fileHint: "20 MB at most. Beyond that, on the server: “aval terms import”. That command takes a cloned folder too.",
    name: "Name of the collection",
    nameHint:
      "Leave it empty to take it from the file’s name. Answers in the register cite the collection by this name: “genai-eu”, “genai-contrib”.",
    url: "Where it is published",
    urlHint: "Its address, to name the source: “https://github.com/OpenTermsArchive/genai-eu-versions”.",
    submit: "Import",
    noFile: "Choose a bundle.",
    tooLarge: "This bundle is larger than 20 MB: import it on the server, with “aval terms import”.",
    noName: "The file’s name gives no name for the collection: type one.",
    busy: "Another import is under way: wait until it ends.",
    seeRunning: "See how far it is",
    off: "Collections cannot be imported here: this installation runs no programs. Paste the texts one by one.",
    again: "Importing it again adds only what is new.",
    running: (collection) => `Importing ${collection}`,
    opening: "Opening the history and checking it…",
    reading: (done, total) => `Reading texts: ${figure.en.format(done)} of ${figure.en.format(total)}`,
    checking: "Looking for the passages that the register rests on…",
    leave: "You may leave this page: the import goes on. Nothing shows until all of it is there.",
    reload: "Reload",
    done: (collection) => `${collection} is imported`,
    nothing: (collection) => `${collection}: nothing new`,
    nothingText: "All that this file holds was here before. Nothing was written.",
    added: (versions, documents) =>
      `${figure.en.format(versions)} ${versions === 1 ? "version" : "versions"} added, ${documents === 0 ? "no new document" : documents === 1 ? "1 new document" : `${figure.en.format(documents)} new documents`}.`,
    holds: (collection, documents, versions) =>
      `${collection} now has ${figure.en.format(documents)} ${documents === 1 ? "document" : "documents"} and ${figure.en.format(versions)} ${versions === 1 ? "version" : "versions"}.`,
    leftovers: (count) =>
      count === 1
        ? "1 document that came with the repository’s template and was never tracked was left out."
        : `${figure.en.format(count)} documents that came with the repository’s template and were never tracked were left out.`,
    see: "See the documents",
    seePassages: "See the passages",
    failed: (collection) => `${collection} was not imported`,
    untouched: "Nothing was added or changed.",
    retry: "Do it again",
    gone: "This import is no longer under way",
    goneText:
      "Aval was restarted, or the import ended long ago. An interrupted import adds nothing; do it again: only what is missing is added.",
    broken: "A fault stopped it. The server’s log says more.",
  },
  passages: {
    title: ({ found, all }) =>
      all === 0
        ? "The register rests on no passage yet"
        : found === all
          ? all === 1
            ? "The one passage was found"
            : `All ${figure.en.format(all)} passages were found`
          : `${figure.en.format(found)} of ${figure.en.format(all)} passages found`,
    lede: "An answer, a note or a precondition may rest on a passage of a dated text. Each was just looked for, at its place and by its hash, in the texts that are kept here.",
    counts: "How the passages stand",
    statuses: {
      found: "Found: the text at that place has the right hash",
      mismatch: "Another text: what stands at that place has another hash",
      "no-version": "Version not here: the document is here, this version of it is not",
      "no-document": "Document not here: its collection is not imported, or does not hold it",
    },
    short: {
      found: "found",
      mismatch: "another text",
      "no-version": "version not here",
      "no-document": "document not here",
    },
    mend: {
      mismatch: "Open the version and choose the passage again: what was read does not stand there as it was.",
      "no-version": "Import a newer state of the collection.",
      "no-document": "Import the collection, or add the text.",
    },
    missing: (collection, count) =>
      count === 1
        ? `1 passage waits for the collection ${collection}.`
        : `${figure.en.format(count)} passages wait for the collection ${collection}.`,
    importIt: (collection) => `Import ${collection}`,
    attention: "To look at",
    count: (total, from, to) =>
      to - from + 1 < total
        ? `${figure.en.format(from)} to ${figure.en.format(to)} of ${figure.en.format(total)}`
        : total === 1
          ? "1 passage"
          : `${figure.en.format(total)} passages`,
    caption: "Passages that were not found",
    head: { what: "What rests on it", passage: "Passage", status: "State" },
    note: (kind) => `Note: ${kind}`,
    state: (name) => `Precondition: ${name}`,
    company: "Our company",
    archive: "in the archive",
    at: (version) => `version ${version}`,
    allFound: "Each passage reads at the very place that it was taken from.",
    none: "Once an answer rests on a passage, this page says whether it still stands at its place.",
    toTerms: "All documents",
    again: "Check again",
  },
}

const figure = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") }

export const terms = { fr, en }
