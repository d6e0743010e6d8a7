import type { StatedAgreement, StatedLicence, StatedState } from "../../src/core/import-document.ts"
import type { Organisation } from "../../src/core/register.ts"
import type { InDays } from "./in-days.ts"

export const agencies: readonly Omit<Organisation, "id">[] = [
  {
    slug: "atelier-fictif",
    name: "Atelier Fictif",
    country: "FR",
    roles: ["agency"],
    url: "https://atelier-fictif.example/",
  },
  {
    slug: "studio-imaginaire",
    name: "Studio Imaginaire",
    country: "BE",
    roles: ["agency"],
    url: "https://studio-imaginaire.example/",
  },
]

export const agreements: readonly StatedAgreement[] = [
  {
    organisation: "openai",
    kind: "dpa",
    title: { fr: "Espace ChatGPT de l’entreprise", en: "Company ChatGPT workspace" },
    plans: ["chatgpt/enterprise"],
    start: "2026-01-15",
  },
  {
    organisation: "anthropic",
    kind: "dpa",
    title: { fr: "Claude, études et produit", en: "Claude, research and product" },
    plans: ["claude/team", "claude/enterprise"],
    start: "2026-03-02",
  },
  {
    organisation: "mistral-ai",
    kind: "dpa",
    title: { fr: "Le Chat et API Mistral", en: "Le Chat and Mistral API" },
    plans: ["le-chat/team", "mistral-ai-studio/api"],
    start: "2026-02-01",
  },
  {
    organisation: "atelier-fictif",
    kind: "master",
    title: { fr: "Création des campagnes", en: "Campaign creation" },
    start: "2025-09-01",
    end: "2027-08-31",
  },
  {
    organisation: "studio-imaginaire",
    kind: "order",
    title: { fr: "Films de fin d’année", en: "End-of-year films" },
    start: "2026-09-15",
    end: "2027-01-31",
  },
]

export function licences(inDays: InDays): readonly StatedLicence[] {
  return [
    {
      plan: "chatgpt/enterprise",
      kind: "subscription",
      seats: 120,
      owner: "Outils numériques",
      start: "2026-01-15",
      end: inDays(300),
      notice: inDays(240),
    },
    {
      plan: "claude/team",
      kind: "subscription",
      seats: 30,
      owner: "Outils numériques",
      start: "2026-03-02",
      end: inDays(210),
      notice: inDays(180),
    },
    {
      plan: "le-chat/team",
      kind: "subscription",
      seats: 15,
      owner: "Outils numériques",
      start: "2026-02-01",
      end: inDays(34),
      notice: inDays(4),
    },
    { plan: "openai-api/api", kind: "subscription", owner: "Produit numérique", start: "2026-04-01" },
    { plan: "mistral-ai-studio/api", kind: "subscription", owner: "Produit numérique", start: "2026-04-01" },
    {
      plan: "midjourney/pro-mega",
      kind: "subscription",
      seats: 4,
      owner: "Studio de création",
      start: "2025-11-03",
      end: inDays(75),
    },
    {
      plan: "murf/standard",
      kind: "subscription",
      seats: 3,
      owner: "Vidéo et son",
      start: "2025-12-01",
      end: inDays(120),
    },
    { plan: "stability-ai/hosted", kind: "trial", owner: "Studio de création", start: inDays(-20), end: inDays(40) },
    {
      plan: "perplexity/enterprise",
      kind: "trial",
      seats: 10,
      owner: "Études",
      start: "2026-03-01",
      end: "2026-05-31",
    },
    {
      plan: "copy-ai/standard",
      kind: "subscription",
      seats: 8,
      owner: "Marque et contenus",
      start: "2025-07-01",
      end: "2026-06-30",
    },
    {
      plan: "jasper/standard",
      kind: "trial",
      seats: 5,
      owner: "Marque et contenus",
      start: "2026-02-02",
      end: "2026-05-02",
      terminatedOn: "2026-03-06",
    },
  ]
}

export function states(inDays: InDays): readonly StatedState[] {
  const page = (name: string, seenOn: string) => ({ url: `https://intranet.maison-exemple.example/ia/${name}`, seenOn })
  return [
    {
      plan: "chatgpt/enterprise",
      precondition: "sso-on",
      holds: true,
      from: "2026-01-20",
      evidence: page("chatgpt-connexion", "2026-01-20"),
    },
    {
      plan: "chatgpt/enterprise",
      precondition: "works-council",
      holds: true,
      from: "2026-01-12",
      evidence: page("cse-avis-2026-01", "2026-01-12"),
    },
    {
      plan: "claude/team",
      precondition: "sso-on",
      holds: false,
      from: "2026-03-02",
      evidence: page("claude-connexion", "2026-03-02"),
    },
    {
      plan: "le-chat/team",
      precondition: "training-off",
      holds: true,
      from: "2026-02-03",
      until: inDays(180),
      evidence: page("le-chat-reglages", "2026-02-03"),
    },
    {
      plan: "mistral-ai-studio/api",
      precondition: "dpia-done",
      holds: true,
      from: "2026-04-01",
      until: inDays(200),
      evidence: page("aipd-service-client", "2026-04-01"),
    },
  ]
}
