import type { KnownHost } from "../src/core/blast-radius.ts"

const microsoft = "https://learn.microsoft.com/en-us/microsoft-365/enterprise/urls-and-ip-address-ranges"
const gmail = "https://support.google.com/a/answer/9497877"
const workspace =
  "https://knowledge.workspace.google.com/admin/getting-started/set-up-a-google-workspace-host-name-allowlist"
const github = "https://docs.github.com/en/copilot/reference/copilot-allowlist-reference"
const checkedOn = "2026-11-27"

/**
 * Hosts that many services share, each with what its operator's own documentation says runs there, in our words. Denying one denies all of
 * it, so it is shown before anybody signs. Few and right: a host comes in only with a page that names it.
 */
export const sharedHosts: readonly KnownHost[] = [
  {
    host: "bing.com",
    runs: {
      fr: "la recherche Bing, autant que la conversation de Copilot",
      en: "Bing search as well as Copilot’s chat",
    },
    source: "https://learn.microsoft.com/en-us/bing-chat-enterprise/faq",
    checkedOn,
  },
  {
    host: "office.com",
    runs: {
      fr: "Microsoft 365 : la messagerie Exchange (outlook.office.com), les documents en ligne, la protection des données",
      en: "Microsoft 365: Exchange mail (outlook.office.com), documents online, data protection",
    },
    source: microsoft,
    checkedOn,
  },
  {
    host: "outlook.office.com",
    runs: { fr: "la messagerie et l’agenda de Microsoft 365", en: "mail and calendar of Microsoft 365" },
    source: microsoft,
    checkedOn,
  },
  {
    host: "microsoft.com",
    runs: {
      fr: "Teams (teams.microsoft.com), la connexion (login.microsoft.com), l’interface Graph, la sécurité de Microsoft 365",
      en: "Teams (teams.microsoft.com), sign-in (login.microsoft.com), the Graph API, Microsoft 365 security",
    },
    source: microsoft,
    checkedOn,
  },
  {
    host: "login.microsoftonline.com",
    runs: {
      fr: "la connexion à Microsoft 365 et à ce qui s’appuie sur les mêmes comptes",
      en: "sign-in to Microsoft 365 and to what relies on the same accounts",
    },
    source: microsoft,
    checkedOn,
  },
  {
    host: "google.com",
    runs: {
      fr: "la connexion aux comptes Google, Gmail, les contacts, et ce que Google Workspace appelle en arrière-plan",
      en: "sign-in to Google accounts, Gmail, contacts, and what Google Workspace calls behind the scenes",
    },
    source: gmail,
    checkedOn,
  },
  {
    host: "accounts.google.com",
    runs: { fr: "la connexion aux comptes Google", en: "sign-in to Google accounts" },
    source: workspace,
    checkedOn,
  },
  {
    host: "mail.google.com",
    runs: { fr: "Gmail", en: "Gmail" },
    source: gmail,
    checkedOn,
  },
  {
    host: "googleusercontent.com",
    runs: {
      fr: "les contenus des utilisateurs de Google, dont Gmail a besoin",
      en: "content of Google’s users, which Gmail needs",
    },
    source: gmail,
    checkedOn,
  },
  {
    host: "googleapis.com",
    runs: {
      fr: "toutes les interfaces de Google : Gmail, Agenda, Drive, et celles de Google Cloud",
      en: "all of Google’s APIs: Gmail, Calendar, Drive, and those of Google Cloud",
    },
    source: workspace,
    checkedOn,
  },
  {
    host: "storage.googleapis.com",
    runs: {
      fr: "Cloud Storage : les fichiers de tous ceux qui y déposent quelque chose",
      en: "Cloud Storage: the files of everybody who keeps something there",
    },
    source: "https://cloud.google.com/vpc/docs/about-accessing-google-apis-endpoints",
    checkedOn,
  },
  {
    host: "github.com",
    runs: {
      fr: "GitHub tout entier : le code, la connexion, l’interface api.github.com, avec Copilot",
      en: "all of GitHub: code, sign-in, the api.github.com API, along with Copilot",
    },
    source: github,
    checkedOn,
  },
  {
    host: "githubusercontent.com",
    runs: {
      fr: "les fichiers et les images de GitHub, avec le service de Copilot",
      en: "GitHub’s files and pictures, along with Copilot’s service",
    },
    source: github,
    checkedOn,
  },
]
