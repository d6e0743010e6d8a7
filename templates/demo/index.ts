import { addDays, type Day } from "../../src/core/day.ts"
import type { ImportDocument } from "../../src/core/import-document.ts"
import { assessments } from "./assessments.ts"
import { exampleCompany } from "./company.ts"
import { decisions } from "./decisions.ts"
import { exceptions } from "./exceptions.ts"
import { howWeWork } from "./how-we-work.ts"
import { agencies, agreements, licences, states } from "./rights.ts"

/**
 * The example company: fictional, with fictional people and agencies, and rules of its own about real tools of the starter
 * catalogue, which must be in the register. Nothing in it is said about a vendor. What ends or begins around "now" follows
 * the day on which it is added, so that it shows every answer at any time; `day` must be 2026-11-22 or later.
 */
export function demo(day: Day): ImportDocument {
  const in_ = (count: number) => addDays(day, count)
  return {
    aval: 1,
    company: exampleCompany,
    organisations: agencies,
    plans: access,
    facts: howWeWork,
    agreements,
    licences: licences(in_),
    states: states(in_),
    assessments,
    decisions: decisions(in_),
    exceptions: exceptions(in_),
  }
}

/** How to get what the company has: teams, never people. */
const access: ImportDocument["plans"] = [
  {
    slug: "chatgpt/enterprise",
    name: { fr: "Enterprise", en: "Enterprise" },
    account: "company",
    access: {
      fr: "Portail « Mes outils », rubrique IA. L’équipe Outils numériques ouvre le compte sous deux jours.",
      en: "“My tools” portal, AI section. The Digital Tools team opens the account within two days.",
    },
  },
  {
    slug: "claude/team",
    name: { fr: "Team", en: "Team" },
    account: "company",
    access: {
      fr: "Trente places, réservées aux études et au produit. Demandez à l’équipe Outils numériques.",
      en: "Thirty seats, kept for research and product. Ask the Digital Tools team.",
    },
  },
  {
    slug: "le-chat/team",
    name: { fr: "Team", en: "Team" },
    account: "company",
    access: {
      fr: "Écrivez à l’équipe Outils numériques, avec l’accord de votre responsable.",
      en: "Write to the Digital Tools team, with your manager’s approval.",
    },
  },
  {
    slug: "midjourney/pro-mega",
    name: { fr: "Pro ou Mega", en: "Pro or Mega" },
    account: "company",
    access: {
      fr: "Quatre places au studio de création. Passez par lui : il n’y aura pas de nouvelle place.",
      en: "Four seats in the creative studio. Go through the studio: no seat will be added.",
    },
  },
  {
    slug: "murf/standard",
    name: { fr: "Offre standard", en: "Standard" },
    account: "company",
    access: {
      fr: "Équipe Vidéo et son.",
      en: "Video and sound team.",
    },
  },
]
