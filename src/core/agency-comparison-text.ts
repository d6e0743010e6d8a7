import type { Found } from "./agency-comparison-cause.ts"
import {
  both,
  dataIn,
  here,
  name,
  quoted,
  type RowWords,
  type Said,
  useIn,
  useName,
} from "./agency-comparison-words.ts"
import { of, preconditionNames } from "./answer-text.ts"
import { dayText, listText } from "./day-text.ts"
import type { Language } from "./text.ts"
import type { PreconditionId } from "./vocabulary.ts"

/** The words of what was found about a tool in a use. */
export function says(words: RowWords, found: Found): Said {
  switch (found.code) {
    case "tool_forbidden":
      return forbidden(words, found)
    case "tool_unassessed":
      return unassessed(words, found)
    case "plan_mismatch":
      return mismatch(words, found)
    case "use_not_permitted":
      return notPermitted(words, found)
    case "data_class_exceeded":
      return exceeded(words, found)
    case "setting_unproven":
      return unproven(words, found)
  }
}

type Of<Code extends Found["code"]> = Extract<Found, { code: Code }>

function forbidden(words: RowWords, { cause }: Of<"tool_forbidden">): Said {
  const why = both((l) => {
    const tool = name(words, l)
    switch (cause) {
      case "refused":
        return l === "fr"
          ? `${tool} a été refusé, quels que soient les données et l’usage.`
          : `${tool} was refused, whatever the data and the use.`
      case "suspended":
        return l === "fr"
          ? `${tool} est suspendu jusqu’à nouvel avis, quels que soient les données et l’usage.`
          : `${tool} is suspended until further notice, whatever the data and the use.`
      case "retired":
        return l === "fr"
          ? `${tool} a été retiré de notre liste : il ne s’emploie plus pour nous.`
          : `${tool} was taken off our list: it is no longer used on our work.`
      case "stop":
        return l === "fr"
          ? `Un point des conditions ${of(tool)} l’interdit${useIn(words, l)}, quelles que soient les données.`
          : `A point in the terms of ${tool} rules it out${useIn(words, l)}, whatever the data.`
    }
  })
  return {
    why,
    ask: both((l) =>
      l === "fr"
        ? `Merci de cesser dès maintenant d’employer ${name(words, l)} pour nous${useIn(words, l, cause === "stop")}, et de nous dire ce que vous avez déjà produit avec.`
        : `Please stop using ${name(words, l)} on our work now${useIn(words, l, cause === "stop")}, and tell us what you have already made with it.`,
    ),
  }
}

function unassessed(words: RowWords, found: Of<"tool_unassessed">): Said {
  const { cause, candidates = [], until, expected } = found
  const waits = both((l) =>
    l === "fr"
      ? `Merci de ne pas employer ${name(words, l)} pour nous d’ici notre réponse, et de nous dire où vous l’avez déjà fait.`
      : `Please do not use ${name(words, l)} on our work until we have answered, and tell us where you already have.`,
  )
  switch (cause) {
    case "unknown_tool":
      return {
        why: both((l) => {
          if (name(words, l) === "")
            return l === "fr" ? "L’outil déclaré n’est pas nommé." : "The declared tool is not named."
          return l === "fr"
            ? `${quoted(words, l)} n’est pas dans notre registre : personne n’a encore lu ses conditions.`
            : `${quoted(words, l)} is not in our register: nobody has read its terms yet.`
        }),
        ask: {
          fr: "Merci de nous indiquer l’éditeur, l’offre et l’adresse des conditions, et de ne pas l’employer pour nous d’ici notre réponse.",
          en: "Please tell us the vendor, the plan and where its terms are, and do not use it on our work until we have answered.",
        },
      }
    case "ambiguous_tool":
      return {
        why: both((l) =>
          l === "fr"
            ? `Plusieurs outils de notre registre s’appellent ${quoted(words, l)} : ${listText(candidates, l, "and")}.`
            : `Several tools in our register are called ${quoted(words, l)}: ${listText(candidates, l, "and")}.`,
        ),
        ask: {
          fr: "Merci de nous dire duquel il s’agit, avec son éditeur et son offre.",
          en: "Please tell us which one it is, with its vendor and plan.",
        },
      }
    case "not_assessed":
      return {
        why: both((l) =>
          l === "fr"
            ? `Aucune décision n’a encore été prise sur ${name(words, l)}.`
            : `No decision has been made on ${name(words, l)} yet.`,
        ),
        ask: waits,
      }
    case "under_review":
      return {
        why: both((l) => {
          const when = expected ? dayText(expected, l) : undefined
          return l === "fr"
            ? `${name(words, l)} est en cours d’examen${when ? `, réponse attendue le ${when}` : ""}.`
            : `${name(words, l)} is under review${when ? `, an answer is expected on ${when}` : ""}.`
        }),
        ask: waits,
      }
    case "dissent":
      return {
        why: both((l) =>
          l === "fr"
            ? `La décision sur ${name(words, l)} est en suspens : elle n’autorise rien pour l’instant.`
            : `The decision on ${name(words, l)} is on hold: it allows nothing for now.`,
        ),
        ask: waits,
      }
    case "decision_expired":
      return {
        why: both((l) =>
          l === "fr"
            ? `La décision sur ${name(words, l)} ${until ? `valait jusqu’au ${dayText(until, l)}` : "ne vaut plus"}, et n’a pas été renouvelée.`
            : `The decision on ${name(words, l)} ${until ? `was valid until ${dayText(until, l)}` : "has run out"}, and has not been renewed.`,
        ),
        ask: waits,
      }
  }
}

