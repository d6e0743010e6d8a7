import type { Oversight } from "./agency.ts"
import { both, dataIn, name, type RowWords, type Said, useIn, useName } from "./agency-comparison-words.ts"
import { of } from "./answer-text.ts"
import type { Day } from "./day.ts"
import { dayText } from "./day-text.ts"
import type { ApprovedList } from "./list.ts"
import { numberText } from "./number-text.ts"
import type { Language, Text } from "./text.ts"
import type { UseId } from "./vocabulary.ts"

/** It is allowed: without a condition, or on some. */
export function saysAllowed(words: RowWords, conditions: number | undefined): Said {
  const why = both((l) => {
    const from =
      words.data.length === 0
        ? ""
        : l === "fr"
          ? ` à partir ${dataIn(words, words.data, l, "and")}`
          : ` with ${dataIn(words, words.data, l, "and")}`
    const allowed =
      l === "fr"
        ? `${name(words, l)} est permis${useIn(words, l)}${from}`
        : `${name(words, l)} is allowed${useIn(words, l)}${from}`
    return `${allowed}${conditions === undefined ? "" : onConditions(conditions, l)}.`
  })
  if (conditions === undefined) return { why, ask: { fr: "", en: "" } }
  return {
    why,
    ask: both((l) =>
      l === "fr"
        ? `Merci de nous confirmer que vous respectez ${conditions > 1 ? "ces conditions" : "cette condition"}.`
        : `Please confirm that you keep to ${conditions > 1 ? "these conditions" : "this condition"}.`,
    ),
  }
}

function onConditions(count: number, l: Language): string {
  if (count === 0) return l === "fr" ? ", sous conditions" : ", on conditions"
  if (l === "fr") return `, à ${numberText(count, "fr", true)} condition${count > 1 ? "s" : ""}`
  return `, on ${numberText(count, "en")} condition${count > 1 ? "s" : ""}`
}

/** AI is declared for a use, and no tool is. */
export function saysNoTool(list: ApprovedList, use: UseId): Said {
  return {
    why: both((l) =>
      l === "fr"
        ? `L’emploi d’IA est déclaré pour cet usage (${useName(list, use, l)}), sans que l’outil soit nommé.`
        : `AI is declared for this use (${useName(list, use, l)}), and no tool is named.`,
    ),
    ask: {
      fr: "Merci d’indiquer l’outil, l’offre et le type de compte, et de ne pas l’employer pour nous d’ici notre réponse.",
      en: "Please name the tool, the plan and the kind of account, and do not use it on our work until we have answered.",
    },
  }
}

/** The declared oversight is less than the contract asks for. */
export function saysOversight(given: Oversight | undefined, least: Oversight): Said {
  return {
    why: both((l) => {
      const asked = oversightNames[least][l]
      if (given === undefined)
        return l === "fr"
          ? `La relecture n’est pas précisée ; le contrat demande ${asked}.`
          : `The review is not stated; the contract asks for ${asked}.`
      return l === "fr"
        ? `La relecture déclarée (${oversightNames[given].fr}) est en deçà de ce que demande le contrat : ${asked}.`
        : `The declared review (${oversightNames[given].en}) is less than the contract asks for: ${asked}.`
    }),
    ask: both((l) =>
      l === "fr"
        ? `Merci de mettre en place ce que demande le contrat (${oversightNames[least].fr}) et de mettre votre déclaration à jour.`
        : `Please put in place what the contract asks for (${oversightNames[least].en}) and update your declaration.`,
    ),
  }
}

const oversightNames: Readonly<Record<Oversight, Text>> = {
  none: { fr: "aucune relecture", en: "no review" },
  spot: { fr: "une relecture par sondage", en: "spot checks" },
  reviewed: { fr: "une relecture de tout par une personne", en: "a person’s review of everything" },
  double: { fr: "une relecture de tout par deux personnes", en: "two people’s review of everything" },
}

/** The declaration has run out. */
export function saysExpired(validUntil: Day): Said {
  return {
    why: both((l) =>
      l === "fr"
        ? `La déclaration valait jusqu’au ${dayText(validUntil, l)}.`
        : `The declaration was valid until ${dayText(validUntil, l)}.`,
    ),
    ask: { fr: "Merci de renouveler votre déclaration.", en: "Please renew your declaration." },
  }
}

/** Terms of a plan, or the agency's own, changed since the declaration was signed. */
export function saysChanged(label: Text | undefined, day: Day, url: string | undefined): Said {
  return {
    why: both((l) => {
      const own =
        l === "fr"
          ? `Les conditions de l’agence en matière d’IA${url ? ` (${url})` : ""}`
          : `The agency’s own AI terms${url ? ` (${url})` : ""}`
      const theirs = l === "fr" ? `Les conditions ${of(label?.fr ?? "")}` : `The terms of ${label?.en}`
      return l === "fr"
        ? `${label ? theirs : own} ont changé le ${dayText(day, l)}, après la signature de la déclaration.`
        : `${label ? theirs : own} changed on ${dayText(day, l)}, after the declaration was signed.`
    }),
    ask: label
      ? {
          fr: "Merci de vérifier que ce que vous avez déclaré de cet outil reste exact, puis de confirmer ou de corriger votre déclaration.",
          en: "Please check that what you declared about this tool still holds, then confirm or correct your declaration.",
        }
      : {
          fr: "Merci de nous dire ce qui a changé pour notre contrat, puis de confirmer ou de corriger votre déclaration.",
          en: "Please tell us what has changed for our contract, then confirm or correct your declaration.",
        },
  }
}
