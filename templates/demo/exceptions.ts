import type { StatedException } from "../../src/core/import-document.ts"
import type { InDays } from "./in-days.ts"

export function exceptions(inDays: InDays): readonly StatedException[] {
  return [
    {
      plan: "chatgpt/enterprise",
      classes: ["client"],
      uses: ["documents", "insight"],
      answer: "if",
      conditions: [
        {
          fr: "Seulement les documents du partenaire Licorne, dans l’espace « Lancement », effacés à la fin du projet.",
          en: "Only the documents of the partner Licorne, in the “Launch” workspace, deleted at the end of the project.",
        },
      ],
      who: "equipe-lancement",
      approver: "Dominique Fictif",
      reason: {
        fr: "Synthèse des études remises par le partenaire, qui a donné son accord par écrit.",
        en: "Summaries of the studies handed over by the partner, who agreed in writing.",
      },
      from: inDays(-14),
      until: inDays(30),
    },
    {
      plan: "midjourney/pro-mega",
      classes: ["internal"],
      uses: ["ideation", "image"],
      answer: "if",
      conditions: [
        {
          fr: "Planches d’ambiance seulement : aucun produit à venir, aucun visage, rien n’est diffusé.",
          en: "Mood boards only: no product to come, no face, nothing leaves the studio.",
        },
      ],
      who: "studio-creation",
      approver: "Dominique Fictif",
      reason: {
        fr: "Recherches de la collection d’été, en attendant le remplaçant.",
        en: "Research for the summer collection, until the replacement is in.",
      },
      from: inDays(-30),
      until: inDays(45),
    },
  ]
}
