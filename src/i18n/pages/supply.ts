import { de } from "../elision.ts"

const fr = {
  roles: { model: "Modèle", hosting: "Hébergement", "sub-processor": "Autre sous-traitant" },
  form: {
    title: (count: number) =>
      count === 0
        ? "Fait avec : rien de renseigné"
        : count === 1
          ? "Fait avec un fournisseur"
          : `Fait avec ${count} fournisseurs`,
    hint: "Le modèle que l’outil appelle, qui l’héberge, qui d’autre voit les données. N’écrivez que ce que vous avez lu, et dites où. Videz une ligne pour la retirer ; une ligne libre revient à chaque enregistrement.",
    nth: (n: number) => `Fournisseur ${n}`,
    next: "Un fournisseur de plus",
    role: "Ce qu’il apporte",
    organisation: "Organisation",
    tool: "Son outil, s’il est au registre",
    country: "Pays du traitement",
    purposeFr: "Pour quoi faire, en français",
    purposeEn: "Pour quoi faire, en anglais",
    url: "Adresse où vous l’avez lu",
    day: "Vue le",
    organisationMissing: "Dites de quelle organisation il s’agit.",
    organisationUnknown: (name: string, meant: string) =>
      `« ${name} » n’est pas au registre${meant === "" ? "" : ` ; peut-être « ${meant} »`}. Choisissez dans la liste, ou ajoutez d’abord l’organisation.`,
    toolUnknown: (name: string, meant: string) =>
      `L’outil « ${name} » n’est pas au registre${meant === "" ? "" : ` ; peut-être « ${meant} »`}. Choisissez dans la liste, ou laissez ce champ vide.`,
  },
  contacts: {
    title: (count: number) => (count === 0 ? "Contacts : aucun" : count === 1 ? "Un contact" : `${count} contacts`),
    hint: "À qui écrire, par fonction : données personnelles, sécurité, ventes. Un nom seulement s’il n’y a pas d’autre moyen. Les contacts ne sont jamais publiés.",
    nth: (n: number) => `Contact ${n}`,
    next: "Un contact de plus",
    roleFr: "Fonction, en français",
    roleEn: "Fonction, en anglais",
    name: "Nom",
    mail: "Courriel",
    phone: "Téléphone",
    url: "Formulaire ou page",
    roleMissing: "Dites pour quoi ce contact est là, en français ou en anglais.",
    wayMissing: "Donnez un courriel, un téléphone ou une page.",
  },
  chain: {
    title: "Fait avec",
    none: "Rien n’est encore renseigné sur les modèles, les hébergeurs et les sous-traitants de cet outil.",
    add: "Renseigner",
    again: "détaillé ailleurs sur cette page",
    in: (country: string) => `traitement : ${country}`,
    countryUnknown: "pays non connu",
    seen: (day: string) => `vu le ${day}`,
    sourceless: "sans source",
    of: (vendor: string) => de(vendor),
    retired: (day: string) => `retiré depuis le ${day}`,
  },
  dependents: {
    /** "Trois outils dépendent d’OpenAI". */
    title: (name: string, count: number) =>
      count === 0
        ? `Aucun outil ne dépend ${de(name)}`
        : count === 1
          ? `Un outil dépend ${de(name)}`
          : `${count} outils dépendent ${de(name)}`,
    lede: (name: string) =>
      `Les outils édités par ${name}, et ceux qui s’appuient sur elle par leur modèle, leur hébergeur ou un sous-traitant, de proche en proche.`,
    back: "Toutes les organisations",
    link: "Qui en dépend",
    linkOf: (name: string) => `Quels outils dépendent ${de(name)}`,
    empty: "Rien au registre ne le dit. Les chaînes se renseignent sur la page de chaque outil, « Fait avec ».",
    own: "édité par elle",
    more: "et d’autres chemins",
    head: { tool: "Outil", paths: "Par quel chemin", plans: "Offres" },
    caption: "Outils qui dépendent de cette organisation",
    noPlans: "aucune offre",
    context: (label: string) => `Réponses pour : ${label}.`,
  },
}

const en: typeof fr = {
  roles: { model: "Model", hosting: "Hosting", "sub-processor": "Other sub-processor" },
  form: {
    title: (count) =>
      count === 0
        ? "Made with: nothing filled in"
        : count === 1
          ? "Made with one supplier"
          : `Made with ${count} suppliers`,
    hint: "The model that the tool calls, who hosts it, who else sees the data. Write only what you have read, and say where. Empty a row to remove it; a free row comes back each time you save.",
    nth: (n) => `Supplier ${n}`,
    next: "One more supplier",
    role: "What it brings",
    organisation: "Organisation",
    tool: "Its tool, if registered",
    country: "Country of processing",
    purposeFr: "What for, in French",
    purposeEn: "What for, in English",
    url: "Address where you read it",
    day: "Seen on",
    organisationMissing: "Say which organisation it is.",
    organisationUnknown: (name, meant) =>
      `“${name}” is not in the register${meant === "" ? "" : `; perhaps “${meant}”`}. Choose from the list, or add the organisation first.`,
    toolUnknown: (name, meant) =>
      `The tool “${name}” is not in the register${meant === "" ? "" : `; perhaps “${meant}”`}. Choose from the list, or leave this field empty.`,
  },
  contacts: {
    title: (count) => (count === 0 ? "Contacts: none" : count === 1 ? "One contact" : `${count} contacts`),
    hint: "Whom to write to, by function: personal data, security, sales. A name only where there is no other way. Contacts are never published.",
    nth: (n) => `Contact ${n}`,
    next: "One more contact",
    roleFr: "Function, in French",
    roleEn: "Function, in English",
    name: "Name",
    mail: "Mail",
    phone: "Telephone",
    url: "Form or page",
    roleMissing: "Say what this contact is for, in French or in English.",
    wayMissing: "Give a mail address, a telephone number or a page.",
  },
  chain: {
    title: "Made with",
    none: "Nothing is filled in yet about the models, hosts and sub-processors of this tool.",
    add: "Fill in",
    again: "spelled out elsewhere on this page",
    in: (country) => `processing: ${country}`,
    countryUnknown: "country not known",
    seen: (day) => `seen on ${day}`,
    sourceless: "without a source",
    of: (vendor) => `by ${vendor}`,
    retired: (day) => `retired since ${day}`,
  },
  dependents: {
    title: (name, count) =>
      count === 0
        ? `No tool depends on ${name}`
        : count === 1
          ? `One tool depends on ${name}`
          : `${count} tools depend on ${name}`,
    lede: (name) =>
      `The tools that ${name} publishes, and those that rest on it through their model, their host or a sub-processor, step by step.`,
    back: "All organisations",
    link: "Who depends on it",
    linkOf: (name) => `Which tools depend on ${name}`,
    empty: "Nothing in the register says so. Chains are filled in on each tool’s page, under “Made with”.",
    own: "published by it",
    more: "and other ways",
    head: { tool: "Tool", paths: "In which way", plans: "Plans" },
    caption: "Tools that depend on this organisation",
    noPlans: "no plan",
    context: (label) => `Answers for: ${label}.`,
  },
}

export const supply = { fr, en }
