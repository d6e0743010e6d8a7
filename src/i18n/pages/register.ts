import { de } from "../elision.ts"

/** Tools, plans and organisations, entered and changed on screen. */
const fr = {
  saveAnyway: "Enregistrer quand même",
  history: "Historique",
  done: {
    tool: "L’outil est enregistré.",
    "tool-listed": "L’outil est enregistré, et une nouvelle liste est publiée.",
    plan: "L’offre est enregistrée.",
    "plan-listed": "L’offre est enregistrée, et une nouvelle liste est publiée.",
    organisation: "L’organisation est enregistrée.",
    "organisation-listed": "L’organisation est enregistrée, et une nouvelle liste est publiée.",
    nothing: "Rien n’a changé : ce qui est au registre dit déjà la même chose.",
  } as Readonly<Record<string, string>>,
  slug: {
    label: "Identifiant",
    hint: "Il entre dans l’adresse de la page, les imports et la liste, et ne changera plus. Laissé vide, il vient du nom.",
    shape:
      "Un identifiant n’a que des minuscules sans accent, des chiffres et des traits d’union, comme « acme-writer ».",
    fixed: "Il entre dans des adresses et des listes : il ne change plus.",
    reserved: (slug: string) => `« ${slug} » est l’adresse d’une autre page : choisissez un autre identifiant.`,
    missing:
      "Ce nom ne donne aucun identifiant : écrivez-en un, en minuscules sans accent, chiffres et traits d’union.",
    takenTool: (slug: string, name: string) =>
      `« ${slug} » est déjà l’identifiant de l’outil ${name} : modifiez cet outil, ou choisissez un autre identifiant.`,
    takenPlan: (slug: string, name: string) =>
      `« ${slug} » est déjà l’identifiant de l’offre ${name} : modifiez cette offre, ou choisissez un autre identifiant.`,
    takenOrganisation: (slug: string, name: string) =>
      `« ${slug} » est déjà l’identifiant de ${name} : modifiez cette organisation, ou choisissez un autre identifiant.`,
  },
  alike: {
    title: (count: number) =>
      count === 1
        ? "Le registre le connaît peut-être déjà"
        : `Le registre connaît peut-être déjà la même chose : ${count} entrées`,
    text: "Rien n’est encore enregistré. Regardez d’abord ; si c’est bien autre chose, enregistrez quand même.",
    name: (text: string) => `porte le nom « ${text} »`,
    host: (text: string) => `est reconnu à l’adresse ${text}`,
    kinds: { tool: "outil", plan: "offre", organisation: "organisation" },
    newTab: "dans un nouvel onglet",
    more: (count: number) => (count === 1 ? "et une autre" : `et ${count} autres`),
  },
  stale: {
    title: "Quelqu’un d’autre vient de modifier cette fiche",
    text: "Rien n’est encore enregistré. Ce que vous aviez écrit est toujours là ; ce que vous n’aviez pas touché est à jour. Relisez, puis enregistrez.",
    same: (fields: string) =>
      `Vous aviez modifié la même chose : ${fields}. Votre version est dans le formulaire ; l’enregistrer remplace l’autre.`,
  },
  hosts: {
    label: "Adresses, avec tout ce qui en dépend",
    hint: "Une par ligne. « acme.example » comprend aussi « chat.acme.example ».",
    exact: "Adresses seules",
    exactHint:
      "Une par ligne. « acme.example » ne comprend ici rien d’autre : utile quand l’éditeur a d’autres produits à côté.",
  },
  sources: {
    title: "Sources",
    hint: "Les pages où vous avez lu cela, et le jour. Videz l’adresse pour retirer la ligne.",
    url: (n: number) => `Adresse de la source ${n}`,
    day: (n: number) => `Jour où la source ${n} a été vue`,
    dayMissing: "Donnez le jour où vous avez vu cette page.",
  },
  country: { label: "Pays", hint: "Celui du siège.", unknown: "Pas connu" },
  url: "Site",
  urlHint: "Par exemple « https://acme.example ».",
  tool: {
    newTitle: "Ajouter un outil",
    newLede:
      "Un outil connu du registre se trouve à son nom et à ses adresses. Tant que personne n’a évalué ses offres, la réponse reste « demandez d’abord ».",
    editTitle: (name: string) => `Modifier ${name}`,
    back: "Tous les outils",
    backTo: (name: string) => `Retour à ${name}`,
    name: "Nom",
    nameHint: "Tel que l’éditeur l’écrit.",
    nameMissing: "Donnez le nom de l’outil.",
    vendor: "Éditeur",
    vendorIs: { known: "Un éditeur du registre", new: "Un nouvel éditeur" },
    vendorKnown: "Nom de l’éditeur",
    vendorKnownHint: "Commencez à écrire, puis choisissez dans la liste.",
    vendorName: "Nom du nouvel éditeur",
    vendorUrl: "Site du nouvel éditeur",
    vendorMissing: "Choisissez l’éditeur, ou décrivez un nouvel éditeur.",
    vendorUnknown: (name: string, meant: string) =>
      `« ${name} » n’est pas au registre${meant === "" ? "" : ` ; peut-être « ${meant} »`}. Choisissez dans la liste, ou cochez « Un nouvel éditeur ».`,
    aliases: "Autres noms",
    aliasesHint: "Un par ligne : anciens noms, surnoms, noms de fonctions que l’on chercherait.",
    categories: "Catégories",
    categoryUnknown: "Choisissez parmi les catégories proposées.",
    submit: "Ajouter l’outil",
  },
  plan: {
    newTitle: (tool: string) => `Ajouter une offre ${de(tool)}`,
    newLede:
      "Une offre a ses propres conditions : gratuite, équipe, entreprise, API. C’est elle que l’on évalue, jamais l’outil.",
    editTitle: (name: string, tool: string) => `Modifier l’offre ${name} ${de(tool)}`,
    nameFr: "Nom en français",
    nameEn: "Nom en anglais",
    either: "Une langue suffit.",
    nameMissing: "Donnez le nom de l’offre, en français ou en anglais.",
    account: "Compte",
    accountHints: {
      company: "L’entreprise l’a ouvert ou le paie, et peut le fermer.",
      personal: "La personne l’a ouvert pour elle-même, même si elle s’en sert au travail.",
    },
    accountMissing: "Dites de quel compte il s’agit.",
    hostsHint: "Seulement si l’offre a ses propres adresses, qui la distinguent des autres. Une par ligne.",
    exactHint: "Une par ligne. Rien d’autre n’est compris.",
    accessTitle: "Comment l’obtenir",
    accessHint:
      "Ce que lira une personne qui veut s’en servir : où demander, à quelle équipe. Jamais le nom d’une personne.",
    accessFr: "En français",
    accessEn: "En anglais",
    submit: "Ajouter l’offre",
  },
  organisation: {
    newTitle: "Ajouter une organisation",
    newLede: "Une personne morale : un éditeur d’outils, une agence qui travaille pour nous, ou les deux.",
    editTitle: (name: string) => `Modifier ${name}`,
    back: "Toutes les organisations",
    name: "Nom",
    nameMissing: "Donnez le nom de l’organisation.",
    roles: "Ce qu’elle est pour nous",
    roleNames: { vendor: "Éditeur", agency: "Agence" },
    roleHints: { vendor: "Elle publie un outil.", agency: "Elle travaille pour nous et utilise des outils." },
    roleMissing: "Cochez au moins une case.",
    isVendor: (count: number) =>
      count === 1
        ? "Un outil du registre est le sien : elle reste éditeur tant que cet outil lui appartient."
        : `${count} outils du registre sont les siens : elle reste éditeur tant qu’ils lui appartiennent.`,
    submit: "Ajouter l’organisation",
  },
  organisations: {
    title: (count: number) =>
      count === 0
        ? "Aucune organisation au registre"
        : count === 1
          ? "Une organisation au registre"
          : `${count} organisations au registre`,
    add: "Ajouter une organisation",
    search: "Chercher une organisation",
    q: "Nom, pays ou outil",
    apply: "Chercher",
    clear: "Tout afficher",
    count: (total: number, from: number, to: number) =>
      total === 0
        ? "Rien ne correspond"
        : to - from + 1 < total
          ? `${from} à ${to} sur ${total}`
          : total === 1
            ? "1 organisation"
            : `${total} organisations`,
    caption: "Organisations, avec leur pays et leurs outils",
    head: { name: "Nom", roles: "Rôle", country: "Pays", tools: "Outils" },
    noTools: "aucun",
    empty: "Le registre est vide. La première organisation vient avec son premier outil.",
    nothing: "Aucune organisation ne correspond.",
    moreTools: (count: number) => (count === 1 ? "et un autre" : `et ${count} autres`),
  },
  links: {
    addTool: "Ajouter un outil",
    editTool: "Modifier l’outil",
    addPlan: "Ajouter une offre",
    edit: "Modifier",
    organisations: "Éditeurs et agences",
  },
}

