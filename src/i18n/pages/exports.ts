import type { HostRule } from "../../core/enforcement.ts"
import type { Reader } from "../../core/exports/format.ts"

const readers: Readonly<Record<Reader, string>> = {
  browsers: "Navigateurs",
  proxies: "Proxys",
  names: "Serveurs de noms (DNS)",
  people: "Personnes",
  systems: "Autres outils",
}

const readersEn: typeof readers = {
  browsers: "Browsers",
  proxies: "Proxies",
  names: "Name servers (DNS)",
  people: "People",
  systems: "Other tools",
}

const rules: Readonly<Record<HostRule, string>> = {
  allow: "Autoriser",
  warn: "Avertir",
  deny: "Refuser",
  none: "Rien",
}

const rulesEn: typeof rules = { allow: "Allow", warn: "Warn", deny: "Deny", none: "Nothing" }

/** Where each format goes, beside what the format says of itself. */
const places: Readonly<Partial<Record<string, readonly string[]>>> = {
  chrome: [
    "Linux : un fichier JSON dans /etc/opt/chrome/policies/managed/ (Chromium de Debian : /etc/chromium/policies/managed/).",
    "Windows : par GPO ou Intune, une valeur de registre par entrée des deux listes.",
    "macOS : les mêmes clés dans un profil de configuration (plist) ; ou la console d’administration Google.",
    "Vérifier : la page chrome://policy du navigateur montre ce qu’il a lu et ses erreurs. Il lit 1 000 entrées par liste au plus.",
  ],
  edge: [
    "Windows : par GPO ou Intune, une valeur de registre par entrée des deux listes.",
    "macOS : les mêmes clés dans un profil de configuration (plist).",
    "Il lit 1 000 entrées par liste au plus.",
  ],
  firefox: [
    "Le fichier policies.json de Firefox ; ou les mêmes valeurs par GPO, plist ou Intune.",
    "Chaque tableau est limité à 1 000 entrées.",
  ],
  squid: [
    "Vérifier avant de recharger : « squid -k parse », en lisant aussi ce qu’il écrit et pas seulement son code de retour.",
    "Recharger : « squid -k reconfigure ».",
  ],
  pac: [
    "Donner son adresse au réglage « configuration automatique du proxy » des navigateurs.",
    "Pour une adresse https, le navigateur ne donne que l’hôte : ni chemins, ni pages.",
  ],
  rpz: [
    "Lu par BIND, Unbound (clause rpz:), Knot Resolver, PowerDNS Recursor et Infoblox.",
    "Vérifier : « named-checkzone » avec le nom de la zone. Le numéro de série grandit avec la liste.",
  ],
  unbound: ["Vérifier avant de recharger : « unbound-checkconf »."],
  dnsmasq: ["Vérifier avant de recharger : « dnsmasq --test »."],
  hosts: ["Un fichier hosts ne connaît pas les sous-domaines : seuls les hôtes nommés y sont."],
}

const placesEn: typeof places = {
  chrome: [
    "Linux: a JSON file in /etc/opt/chrome/policies/managed/ (Debian’s Chromium: /etc/chromium/policies/managed/).",
    "Windows: by GPO or Intune, one registry value per entry of the two lists.",
    "macOS: the same keys in a configuration profile (plist); or the Google Admin console.",
    "To verify: the browser’s page chrome://policy shows what it read, and its errors. It reads 1,000 entries per list at most.",
  ],
  edge: [
    "Windows: by GPO or Intune, one registry value per entry of the two lists.",
    "macOS: the same keys in a configuration profile (plist).",
    "It reads 1,000 entries per list at most.",
  ],
  firefox: [
    "Firefox’s policies.json; or the same values by GPO, plist or Intune.",
    "Each array is limited to 1,000 entries.",
  ],
  squid: [
    "Check before reloading: “squid -k parse”, reading what it prints as well as its exit code.",
    "Reload: “squid -k reconfigure”.",
  ],
  pac: [
    "Give its address to the browsers’ setting “automatic proxy configuration”.",
    "For an https address the browser gives only the host: no paths, no pages.",
  ],
  rpz: [
    "Read by BIND, Unbound (its rpz: clause), Knot Resolver, PowerDNS Recursor and Infoblox.",
    "Check it with “named-checkzone” and the name of the zone. Its serial grows with the list.",
  ],
  unbound: ["Check before reloading: “unbound-checkconf”."],
  dnsmasq: ["Check before reloading: “dnsmasq --test”."],
  hosts: ["A hosts file knows no subdomains: only the hosts that are named are in it."],
}

