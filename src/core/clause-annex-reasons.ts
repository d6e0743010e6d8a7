import type { Found } from "./agency-comparison-cause.ts"
import { both, useName } from "./agency-comparison-words.ts"
import { of } from "./answer-text.ts"
import { cleanText } from "./clause-filled.ts"
import { dayText, listText } from "./day-text.ts"
import type { ApprovedList } from "./list.ts"
import type { Language, Text } from "./text.ts"
import type { DataClassId, PreconditionId } from "./vocabulary.ts"

// Why a declared tool is not permitted, as an annex says it that both sides sign: nobody is "we".

/** Why a tool is not permitted, as the other side is told. */
export function reasonText(list: ApprovedList, found: Found): Text {
  switch (found.code) {
    case "tool_forbidden":
      return forbidden[found.cause]
    case "tool_unassessed":
      return unassessed(found)
    case "plan_mismatch":
      return mismatch(found)
    case "use_not_permitted":
      return notPermitted(list, found)
    case "data_class_exceeded":
      return exceeded(list, found)
    case "setting_unproven":
      return unprovenText(found)
  }
}

type Of<Code extends Found["code"]> = Extract<Found, { code: Code }>

const forbidden: Readonly<Record<Of<"tool_forbidden">["cause"], Text>> = {
  refused: {
    fr: "Refusé par l’Annonceur, quels que soient l’usage et les données.",
    en: "Refused by the Client, whatever the use and the data.",
  },
  suspended: {
    fr: "Suspendu par l’Annonceur jusqu’à nouvel avis.",
    en: "Suspended by the Client until further notice.",
  },
  retired: { fr: "Retiré de la liste de l’Annonceur.", en: "Taken off the Client’s list." },
  stop: {
    fr: "Un point des conditions de l’Éditeur exclut l’usage déclaré.",
    en: "A point in the Vendor’s terms rules out the declared use.",
  },
}

const assessed: Readonly<Record<Exclude<Of<"tool_unassessed">["cause"], "ambiguous_tool">, Text>> = {
  unknown_tool: {
    fr: "Absent de la liste de l’Annonceur : ses conditions n’ont pas été lues.",
    en: "Not on the Client’s list: its terms have not been read.",
  },
  under_review: { fr: "En cours d’examen par l’Annonceur.", en: "Under review by the Client." },
  not_assessed: {
    fr: "L’Annonceur n’a pas encore pris de décision.",
    en: "The Client has not made a decision yet.",
  },
  dissent: {
    fr: "La décision de l’Annonceur est en suspens.",
    en: "The Client’s decision is on hold.",
  },
  decision_expired: {
    fr: "La décision de l’Annonceur est échue et n’a pas été renouvelée.",
    en: "The Client’s decision has run out and has not been renewed.",
  },
}

function unassessed({ cause, candidates = [], until, expected }: Of<"tool_unassessed">): Text {
  if (cause === "ambiguous_tool")
    return both((l) => {
      const names = listText(candidates.map(cleanText), l, "and")
      return l === "fr"
        ? `Plusieurs outils portent ce nom, à préciser : ${names}.`
        : `Several tools bear this name, to be specified: ${names}.`
    })
  if (cause === "under_review" && expected)
    return both((l) =>
      l === "fr"
        ? `En cours d’examen par l’Annonceur, réponse attendue le ${dayText(expected, l)}.`
        : `Under review by the Client, an answer is expected on ${dayText(expected, l)}.`,
    )
  if (cause === "decision_expired" && until)
    return both((l) =>
      l === "fr"
        ? `La décision de l’Annonceur valait jusqu’au ${dayText(until, l)} et n’a pas été renouvelée.`
        : `The Client’s decision was valid until ${dayText(until, l)} and has not been renewed.`,
    )
  return assessed[cause]
}

const mismatched: Readonly<Record<Of<"plan_mismatch">["how"], Text>> = {
  plan: { fr: "Cette offre n’est pas admise.", en: "This plan is not permitted." },
  unsaid: { fr: "L’offre n’est pas précisée.", en: "The plan is not stated." },
  unlisted: {
    fr: "Cette offre n’est pas dans la liste de l’Annonceur.",
    en: "This plan is not on the Client’s list.",
  },
  account: {
    fr: "Admis sur un compte de société seulement : le compte déclaré est personnel.",
    en: "Permitted on a company account only: the declared account is a personal one.",
  },
}

function mismatch(found: Of<"plan_mismatch">): Text {
  const others = othersText(found)
  if (found.how === "account" || others.en === "") return mismatched[found.how]
  return both((l) => `${mismatched[found.how][l]} ${others[l]}`)
}

