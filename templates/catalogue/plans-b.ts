import type { StatedPlan } from "../../src/core/import-document.ts"

/** Plans of the vendors read in the files of this half of the catalogue; notes are added from their readings. */
export const plansB: readonly StatedPlan[] = [
  { slug: "jasper/standard", name: { fr: "Offre standard", en: "Standard" }, account: "company" },
  { slug: "copy-ai/standard", name: { fr: "Offre standard", en: "Standard" }, account: "company" },
  { slug: "murf/standard", name: { fr: "Offre standard", en: "Standard" }, account: "company" },
  { slug: "soundraw/standard", name: { fr: "Offre standard", en: "Standard" }, account: "company" },
  { slug: "perplexity/individual", name: { fr: "Offre individuelle", en: "Individual" }, account: "personal" },
  { slug: "perplexity/enterprise", name: { fr: "Offre entreprise", en: "Enterprise" }, account: "company" },
  { slug: "perplexity-api/api", name: { fr: "API", en: "API" }, account: "company" },
  { slug: "deepseek/individual", name: { fr: "Offre individuelle", en: "Individual" }, account: "personal" },
  { slug: "deepseek-api/api", name: { fr: "API", en: "API" }, account: "company" },
  { slug: "grok/individual", name: { fr: "Offre individuelle", en: "Individual" }, account: "personal" },
  { slug: "grok/enterprise", name: { fr: "Offre entreprise", en: "Enterprise" }, account: "company" },
  { slug: "xai-api/api", name: { fr: "API", en: "API" }, account: "company" },
  { slug: "qwen-chat/individual", name: { fr: "Offre individuelle", en: "Individual" }, account: "personal" },
  { slug: "kimi/individual", name: { fr: "Offre individuelle", en: "Individual" }, account: "personal" },
  { slug: "wordtune/standard", name: { fr: "Offre standard", en: "Standard" }, account: "company" },
  { slug: "speechify/standard", name: { fr: "Offre standard", en: "Standard" }, account: "company" },
  {
    slug: "speechify/voice-over-studio",
    name: { fr: "Voice Over Studio", en: "Voice Over Studio" },
    account: "company",
  },
  { slug: "replicate/standard", name: { fr: "Offre standard", en: "Standard" }, account: "company" },
  { slug: "fal/standard", name: { fr: "Offre standard", en: "Standard" }, account: "company" },
]
