import type { ArchiveProblem } from "./terms-archive.ts"
import type { Text } from "./text.ts"

/** Why something is not taken as a collection of terms, and what to do about it. */
export const archiveProblemTexts: Readonly<Record<ArchiveProblem, Text>> = {
  "no-git": {
    fr: "Le programme « git » n’est pas installé sur cette machine : installez-le, ou ajoutez les textes un par un.",
    en: "The program “git” is not installed on this machine: install it, or add the texts one by one.",
  },
  missing: {
    fr: "Ce fichier ou dossier n’existe pas, ou ne peut pas être lu.",
    en: "There is no such file or folder, or it cannot be read.",
  },
  owner: {
    fr: "Ce dossier appartient à un autre utilisateur du système : Git refuse de l’ouvrir. Lancez la commande sous le nom de son propriétaire, ou faites-en un bundle (git bundle create nom.bundle HEAD).",
    en: "This folder belongs to another user of the machine, and Git refuses to open it: run the command as its owner, or make a bundle of it (git bundle create name.bundle HEAD).",
  },
  "not-a-bundle": {
    fr: "Ce fichier n’est pas un bundle Git. Dans un clone de la collection, « git bundle create nom.bundle HEAD » en fait un.",
    en: "This file is not a Git bundle. In a clone of the collection, “git bundle create name.bundle HEAD” makes one.",
  },
  "not-a-repository": {
    fr: "Ce dossier n’est pas un clone Git : donnez celui que « git clone » a créé, pas un de ses sous-dossiers.",
    en: "This folder is not a Git clone: name the one that “git clone” made, not a folder inside it.",
  },
  truncated: {
    fr: "Le fichier est incomplet ou abîmé : téléchargez-le ou copiez-le de nouveau.",
    en: "The file is incomplete or damaged: download or copy it again.",
  },
  partial: {
    fr: "Il manque le début de l’historique : clonez sans « --depth » ni « --filter », puis faites un bundle de tout (git bundle create nom.bundle HEAD).",
    en: "The beginning of the history is missing: clone without “--depth” or “--filter”, then bundle all of it (git bundle create name.bundle HEAD).",
  },
  empty: {
    fr: "Il ne contient aucun commit.",
    en: "There is no commit in it.",
  },
  branches: {
    fr: "Il contient plusieurs branches, sans dire laquelle lire : faites un bundle de la seule branche principale.",
    en: "It holds several branches and does not say which one to read: make a bundle of the main branch alone.",
  },
  "no-terms": {
    fr: "Ce n’est pas une collection Open Terms Archive : on n’y trouve aucun fichier « service/type.md ». Il faut le dépôt des versions (…-versions), pas celui des déclarations.",
    en: "This is no Open Terms Archive collection: it holds no file “service/type.md”. The repository of versions is needed (…-versions), not that of declarations.",
  },
  "too-large": {
    fr: "Trop volumineux : un texte peut faire 5 Mo, tous ensemble 2 Go.",
    en: "Too large: one text may have 5 MB, all of them together 2 GB.",
  },
  "too-many": {
    fr: "Trop de versions : 200 000 au plus par collection.",
    en: "Too many versions: 200,000 at most in a collection.",
  },
  "too-long": {
    fr: "La lecture a demandé trop de temps ou de mémoire et a été arrêtée.",
    en: "Reading it took too much time or memory and was stopped.",
  },
  rewritten: {
    fr: "Sous ce nom, Aval garde des versions que ce fichier n’a pas, alors qu’il en apporte d’autres : c’est une autre collection, ou son historique a été réécrit. Importez-la sous un autre nom ; ce qui est ici reste tel quel.",
    en: "Under this name Aval keeps versions that this file lacks, while it brings others: it is another collection, or its history was rewritten. Import it under another name; what is here stays as it is.",
  },
  meanwhile: {
    fr: "Quelqu’un d’autre a importé cette collection au même moment : recommencez, seul ce qui manque sera ajouté.",
    en: "Somebody else imported this collection at the same time: do it again, and only what is missing is added.",
  },
  failed: {
    fr: "Git n’a pas pu le lire, pour une raison inconnue d’Aval. « git bundle verify » en dit plus.",
    en: "Git could not read it, for a reason that Aval does not know. “git bundle verify” says more.",
  },
}

/** How a collection is called. */
export const collectionNameText: Text = {
  fr: "Un nom de collection s’écrit en minuscules, chiffres et traits d’union, 60 signes au plus (« genai-eu »). « own » est réservé aux textes ajoutés à la main.",
  en: "A collection’s name is written in lower-case letters, digits and hyphens, 60 at most (“genai-eu”). “own” is for texts added by hand.",
}