function mismatch(words: RowWords, { how, others }: Of<"plan_mismatch">): Said {
  const allowed = (l: Language) =>
    listText(
      others.map((one) => one[l]),
      l,
      "or",
    )
  const only = (l: Language) => {
    if (others.length === 0) return ""
    if (l === "fr") return ` ; ${here(words, l)}, c’est ${allowed(l)} qui est permis`
    return `; ${here(words, l)}, ${allowed(l)} is allowed`
  }
  if (how === "account")
    return {
      why: both((l) =>
        l === "fr"
          ? `${allowed(l)} n’est permis que sur un compte de société, et le compte déclaré est personnel.`
          : `${allowed(l)} is only allowed on a company account, and the declared account is a personal one.`,
      ),
      ask: both((l) =>
        l === "fr"
          ? `Merci de passer à un compte de votre société pour ${allowed(l)}, et de nous le confirmer.`
          : `Please move to an account of your company for ${allowed(l)}, and confirm it to us.`,
      ),
    }
  const why = both((l) => {
    if (how === "plan")
      return l === "fr"
        ? `${name(words, l)} n’est pas permis ${here(words, l)} ; ${allowed(l)} l’est.`
        : `${name(words, l)} is not allowed ${here(words, l)}; ${allowed(l)} is.`
    const { tool, tier } = words.target
    if (how === "unsaid")
      return l === "fr"
        ? `L’offre ${of(tool?.name ?? "")} n’est pas précisée${only(l)}.`
        : `The plan of ${tool?.name} is not stated${only(l)}.`
    return l === "fr"
      ? `L’offre « ${tier} » ${of(tool?.name ?? "")} n’est pas dans notre registre${only(l)}.`
      : `The plan “${tier}” of ${tool?.name} is not in our register${only(l)}.`
  })
  if (how === "unsaid" || others.length === 0)
    return {
      why,
      ask: both((l) =>
        l === "fr"
          ? `Merci de nous dire quelle offre ${of(words.target.tool?.name ?? "")} vous employez, et sur quel type de compte.`
          : `Please tell us which plan of ${words.target.tool?.name} you use, and on what kind of account.`,
      ),
    }
  return {
    why,
    ask: both((l) =>
      l === "fr"
        ? `Merci de passer à ${allowed(l)}${useIn(words, l)}, ou de ne plus employer ${name(words, l)} ainsi pour nous.`
        : `Please move to ${allowed(l)}${useIn(words, l)}, or stop using ${name(words, l)} for it on our work.`,
    ),
  }
}

function notPermitted(words: RowWords, { how, permitted, least }: Of<"use_not_permitted">): Said {
  const stop = both((l) =>
    l === "fr"
      ? `Merci de ne plus employer ${name(words, l)} pour nous${useIn(words, l)}.`
      : `Please stop using ${name(words, l)} on our work${useIn(words, l)}.`,
  )
  switch (how) {
    case "no":
      return {
        why: both((l) =>
          l === "fr"
            ? `${name(words, l)} n’est pas permis${useIn(words, l)}, même à partir ${dataIn(words, least, l)}.`
            : `${name(words, l)} is not allowed${useIn(words, l)}, even with ${dataIn(words, least, l)}.`,
        ),
        ask: stop,
      }
    case "ask":
      return {
        why: both((l) =>
          l === "fr"
            ? `L’emploi ${of(name(words, l))}${useIn(words, l)} n’est pas tranché, même à partir ${dataIn(words, least, l)}.`
            : `The use of ${name(words, l)}${useIn(words, l)} is not settled, even with ${dataIn(words, least, l)}.`,
        ),
        ask: stop,
      }
    case "unknown":
      return {
        why: both((l) =>
          l === "fr"
            ? `Notre liste ne connaît pas l’usage « ${words.use} » : personne n’a décidé ${of(name(words, l))} pour lui.`
            : `Our list does not know the use “${words.use}”: nobody has decided on ${name(words, l)} for it.`,
        ),
        ask: both((l) =>
          l === "fr"
            ? `Merci de nous dire précisément ce que vous faites pour nous avec ${name(words, l)}.`
            : `Please tell us precisely what you do on our work with ${name(words, l)}.`,
        ),
      }
    case "unsaid":
      return {
        why: both((l) => {
          const uses = listText(
            permitted.map((use) => useName(words.list, use, l)),
            l,
            "and",
          )
          if (l === "fr")
            return `L’usage ${of(name(words, l))} n’est pas précisé${uses ? ` ; ${words.data.length > 0 ? "avec ces données, " : ""}seuls sont permis : ${uses}` : ", et tous ne sont pas permis"}.`
          return `What ${name(words, l)} is used for is not stated${uses ? `; ${words.data.length > 0 ? "with this data, " : ""}only these uses are allowed: ${uses}` : ", and not every use is allowed"}.`
        }),
        ask: both((l) =>
          l === "fr"
            ? `Merci de nous dire pour quels usages vous employez ${name(words, l)}.`
            : `Please tell us what you use ${name(words, l)} for.`,
        ),
      }
  }
}

