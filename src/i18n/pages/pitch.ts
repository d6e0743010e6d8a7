// The three questions of a pitch: a form to hand to agencies that compete, before there is a contract.

const fr = {
  title: "Trois questions pour une compétition",
  lede: "Avant le contrat, une compétition n’a pas besoin de vingt clauses\u00a0: trois questions sur l’usage de l’IA, que chaque agence remplit et rend avec sa réponse. Elles informent\u202f; elles ne comptent pas dans la note.",
  back: "Projets de clauses",
  who: "Agence ou compétition",
  whoHint: "Figure sur le formulaire\u202f; laissez vide pour un formulaire commun.",
  by: "Réponse attendue le",
  language: "Langue du formulaire",
  apply: "Mettre à jour l’aperçu",
  download: "Télécharger",
  languages: { fr: "français", en: "anglais" },
  kinds: { word: "Word", pdf: "PDF", markdown: "Markdown" },
  preview: "Aperçu",
  file: "competition-ia",
  faults: {
    who: "Ce nom est trop long\u00a0: deux cents caractères au plus.",
    by: "Ce jour n’existe pas, ou il est passé.",
  },
}

const en: typeof fr = {
  title: "Three questions for a pitch",
  lede: "Before there is a contract, a pitch does not need twenty clauses: three questions on the use of AI, which each agency fills in and returns with its answer. They inform; they do not count in the mark.",
  back: "Drafts of clauses",
  who: "Agency or pitch",
  whoHint: "Stands on the form; leave it empty for one form for all.",
  by: "Answer by",
  language: "Language of the form",
  apply: "Update the preview",
  download: "Download",
  languages: { fr: "French", en: "English" },
  kinds: { word: "Word", pdf: "PDF", markdown: "Markdown" },
  preview: "Preview",
  file: "pitch-ai",
  faults: {
    who: "This name is too long: two hundred characters at most.",
    by: "This day does not exist, or it is past.",
  },
}

export const pitch = { fr, en }
