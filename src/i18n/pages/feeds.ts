import type { PlanNews } from "../../core/list-news.ts"

const fr = {
  changes: {
    name: (company: string | undefined) =>
      company === undefined ? "Outils d’IA autorisés" : `Outils d’IA autorisés, ${company}`,
    text: "Ce qui change dans la liste des outils d’IA autorisés, publication par publication.",
    entry: (revision: string, summary: string) => `Liste n° ${revision} : ${summary}`,
    first: "première publication",
    nothing: "aucune offre ne change, seuls le vocabulaire, un texte ou une date diffèrent",
    counts: {
      tightens: (count: number) => (count === 1 ? "une offre se durcit" : `${count} offres se durcissent`),
      both: (count: number) =>
        count === 1 ? "une offre change dans les deux sens" : `${count} offres changent dans les deux sens`,
      opens: (count: number) => (count === 1 ? "une offre s’ouvre" : `${count} offres s’ouvrent`),
      removed: (count: number) => (count === 1 ? "une offre retirée" : `${count} offres retirées`),
      added: (count: number) => (count === 1 ? "une offre nouvelle" : `${count} offres nouvelles`),
      same: (count: number) =>
        count === 1
          ? "une offre modifiée sans changer de réponse"
          : `${count} offres modifiées sans changer de réponse`,
    } satisfies Record<PlanNews, (count: number) => string>,
    news: {
      tightens: "se durcit",
      both: "s’ouvre pour certains cas, se durcit pour d’autres",
      opens: "s’ouvre",
      removed: "retirée",
      added: "nouvelle",
      same: "modifiée, mêmes réponses",
    } satisfies Record<PlanNews, string>,
    line: (name: string, news: string, answers: number) =>
      `${name} : ${news}${answers === 0 ? "" : answers === 1 ? " (1 cas)" : ` (${answers} cas)`}`,
    more: (count: number) => (count === 1 ? "et une autre offre" : `et ${count} autres offres`),
    title: "Suivre les changements",
    public: "À lire dans un lecteur de flux ou un salon de discussion.",
    atom: "Atom",
    json: "JSON Feed",
    secret: "Pour un lecteur qui ne peut pas se connecter, créez une adresse personnelle.",
    also: "Chaque adresse donne aussi à lire les changements de la liste : remplacez reviews.ics par changes.atom ou changes.json.",
    own: "La même adresse donne aussi à lire les changements de la liste, pour un lecteur de flux :",
  },
  calendar: {
    name: (company: string | undefined) => (company === undefined ? "Échéances Aval" : `Échéances Aval, ${company}`),
    text: "Ce qu’il faut faire pour que les décisions sur les outils d’IA restent vraies, et quand.",
    of: " : ",
  },
  title: "Agendas",
  lede: "Les échéances du registre dans votre agenda, à jour d’elles-mêmes. L’adresse suffit pour les lire : gardez-la pour vous.",
  none: "Aucun agenda ne suit encore les échéances.",
  add: "Créer une adresse d’agenda",
  caption: "Vos adresses d’agenda",
  head: { name: "Agenda", made: "Créée le", used: "Lue pour la dernière fois" },
  never: "jamais",
  revoke: "Révoquer",
  revokeOf: (name: string) => `Révoquer l’adresse « ${name} »`,
  form: {
    title: "Créer une adresse d’agenda",
    text: "Elle donne à lire les échéances, les noms des outils et des offres, rien d’autre. Elle vaut tant que vous pouvez lire le registre et qu’elle n’est pas révoquée.",
    name: "À quoi sert-elle",
    hint: "Par exemple : mon téléphone, l’agenda de l’équipe juridique.",
    needName: "Dites à quoi cette adresse va servir.",
    save: "Créer l’adresse",
  },
  made: {
    title: (name: string) => `Adresse d’agenda « ${name} »`,
    once: "Copiez-la maintenant : elle ne sera plus montrée.",
    next: "Dans votre agenda, abonnez-vous à un calendrier par son adresse et collez celle-ci. Pour l’avoir dans l’autre langue, ajoutez-y ?lang=en.",
    link: { label: "Adresse à coller dans votre agenda", copy: "Copier l’adresse", copied: "Adresse copiée." },
    seen: "C’est copié, revenir à mon compte",
  },
  revocation: {
    title: (name: string) => `Révoquer l’adresse d’agenda « ${name} »`,
    text: "L’agenda qui la suit ne reçoit plus rien dès maintenant. Cela ne se défait pas ; une nouvelle adresse se crée en un instant.",
    save: "Révoquer l’adresse",
  },
}