/** Plans of the tool that would do. */
export function othersText(found: Found): Text {
  const others = found.code === "plan_mismatch" ? found.others : []
  if (others.length === 0) return { fr: "", en: "" }
  return both((l) => {
    const names = listText(
      others.map((one) => cleanText(one[l])),
      l,
      "or",
    )
    return l === "fr" ? `Peut être admis : ${names}.` : `May be permitted: ${names}.`
  })
}

function notPermitted(list: ApprovedList, { how, permitted }: Of<"use_not_permitted">): Text {
  if (how === "unsaid" && permitted.length > 0)
    return both((l) => {
      const uses = listText(
        permitted.map((use) => useName(list, use, l)),
        l,
        "and",
      )
      return l === "fr"
        ? `L’usage n’est pas précisé ; seuls peuvent être admis : ${uses}.`
        : `The use is not stated; only these may be permitted: ${uses}.`
    })
  return permits[how]
}

const permits: Readonly<Record<Of<"use_not_permitted">["how"], Text>> = {
  no: {
    fr: "Refusé pour l’usage déclaré, quelles que soient les données.",
    en: "Refused for the declared use, whatever the data.",
  },
  ask: {
    fr: "L’Annonceur n’a pas tranché pour l’usage déclaré.",
    en: "The Client has not decided on the declared use.",
  },
  unknown: {
    fr: "La liste de l’Annonceur ne connaît pas l’usage déclaré.",
    en: "The Client’s list does not know the declared use.",
  },
  unsaid: {
    fr: "L’usage n’est pas précisé, et tous ne sont pas admis.",
    en: "The use is not stated, and not every use is permitted.",
  },
}

function exceeded(list: ApprovedList, { classes, unsaid, settled }: Of<"data_class_exceeded">): Text {
  return both((l) => {
    const data = listText(
      classes.map((id) => phraseOf(list, id, l)),
      l,
      "or",
    )
    if (l === "fr") {
      const from = listText(
        classes.map((id) => of(phraseOf(list, id, l))),
        l,
        "or",
      )
      if (unsaid) return `Les données ne sont pas précisées, et l’outil n’est pas admis à partir ${from}.`
      return settled ? `Refusé à partir ${from}.` : `L’Annonceur n’a pas tranché pour un emploi à partir ${from}.`
    }
    if (unsaid) return `The data is not stated, and the tool is not permitted with ${data}.`
    return settled ? `Refused with ${data}.` : `The Client has not decided on its use with ${data}.`
  })
}

function phraseOf({ vocabulary }: ApprovedList, id: DataClassId, l: Language): string {
  return cleanText(vocabulary.classes.find((one) => one.id === id)?.phrase[l] ?? id)
}

/** What a precondition asks of whoever uses the plan. */
export const settingNames: Readonly<Record<PreconditionId, Text>> = {
  "licence-active": { fr: "abonnement en cours de validité", en: "a subscription in force" },
  "dpa-signed": {
    fr: "accord de sous-traitance des données signé avec l’Éditeur",
    en: "a data processing agreement signed with the Vendor",
  },
  "sso-on": { fr: "authentification unique activée", en: "single sign-on switched on" },
  "training-off": {
    fr: "entraînement sur les contenus désactivé",
    en: "training on content switched off",
  },
  "client-agreed": {
    fr: "accord de celui à qui sont les données",
    en: "the agreement of whoever the data belongs to",
  },
  "works-council": {
    fr: "consultation du CSE par l’Annonceur",
    en: "consultation of the works council by the Client",
  },
  "dpia-done": {
    fr: "analyse d’impact (AIPD) faite par l’Annonceur",
    en: "an impact assessment (DPIA) made by the Client",
  },
}

const proven = {
  on: {
    fr: "L’entraînement sur les contenus doit être désactivé : la déclaration le dit actif.",
    en: "Training on content has to be switched off: the declaration says that it is on.",
  },
  unsaid: {
    fr: "L’entraînement sur les contenus doit être désactivé : la déclaration n’en dit rien.",
    en: "Training on content has to be switched off: the declaration says nothing of it.",
  },
  proof: {
    fr: "L’entraînement sur les contenus doit être désactivé : la preuve reste à fournir.",
    en: "Training on content has to be switched off: proof is still to be given.",
  },
} satisfies Record<string, Text>

function unprovenText({ how, missing }: Of<"setting_unproven">): Text {
  if (how !== "lapsed") return proven[how]
  return both((l) => {
    const names = listText(
      missing.map((id) => settingNames[id][l]),
      l,
      "and",
    )
    return l === "fr" ? `Condition non établie à ce jour : ${names}.` : `Not established to date: ${names}.`
  })
}