function exceeded(words: RowWords, { classes, unsaid, settled }: Of<"data_class_exceeded">): Said {
  const why = both((l) => {
    const data = dataIn(words, classes, l)
    if (l === "fr") {
      if (unsaid)
        return `Les données confiées à ${name(words, l)} ne sont pas précisées, et il n’est pas permis${useIn(words, l)} à partir ${data}.`
      return `${name(words, l)} est permis${useIn(words, l)}, mais ${settled ? `pas à partir ${data}` : `son emploi à partir ${data} n’est pas tranché`}.`
    }
    if (unsaid)
      return `The data put into ${name(words, l)} is not stated, and it is not allowed${useIn(words, l)} with ${data}.`
    return `${name(words, l)} is allowed${useIn(words, l)}, but ${settled ? `not with ${data}` : `its use with ${data} is not settled`}.`
  })
  return {
    why,
    ask: both((l) => {
      if (unsaid)
        return l === "fr"
          ? `Merci de nous dire quelles données vous confiez à ${name(words, l)}.`
          : `Please tell us what data you put into ${name(words, l)}.`
      const data = dataIn(words, classes, l)
      return l === "fr"
        ? `Merci de ne plus confier ${data} à ${name(words, l)}, et de nous dire si cela a déjà été fait.`
        : `Please keep ${data} out of ${name(words, l)}, and tell us whether any was already put in.`
    }),
  }
}

/** What only we can show: the agency is not asked for it. */
const ours: readonly PreconditionId[] = ["works-council", "dpia-done"]

function unproven(words: RowWords, { how, missing }: Of<"setting_unproven">): Said {
  const needs = (l: Language) => {
    const list = listText(
      missing.map((id) => preconditionNames[id][l]),
      l,
      "and",
    )
    return l === "fr"
      ? `${name(words, l)} n’est permis qu’avec ${list}`
      : `${name(words, l)} is only allowed with ${list}`
  }
  const ends = {
    lapsed: { fr: " : rien ne le montre aujourd’hui.", en: ": nothing shows it today." },
    on: { fr: ", et la déclaration le dit activé.", en: ", and the declaration says that it is on." },
    unsaid: { fr: ", ce que la déclaration ne dit pas.", en: ", which the declaration does not say." },
    proof: { fr: ", ce qui est déclaré sans preuve.", en: ", which is declared without proof." },
  }[how]
  const why = both((l) => `${needs(l)}${ends[l]}`)
  if (how === "on")
    return {
      why,
      ask: both((l) =>
        l === "fr"
          ? `Merci de désactiver l’entraînement dans ${name(words, l)}, et de nous envoyer une capture du réglage.`
          : `Please switch training off in ${name(words, l)}, and send us a screenshot of the setting.`,
      ),
    }
  if (how !== "lapsed")
    return {
      why,
      ask: both((l) =>
        l === "fr"
          ? `Merci de nous envoyer une capture du réglage ${of(name(words, l))}, ou le passage de ses conditions qui exclut l’entraînement.`
          : `Please send us a screenshot of the setting in ${name(words, l)}, or the passage of its terms that rules training out.`,
      ),
    }
  if (missing.every((id) => ours.includes(id)))
    return {
      why,
      ask: both((l) =>
        l === "fr"
          ? `Merci de ne pas employer ${name(words, l)} ainsi pour nous tant que nous ne vous avons pas donné notre accord.`
          : `Please do not use ${name(words, l)} for it on our work until we have agreed.`,
      ),
    }
  return {
    why,
    ask: both((l) =>
      l === "fr"
        ? `Merci de nous envoyer ce qui le montre pour le compte que vous employez (contrat, facture ou capture du réglage), et d’attendre notre réponse.`
        : `Please send us what shows it for the account that you use (contract, invoice or screenshot), and wait for our answer.`,
    ),
  }
}
