const fr = {
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
