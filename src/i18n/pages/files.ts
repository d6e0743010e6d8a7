import type { FileProblem, FileType } from "../../core/documents.ts"
import { de } from "../elision.ts"

// Files that somebody handed in: the list, the sheet of each, the field by which a form takes one, and why one is refused.

const figure = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") }

/** "1,2 Mo": three figures at most. */
function sizeIn(bytes: number, format: Intl.NumberFormat, units: readonly [string, string, string]): string {
  const [unit, divisor] = bytes < 1000 ? [units[0], 1] : bytes < 1e6 ? [units[1], 1000] : [units[2], 1e6]
  const value = bytes / divisor
  return `${format.format(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))}\u00a0${unit}`
}

const fr = {
  title: (count: number) =>
    count === 0 ? "Aucun fichier" : count === 1 ? "Un fichier" : `${figure.fr.format(count)} fichiers`,
  lede: "Contrats, certificats, rapports d’audit, factures : ce sur quoi reposent les réponses et les droits. Chacun est gardé sous son empreinte, tel qu’il a été remis, et n’est jamais modifié.",
  search: "Chercher un fichier",
  q: "Nom, empreinte ou personne",
  apply: "Chercher",
  clear: "Tout afficher",
  count: (total: number, from: number, to: number) =>
    total === 0
      ? "Aucun fichier trouvé"
      : from === 1 && to === total
        ? total === 1
          ? "Un fichier"
          : `${figure.fr.format(total)} fichiers`
        : `${figure.fr.format(from)} à ${figure.fr.format(to)} sur ${figure.fr.format(total)}`,
  empty: "Aucun fichier n’a encore été remis. Ajoutez-en un ici, ou en notant une réponse, une licence ou un accord.",
  nothing: "Aucun fichier ne correspond à cette recherche.",
  caption: "Fichiers, du plus récent au plus ancien",
  head: { name: "Nom", type: "Type", size: "Taille", day: "Remis le", by: "Par", uses: "Sert de preuve à" },
  types: {
    pdf: "PDF",
    docx: "Document Word",
    xlsx: "Classeur Excel",
    csv: "Tableau CSV",
    text: "Texte",
    png: "Image PNG",
    jpeg: "Image JPEG",
    webp: "Image WebP",
  } satisfies Record<FileType, string>,
  size: (bytes: number) => sizeIn(bytes, figure.fr, ["octets", "ko", "Mo"]),
  unknownPerson: "une personne effacée",
  vendor: "un éditeur",
  agency: "une agence",
  system: "Aval",
  unused: "rien encore",
  more: (count: number) => (count === 1 ? "et une autre chose" : `et ${figure.fr.format(count)} autres`),
  add: {
    title: "Ajouter un fichier",
    submit: "Ajouter",
    kept: "Le fichier est gardé sous son empreinte.",
    same: "Ce fichier était déjà là : rien n’a changé.",
    none: "Choisissez un fichier.",
  },
  formats:
    "PDF, Word (.docx), Excel (.xlsx), CSV, texte, PNG, JPEG ou WebP, 20\u00a0Mo au plus. Le type est vérifié d’après le contenu.",
  /** The field of a form. */
  field: {
    label: "Fichier",
    choose: "Nouveau fichier",
    here: "Ou un fichier déjà remis",
    none: "Aucun fichier",
    recent: (name: string, hash: string) => `${name} (${hash})`,
    byHash: "Ou son empreinte SHA-256",
    byHashHint: "64 chiffres et lettres : elle est écrite sur la page du fichier.",
    kept: (name: string) => `Gardé : ${name}. Il est déjà au registre des fichiers : inutile de l’envoyer de nouveau.`,
    current: (name: string) => `Fichier joint : ${name}.`,
    replace: "Un nouveau fichier le remplace ; « Aucun fichier » le détache.",
    hashUnknown: "Aucun fichier n’a cette empreinte : vérifiez-la, ou envoyez le fichier.",
    only: "Envoyez un fichier ou donnez une empreinte, pas les deux.",
    off: "Cette installation d’Aval ne reçoit pas de fichiers : donnez une adresse.",
  },
  problems: {
    empty: "Ce fichier est vide.",
    "too-large": "Ce fichier dépasse 20\u00a0Mo : réduisez-le, ou citez l’adresse où il se trouve.",
    "unknown-type":
      "D’après son contenu, ce fichier n’est ni un PDF, ni un document Word ou Excel, ni un CSV, ni du texte, ni une image PNG, JPEG ou WebP, quel que soit son nom. Enregistrez-le dans l’un de ces formats.",
    "wrong-type": "Ce type de fichier ne convient pas ici.",
    damaged: "Ce fichier ne s’ouvre pas : il est abîmé ou incomplet. Demandez-le de nouveau, ou enregistrez-le encore.",
    encrypted: "Ce fichier demande un mot de passe : enregistrez-le sans protection.",
    bomb: "Ce fichier se déplie en bien plus de données qu’un document n’en contient : il est refusé.",
    "no-text":
      "Ce fichier ne contient pas de texte : c’est sans doute un document numérisé. Collez le texte, ou remettez l’original.",
    "too-long": "La lecture de ce fichier demande trop de temps ou de mémoire : réduisez-le ou divisez-le.",
  } satisfies Record<FileProblem, string>,
  sheet: {
    back: "Tous les fichiers",
    open: "Voir le fichier",
    absentTitle: (hash: string) => `Fichier absent : ${hash}`,
    absent:
      "Un import nomme ce fichier par son empreinte, mais personne ne l’a remis ici. Qui l’a peut l’ajouter à la liste des fichiers : l’empreinte dira que c’est le même.",
    download: "Télécharger",
    downloadThis: (name: string) => `le fichier ${name}`,
    hash: "Empreinte (SHA-256)",
    check: "Qui calcule l’empreinte de sa copie et trouve la même détient ce fichier, au bit près.",
    type: "Type, d’après le contenu",
    size: "Taille",
    day: "Remis le",
    by: "Par",
    uses: "Sert de preuve à",
    unused:
      "Rien ne repose encore sur ce fichier. Choisissez-le en notant une réponse, une licence, un accord ou un préalable.",
    text: "Texte du fichier",
    noText:
      "Aucun texte n’a pu être lu : c’est sans doute un document numérisé. Il reste une preuve : téléchargez-le pour le lire.",
    cut: (shown: string, all: string) => `Les ${shown} premiers caractères sur ${all} ; le reste est dans le fichier.`,
    image: (name: string) => `Image : ${name}`,
  },
  use: {
    fact: (factor: string, about: string) => `Réponse à ${factor}, ${about}`,
    past: "remplacée depuis",
    note: (plan: string) => `Note sur ${plan}`,
    agreement: (kind: string, organisation: string) => `${kind}, ${organisation}`,
    licence: (plan: string) => `Licence ${de(plan)}`,
    state: (precondition: string, plan: string) => `${precondition}, ${plan}`,
    document: (service: string, termsType: string) => `Document ${service}, ${termsType}`,
    packet: (organisation: string) => `Réponses ${de(organisation)}`,
    deliverable: (title: string, organisation: string) => `Livrable « ${title} », ${organisation}`,
    declaration: (organisation: string) => `Déclaration ${de(organisation)}`,
    draft: (organisation: string) => `Exemplaire signé des clauses, ${organisation}`,
    company: "notre entreprise",
    ofUse: (name: string) => `usage « ${name} »`,
  },
}