const fr = {
  title: (formats: number) => `La liste en ${formats} formats`,
  lede: "Chaque système reçoit la liste dans le format qu’il lit. Tous viennent de la même liste et des mêmes règles ; chacun dit ce qu’il n’a pas pu exprimer.",
  origin: (revision: number, day: string) => `Liste n° ${revision}, réponses du ${day}`,
  link: "La liste dans le format de chaque système",
  linkText:
    "Navigateurs, proxys, DNS, tableurs, intranet : des fichiers prêts à l’emploi, avec ce que chacun ne peut pas dire.",
  formats: {
    title: "Les formats",
    format: "Format",
    proof: "Preuve",
    losses: "Pertes",
    file: "Fichier",
    proven: (by: string) => `Éprouvé : ${by}`,
    provenAlone: "Éprouvé",
    grammar: "Grammaire testée",
    legend:
      "Éprouvé : le programme nommé lit le fichier dans nos tests et lui obéit. Grammaire testée : le fichier suit la grammaire publiée, sans que le programme lui-même l’ait lu.",
    none: "aucune",
    count: (count: number) => (count === 1 ? "1 sorte de perte" : `${count} sortes de pertes`),
    download: "Télécharger",
  },
  readers,
  hosts: {
    title: "Ce qui arrive à chaque hôte",
    text: "La règle que suivent les exports pour navigateurs, proxys et DNS, hôte par hôte.",
    caption: "Hôtes, leur règle et les offres derrière",
    host: "Hôte",
    rule: "Règle",
    why: "Pourquoi",
    plans: "Offres derrière",
    tree: "et ce qui est dessous",
    alone: "cet hôte seul",
    rules,
    because: {
      allow: "une offre au moins est permise, en tout ou partie",
      warn: "des offres sont décidées, mais aucune n’est permise à tous sans réserve",
      deny: "toutes les offres décidées répondent non",
      none: "aucune offre n’est décidée",
    } satisfies Record<HostRule, string>,
    undecided: "aucune offre n’est décidée : la politique de l’entreprise s’applique",
    spared: "serait refusé, mais la politique interdit de le bloquer",
    more: (count: number) => `et ${count} de plus`,
    noPlan: "aucune offre",
    count: (from: number, to: number, of: number) =>
      of === 1 ? "1 hôte" : from === 1 && to === of ? `${of} hôtes` : `Hôtes ${from} à ${to} sur ${of}`,
    search: "Chercher un hôte",
    field: "Hôte ou outil",
    all: "Toutes les règles",
    apply: "Chercher",
    nothing: "Aucun hôte ne correspond.",
    nothingAtAll:
      "Aucun outil de la liste ne nomme d’hôte : ajoutez-les à la fiche des outils pour que les exports aient quelque chose à dire.",
    reset: "Tout montrer",
  },
  one: {
    title: (name: string) => `Export : ${name}`,
    back: "Tous les formats",
    about: "Ce format",
    use: "Qui le lit",
    address: "Adresse",
    type: "Type",
    file: "Fichier",
    hash: "SHA-256 de la liste",
    series: "Numéro de série",
    download: (file: string) => `Télécharger ${file}`,
    losses: (count: number) =>
      count === 0
        ? "Rien ne se perd"
        : count === 1
          ? "Ce qui se perd : une sorte de perte"
          : `Ce qui se perd : ${count} sortes de pertes`,
    lossless: "Tout ce que dit la liste d’aujourd’hui pour ce lecteur est dans le fichier.",
    why: "Pourquoi",
    mend: "Que faire",
    concerns: (count: number) => (count === 1 ? "Concerne" : `Concerne ${count} hôtes ou offres`),
    more: (count: number) => `et ${count} de plus, dans le rapport JSON`,
    json: "Le rapport en JSON",
    fetch: "Le récupérer par programme",
    token:
      "Avec un jeton de lecture de la liste, comme mot de passe (HTTP Basic) ou dans l’en-tête Authorization (Bearer). La réponse 304 dit que rien n’a changé.",
    newToken: "Les jetons se créent dans votre compte",
    cron: "Toutes les quinze minutes (crontab)",
    cronText:
      "Le fichier n’est remplacé que si tout est arrivé : une panne laisse en place le dernier bon. Le jeton est dans un fichier netrc que seul ce compte peut lire.",
    place: "Où le mettre",
    preview: "Aperçu",
    previewText: (lines: number) => `Les ${lines} premières lignes.`,
    whole: "Le fichier entier.",
    binary: "Un classeur ne se montre pas ici : le CSV contient le même tableau.",
    places,
  },
}