const en: typeof fr = {
  changes: {
    name: (company) => (company === undefined ? "Approved AI tools" : `Approved AI tools, ${company}`),
    text: "What changes in the list of approved AI tools, revision by revision.",
    entry: (revision, summary) => `List no. ${revision}: ${summary}`,
    first: "the first revision",
    nothing: "no plan changes, only the vocabulary, a text or a date differs",
    counts: {
      tightens: (count) => (count === 1 ? "one plan tightens" : `${count} plans tighten`),
      both: (count) => (count === 1 ? "one plan changes both ways" : `${count} plans change both ways`),
      opens: (count) => (count === 1 ? "one plan opens up" : `${count} plans open up`),
      removed: (count) => (count === 1 ? "one plan removed" : `${count} plans removed`),
      added: (count) => (count === 1 ? "one new plan" : `${count} new plans`),
      same: (count) =>
        count === 1 ? "one plan changed, its answers the same" : `${count} plans changed, their answers the same`,
    },
    news: {
      tightens: "tightens",
      both: "opens up in some cases, tightens in others",
      opens: "opens up",
      removed: "removed",
      added: "new",
      same: "changed, same answers",
    },
    line: (name, news, answers) =>
      `${name}: ${news}${answers === 0 ? "" : answers === 1 ? " (1 case)" : ` (${answers} cases)`}`,
    more: (count) => (count === 1 ? "and one more plan" : `and ${count} more plans`),
    title: "Follow the changes",
    public: "To be read in a feed reader or a chat channel.",
    atom: "Atom",
    json: "JSON Feed",
    secret: "For a reader that cannot sign in, make an address of your own.",
    also: "Each address also shows the changes of the list: put changes.atom or changes.json in place of reviews.ics.",
    own: "The same address also shows the changes of the list, for a feed reader:",
  },
  calendar: {
    name: (company) => (company === undefined ? "Aval reviews" : `Aval reviews, ${company}`),
    text: "What has to be done so that decisions on AI tools stay true, and by when.",
    of: ": ",
  },
  title: "Calendars",
  lede: "The register’s days in your calendar, kept up to date by themselves. The address is enough to read them: keep it to yourself.",
  none: "No calendar follows these days yet.",
  add: "Make a calendar address",
  caption: "Your calendar addresses",
  head: { name: "Calendar", made: "Made on", used: "Last read" },
  never: "never",
  revoke: "Revoke",
  revokeOf: (name) => `Revoke the address “${name}”`,
  form: {
    title: "Make a calendar address",
    text: "It shows what is due and the names of tools and plans, nothing else. It works as long as you may read the register and it is not revoked.",
    name: "What it is for",
    hint: "For example: my phone, the legal team’s calendar.",
    needName: "Say what this address will be used for.",
    save: "Make the address",
  },
  made: {
    title: (name) => `Calendar address “${name}”`,
    once: "Copy it now: it will not be shown again.",
    next: "In your calendar, subscribe to a calendar by its address and paste this one. To have it in the other language, add ?lang=fr to it.",
    link: { label: "Address to paste into your calendar", copy: "Copy the address", copied: "Address copied." },
    seen: "Copied, back to my account",
  },
  revocation: {
    title: (name) => `Revoke the calendar address “${name}”`,
    text: "The calendar that follows it gets nothing more from now on. This cannot be undone; a new address is made in a moment.",
    save: "Revoke the address",
  },
}

export const feeds = { fr, en }