const en: typeof fr = {
  saveAnyway: "Save all the same",
  history: "History",
  done: {
    tool: "The tool is saved.",
    "tool-listed": "The tool is saved, and a new list is published.",
    plan: "The plan is saved.",
    "plan-listed": "The plan is saved, and a new list is published.",
    organisation: "The organisation is saved.",
    "organisation-listed": "The organisation is saved, and a new list is published.",
    nothing: "Nothing changed: the register already says the same.",
  },
  slug: {
    label: "Identifier",
    hint: "Part of the page’s address, of imports and of the list; it never changes afterwards. Left empty, it comes from the name.",
    shape: "An identifier has lower-case letters without accents, digits and hyphens only, such as “acme-writer”.",
    fixed: "It is part of addresses and lists: it no longer changes.",
    reserved: (slug) => `“${slug}” is the address of another page: choose another identifier.`,
    missing: "This name gives no identifier: write one, in lower-case letters without accents, digits and hyphens.",
    takenTool: (slug, name) =>
      `“${slug}” is the identifier of the tool ${name} already: edit that tool, or choose another identifier.`,
    takenPlan: (slug, name) =>
      `“${slug}” is the identifier of the plan ${name} already: edit that plan, or choose another identifier.`,
    takenOrganisation: (slug, name) =>
      `“${slug}” is the identifier of ${name} already: edit that organisation, or choose another identifier.`,
  },
  alike: {
    title: (count) =>
      count === 1 ? "The register may know this already" : `The register may know this already: ${count} entries`,
    text: "Nothing is saved yet. Have a look first; if it is something else, save all the same.",
    name: (text) => `is called “${text}”`,
    host: (text) => `is known by the host ${text}`,
    kinds: { tool: "tool", plan: "plan", organisation: "organisation" },
    newTab: "in a new tab",
    more: (count) => (count === 1 ? "and one more" : `and ${count} more`),
  },
  stale: {
    title: "Somebody else has just changed this",
    text: "Nothing is saved yet. What you wrote is still here; what you had not touched is up to date. Read it again, then save.",
    same: (fields) =>
      `You had changed the same: ${fields}. Your version stands in the form; saving it replaces the other one.`,
  },
  hosts: {
    label: "Hosts, with everything under them",
    hint: "One a line. “acme.example” also covers “chat.acme.example”.",
    exact: "Hosts alone",
    exactHint:
      "One a line. Here “acme.example” covers nothing else: useful when the vendor has other products next to it.",
  },
  sources: {
    title: "Sources",
    hint: "The pages where you read this, and the day. Empty the address to remove the line.",
    url: (n) => `Address of source ${n}`,
    day: (n) => `Day on which source ${n} was seen`,
    dayMissing: "Give the day on which you saw this page.",
  },
  country: { label: "Country", hint: "That of its seat.", unknown: "Not known" },
  url: "Web site",
  urlHint: "For instance “https://acme.example”.",
  tool: {
    newTitle: "Add a tool",
    newLede:
      "A tool in the register is found by its name and its hosts. Until somebody has assessed its plans, the answer stays “ask first”.",
    editTitle: (name) => `Edit ${name}`,
    back: "All tools",
    backTo: (name) => `Back to ${name}`,
    name: "Name",
    nameHint: "As the vendor writes it.",
    nameMissing: "Give the tool’s name.",
    vendor: "Vendor",
    vendorIs: { known: "A vendor in the register", new: "A new vendor" },
    vendorKnown: "Name of the vendor",
    vendorKnownHint: "Start typing, then choose from the list.",
    vendorName: "Name of the new vendor",
    vendorUrl: "Web site of the new vendor",
    vendorMissing: "Choose the vendor, or describe a new one.",
    vendorUnknown: (name, meant) =>
      `“${name}” is not in the register${meant === "" ? "" : `; perhaps “${meant}”`}. Choose from the list, or tick “A new vendor”.`,
    aliases: "Other names",
    aliasesHint: "One a line: former names, nicknames, names of features that people would look for.",
    categories: "Categories",
    categoryUnknown: "Choose among the categories offered.",
    submit: "Add the tool",
  },
  plan: {
    newTitle: (tool) => `Add a plan of ${tool}`,
    newLede: "A plan has terms of its own: free, team, enterprise, API. The plan is what is assessed, never the tool.",
    editTitle: (name, tool) => `Edit the plan ${name} of ${tool}`,
    nameFr: "Name in French",
    nameEn: "Name in English",
    either: "One language is enough.",
    nameMissing: "Give the plan’s name, in French or in English.",
    account: "Account",
    accountHints: {
      company: "The company opened or pays it, and can close it.",
      personal: "The person opened it for themselves, even if they use it at work.",
    },
    accountMissing: "Say which account it is.",
    hostsHint: "Only where the plan has hosts of its own, which tell it from the others. One a line.",
    exactHint: "One a line. Nothing else is covered.",
    accessTitle: "How to get it",
    accessHint: "What somebody who wants to use it will read: where to ask, which team. Never the name of a person.",
    accessFr: "In French",
    accessEn: "In English",
    submit: "Add the plan",
  },
  organisation: {
    newTitle: "Add an organisation",
    newLede: "A legal person: a vendor of tools, an agency that works for us, or both.",
    editTitle: (name) => `Edit ${name}`,
    back: "All organisations",
    name: "Name",
    nameMissing: "Give the organisation’s name.",
    roles: "What it is to us",
    roleNames: { vendor: "Vendor", agency: "Agency" },
    roleHints: { vendor: "It publishes a tool.", agency: "It works for us and uses tools." },
    roleMissing: "Tick at least one box.",
    isVendor: (count) =>
      count === 1
        ? "One tool in the register is its own: it stays a vendor as long as that tool belongs to it."
        : `${count} tools in the register are its own: it stays a vendor as long as they belong to it.`,
    submit: "Add the organisation",
  },
  organisations: {
    title: (count) =>
      count === 0
        ? "No organisation in the register"
        : count === 1
          ? "One organisation in the register"
          : `${count} organisations in the register`,
    add: "Add an organisation",
    search: "Search organisations",
    q: "Name, country or tool",
    apply: "Search",
    clear: "Show all",
    count: (total, from, to) =>
      total === 0
        ? "Nothing fits"
        : to - from + 1 < total
          ? `${from} to ${to} of ${total}`
          : total === 1
            ? "1 organisation"
            : `${total} organisations`,
    caption: "Organisations, with their country and their tools",
    head: { name: "Name", roles: "Role", country: "Country", tools: "Tools" },
    noTools: "none",
    empty: "The register is empty. The first organisation comes with its first tool.",
    nothing: "No organisation fits.",
    moreTools: (count) => (count === 1 ? "and one more" : `and ${count} more`),
  },
  links: {
    addTool: "Add a tool",
    editTool: "Edit the tool",
    addPlan: "Add a plan",
    edit: "Edit",
    organisations: "Vendors and agencies",
  },
}

export const register = { fr, en }