const en: typeof fr = {
  title: (count) => (count === 0 ? "No files" : count === 1 ? "One file" : `${figure.en.format(count)} files`),
  lede: "Contracts, certificates, audit reports, invoices: what answers and rights rest on. Each is kept under its hash, as it was handed in, and is never changed.",
  search: "Search the files",
  q: "Name, hash or person",
  apply: "Search",
  clear: "Show all",
  count: (total, from, to) =>
    total === 0
      ? "No file found"
      : from === 1 && to === total
        ? total === 1
          ? "One file"
          : `${figure.en.format(total)} files`
        : `${figure.en.format(from)} to ${figure.en.format(to)} of ${figure.en.format(total)}`,
  empty: "No file was handed in yet. Add one here, or while recording an answer, a licence or an agreement.",
  nothing: "No file matches this search.",
  caption: "Files, the newest first",
  head: { name: "Name", type: "Type", size: "Size", day: "Handed in", by: "By", uses: "Evidence for" },
  types: {
    pdf: "PDF",
    docx: "Word document",
    xlsx: "Excel workbook",
    csv: "CSV table",
    text: "Text",
    png: "PNG image",
    jpeg: "JPEG image",
    webp: "WebP image",
  },
  size: (bytes) => sizeIn(bytes, figure.en, ["bytes", "kB", "MB"]),
  unknownPerson: "a person since erased",
  vendor: "a vendor",
  agency: "an agency",
  system: "Aval",
  unused: "nothing yet",
  more: (count) => (count === 1 ? "and one more" : `and ${figure.en.format(count)} more`),
  add: {
    title: "Add a file",
    submit: "Add",
    kept: "The file is kept under its hash.",
    same: "This file was here already: nothing changed.",
    none: "Choose a file.",
  },
  formats:
    "PDF, Word (.docx), Excel (.xlsx), CSV, text, PNG, JPEG or WebP, 20\u00a0MB at most. The type is checked by the content.",
  field: {
    label: "File",
    choose: "A new file",
    here: "Or one that was handed in already",
    none: "No file",
    recent: (name, hash) => `${name} (${hash})`,
    byHash: "Or its SHA-256 hash",
    byHashHint: "64 digits and letters: it stands on the file’s page.",
    kept: (name) => `Kept: ${name}. It is among the files already: there is no need to send it again.`,
    current: (name) => `File attached: ${name}.`,
    replace: "A new file takes its place; “No file” detaches it.",
    hashUnknown: "No file has this hash: check it, or send the file.",
    only: "Send a file or give a hash, not both.",
    off: "This installation of Aval takes no files: give an address.",
  },
  problems: {
    empty: "This file is empty.",
    "too-large": "This file is larger than 20\u00a0MB: make it smaller, or give the address where it can be found.",
    "unknown-type":
      "By its content this file is no PDF, no Word or Excel document, no CSV, no text and no PNG, JPEG or WebP image, whatever its name. Save it in one of these formats.",
    "wrong-type": "This type of file does not fit here.",
    damaged: "This file does not open: it is damaged or incomplete. Ask for it again, or save it once more.",
    encrypted: "This file asks for a password: save it without protection.",
    bomb: "This file unpacks to far more data than a document holds: it is refused.",
    "no-text": "This file holds no text: it is probably a scan. Paste the text, or hand in the original.",
    "too-long": "Reading this file takes too much time or memory: make it smaller, or split it.",
  },
  sheet: {
    back: "All files",
    open: "See the file",
    absentTitle: (hash) => `A file that is not here: ${hash}`,
    absent:
      "An import names this file by its hash, but nobody handed it in here. Whoever has it can add it to the files: the hash will tell that it is the same one.",
    download: "Download",
    downloadThis: (name) => `the file ${name}`,
    hash: "Hash (SHA-256)",
    check: "Whoever computes the hash of their copy and finds the same one holds this very file, bit for bit.",
    type: "Type, by its content",
    size: "Size",
    day: "Handed in",
    by: "By",
    uses: "Evidence for",
    unused:
      "Nothing rests on this file yet. Choose it while recording an answer, a licence, an agreement or a precondition.",
    text: "Text of the file",
    noText: "No text could be read: it is probably a scan. It is evidence all the same: download it to read it.",
    cut: (shown, all) => `The first ${shown} characters of ${all}; the rest is in the file.`,
    image: (name) => `Image: ${name}`,
  },
  use: {
    fact: (factor, about) => `Answer to ${factor}, ${about}`,
    past: "replaced since",
    note: (plan) => `Note on ${plan}`,
    agreement: (kind, organisation) => `${kind}, ${organisation}`,
    licence: (plan) => `Licence of ${plan}`,
    state: (precondition, plan) => `${precondition}, ${plan}`,
    document: (service, termsType) => `Document ${service}, ${termsType}`,
    packet: (organisation) => `Answers from ${organisation}`,
    deliverable: (title, organisation) => `Deliverable “${title}”, ${organisation}`,
    declaration: (organisation) => `Declaration of ${organisation}`,
    draft: (organisation) => `Signed copy of the clauses, ${organisation}`,
    company: "our company",
    ofUse: (name) => `use “${name}”`,
  },
}

export const files = { fr, en }