const en: typeof fr = {
  title: (formats) => `The list in ${formats} formats`,
  lede: "Each system gets the list in the format that it reads. All of them come from the same list and the same rules; each says what it could not express.",
  origin: (revision, day) => `List no. ${revision}, answers of ${day}`,
  link: "The list in each system’s format",
  linkText: "Browsers, proxies, DNS, spreadsheets, intranet: files that are ready for use, with what each cannot say.",
  formats: {
    title: "The formats",
    format: "Format",
    proof: "Proof",
    losses: "Losses",
    file: "File",
    proven: (by) => `Proven by ${by}`,
    provenAlone: "Proven",
    grammar: "Grammar-tested",
    legend:
      "Proven: the program that is named reads the file in our tests and obeys it. Grammar-tested: the file follows the published grammar, but the program itself has not read it.",
    none: "none",
    count: (count) => (count === 1 ? "1 kind of loss" : `${count} kinds of loss`),
    download: "Download",
  },
  readers: readersEn,
  hosts: {
    title: "What happens to each host",
    text: "The rule that the exports for browsers, proxies and DNS follow, host by host.",
    caption: "Hosts, their rule and the plans behind them",
    host: "Host",
    rule: "Rule",
    why: "Why",
    plans: "Plans behind it",
    tree: "and what is below it",
    alone: "this host alone",
    rules: rulesEn,
    because: {
      allow: "at least one plan is allowed, in full or in part",
      warn: "plans are decided, but none is allowed to all without reserve",
      deny: "every decided plan answers no",
      none: "no plan is decided",
    },
    undecided: "no plan is decided: the company’s policy applies",
    spared: "would be denied, but the policy forbids to block it",
    more: (count) => `and ${count} more`,
    noPlan: "no plan",
    count: (from, to, of) =>
      of === 1 ? "1 host" : from === 1 && to === of ? `${of} hosts` : `Hosts ${from} to ${to} of ${of}`,
    search: "Find a host",
    field: "Host or tool",
    all: "All rules",
    apply: "Search",
    nothing: "No host fits.",
    nothingAtAll: "No tool of the list names a host: add them to the tools so that the exports have something to say.",
    reset: "Show all",
  },
  one: {
    title: (name) => `Export: ${name}`,
    back: "All formats",
    about: "This format",
    use: "Who reads it",
    address: "Address",
    type: "Media type",
    file: "File",
    hash: "SHA-256 of the list",
    series: "Serial",
    download: (file) => `Download ${file}`,
    losses: (count) =>
      count === 0
        ? "Nothing is lost"
        : count === 1
          ? "What is lost: one kind of loss"
          : `What is lost: ${count} kinds of loss`,
    lossless: "All that today’s list says for this reader is in the file.",
    why: "Why",
    mend: "What to do",
    concerns: (count) => (count === 1 ? "Concerns" : `Concerns ${count} hosts or plans`),
    more: (count) => `and ${count} more, in the JSON report`,
    json: "The report as JSON",
    fetch: "Fetching it from a program",
    token:
      "With a token that may read the list, as the password (HTTP Basic) or in an Authorization: Bearer header. A 304 says that nothing changed.",
    newToken: "Tokens are made in your account",
    cron: "Every quarter of an hour (crontab)",
    cronText:
      "The file is replaced only once all of it has arrived: an outage leaves the last good one in place. The token stands in a netrc file that only this account can read.",
    place: "Where to put it",
    preview: "Preview",
    previewText: (lines) => `The first ${lines} lines.`,
    whole: "The whole file.",
    binary: "A workbook cannot be shown here: the CSV holds the same table.",
    places: placesEn,
  },
}

export const exports = { fr, en }
