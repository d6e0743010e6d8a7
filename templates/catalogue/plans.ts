import type { StatedPlan } from "../../src/core/import-document.ts"
import { plansB } from "./plans-b.ts"

const plansA: readonly StatedPlan[] = [
  { slug: "chatgpt/individual", name: { fr: "Offres individuelles", en: "Individual plans" }, account: "personal" },
  { slug: "chatgpt/business", name: { fr: "Business", en: "Business" }, account: "company" },
  { slug: "chatgpt/enterprise", name: { fr: "Enterprise", en: "Enterprise" }, account: "company" },
  { slug: "openai-api/api", name: { fr: "API", en: "API" }, account: "company" },
  { slug: "dall-e/individual", name: { fr: "Offre individuelle", en: "Individual" }, account: "personal" },
  { slug: "claude/free", name: { fr: "version gratuite", en: "Free" }, account: "personal" },
  { slug: "claude/pro", name: { fr: "Pro", en: "Pro" }, account: "personal" },
  { slug: "claude/max", name: { fr: "Max", en: "Max" }, account: "personal" },
  { slug: "claude/team", name: { fr: "Team", en: "Team" }, account: "company" },
  { slug: "claude/enterprise", name: { fr: "Enterprise", en: "Enterprise" }, account: "company" },
  { slug: "claude-api/api", name: { fr: "API", en: "API" }, account: "company" },
  { slug: "le-chat/free", name: { fr: "version gratuite", en: "Free" }, account: "personal" },
  { slug: "le-chat/pro", name: { fr: "Pro", en: "Pro" }, account: "personal" },
  { slug: "le-chat/student", name: { fr: "Étudiant", en: "Student" }, account: "personal" },
  { slug: "le-chat/team", name: { fr: "Team", en: "Team" }, account: "company" },
  { slug: "le-chat/enterprise", name: { fr: "Enterprise", en: "Enterprise" }, account: "company" },
  { slug: "mistral-ai-studio/api", name: { fr: "API payante", en: "Paid API" }, account: "company" },
  {
    slug: "midjourney/standard",
    name: { fr: "Autre que Pro ou Mega", en: "Other than Pro or Mega" },
    account: "company",
  },
  { slug: "midjourney/pro-mega", name: { fr: "Pro ou Mega", en: "Pro or Mega" }, account: "company" },
  { slug: "stability-ai/hosted", name: { fr: "Services hébergés", en: "Hosted services" }, account: "company" },
  { slug: "gemini/individual", name: { fr: "Applications Gemini", en: "Gemini Apps" }, account: "personal" },
  { slug: "gemini-enterprise/business", name: { fr: "Édition Business", en: "Business Edition" }, account: "company" },
  { slug: "microsoft-copilot/individual", name: { fr: "Grand public", en: "Consumer" }, account: "personal" },
  { slug: "github-copilot/individual", name: { fr: "Licence individuelle", en: "Individual" }, account: "personal" },
  { slug: "meta-ai/individual", name: { fr: "Grand public", en: "Consumer" }, account: "personal" },
]

/** The tiers that the source names, or one plan where it names none; notes are added from the readings. */
export const plans: readonly StatedPlan[] = [...plansA, ...plansB]
