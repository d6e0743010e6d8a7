import { type Code, toBeReplaced } from "./answer-cell.ts"
import { dayText, listText } from "./day-text.ts"
import type { ApprovedList, ListPlan } from "./list.ts"
import { numberText } from "./number-text.ts"
import { type Language, languages, type ShownText, type Text } from "./text.ts"
import type { Answer, DataClassId, PreconditionId, UseId } from "./vocabulary.ts"

/** The condition that an answer gains when the plans of a tool answer differently. */
export const onlyWithId = "only-with"

/** "Only with PLAN, on a company account": every plan that gives the headline. */
export function onlyWith(from: readonly { tool: string; plan: ListPlan }[]): { id: string } & ShownText {
  const part = (language: Language) =>
    listText(
      from.map(
        ({ tool, plan }) =>
          `${planName(tool, plan.name[language])}${plan.account === "company" ? onCompanyAccount[language] : ""}`,
      ),
      language,
      "or",
    )
  return { id: onlyWithId, fr: `Seulement avec ${part("fr")}.`, en: `Only with ${part("en")}.` }
}

const onCompanyAccount = { fr: ", sur un compte de l’entreprise", en: ", on a company account" }

/** "ChatGPT Enterprise"; one name alone where it already says the other: "Applications Gemini", "OpenAI API". */
export function planName(tool: string, plan: string): string {
  const [long, short] = [` ${tool} `.toLowerCase(), ` ${plan} `.toLowerCase()]
  if (short.includes(long)) return plan
  return long.includes(short) ? tool : `${tool} ${plan}`
}

const replaced: Text = {
  fr: "L’outil est toléré le temps d’être remplacé : ne commencez rien de durable avec lui.",
  en: "The tool is tolerated until it is replaced: start nothing lasting with it.",
}

/** The text of a condition of the list, or of one of our own. */
export function conditionText(list: ApprovedList, id: string): { id: string } & ShownText {
  return { id, ...(list.conditions[id] ?? (id === toBeReplaced ? replaced : { fr: id, en: id })) }
}

/** What a precondition asks for, inside a sentence. */
export const preconditionNames: Readonly<Record<PreconditionId, Text>> = {
  "licence-active": { fr: "une licence active", en: "an active licence" },
  "dpa-signed": { fr: "un accord de sous-traitance signé", en: "a signed data processing agreement" },
  "sso-on": { fr: "l’authentification unique activée", en: "single sign-on switched on" },
  "training-off": { fr: "l’entraînement sur nos contenus désactivé", en: "training on our content switched off" },
  "client-agreed": { fr: "l’accord du client", en: "the client’s agreement" },
  "works-council": { fr: "la consultation du CSE", en: "the consultation of the works council" },
  "dpia-done": { fr: "l’analyse d’impact (AIPD)", en: "the impact assessment (DPIA)" },
}

interface Speech {
  code: Code
  answer: Answer
  asked: { tool?: string | undefined; host?: string | undefined }
  /** Empty = not asked about in particular. */
  classes: readonly DataClassId[]
  uses: readonly UseId[]
  tool: string | undefined
  /** The plans that give the answer. */
  from: readonly {
    tool: string
    plan: ListPlan
    answer: { validUntil?: string; preconditions: readonly { id: PreconditionId; holds: boolean; until?: string }[] }
  }[]
  conditions: number
}

/** The reason in one sentence that a marketer understands, in both languages. */
export function sentence(list: ApprovedList, speech: Speech): Text {
  const [fr, en] = languages.map((language) => speak(list, speech, language))
  return { fr: fr ?? "", en: en ?? "" }
}

function speak(list: ApprovedList, speech: Speech, language: Language): string {
  const [plan] = speech.from
  const asked = (speech.asked.tool ?? speech.asked.host ?? "").slice(0, 80)
  const name = speech.tool ?? (plan ? planName(plan.tool, plan.plan.name[language]) : asked)
  const data = speech.classes.map(
    (id) => list.vocabulary.classes.find((item) => item.id === id)?.phrase[language] ?? id,
  )
  const uses = speech.uses.map((id) => list.vocabulary.uses.find((use) => use.id === id))
  return sentences[language]({
    code: speech.code,
    answer: speech.answer,
    name,
    asked,
    isHost: speech.asked.tool === undefined,
    data: data.length > 0 ? listText(language === "fr" ? data.map(of) : data, language, "or") : undefined,
    useNames: listText(
      uses.flatMap((use) => (use ? [lower(use.name[language])] : [])),
      language,
      "or",
    ),
    verbs:
      uses.length > 0
        ? listText(
            uses.flatMap((use) => (use ? [use.verb[language]] : [])),
            language,
            "or",
          )
        : undefined,
    until: plan?.answer.validUntil ? dayText(plan.answer.validUntil, language) : undefined,
    expected: plan?.plan.underReview?.expectedOn ? dayText(plan.plan.underReview.expectedOn, language) : undefined,
    missing: [
      ...new Map(
        speech.from
          .flatMap((item) => item.answer.preconditions.filter((state) => !state.holds))
          .map((state) => [
            state.id,
            `${preconditionNames[state.id][language]}${state.until ? ended[language](dayText(state.until, language)) : ""}`,
          ]),
      ).values(),
    ],
    conditions: speech.conditions,
  })
}

const ended = {
  fr: (day: string) => ` (jusqu’au ${day} seulement)`,
  en: (day: string) => ` (only held until ${day})`,
}

interface Words {
  code: Code
  answer: Answer
  name: string
  asked: string
  isHost: boolean
  /** In French with its preposition: "de données internes". */
  data: string | undefined
  useNames: string
  verbs: string | undefined
  until: string | undefined
  expected: string | undefined
  missing: readonly string[]
  conditions: number
}

const sentences: Readonly<Record<Language, (words: Words) => string>> = {
  fr: (w) => {
    const from = w.data ? ` à partir ${w.data}` : ""
    const may = `Vous pouvez ${w.verbs ?? "travailler"} avec ${w.name}${from}`
    switch (w.code) {
      case "unknown_tool":
        return w.isHost
          ? `L’adresse ${w.asked} n’est celle d’aucun outil du registre. Demandez d’abord.`
          : `« ${w.asked} » n’est pas au registre : personne n’a encore lu ses conditions. Demandez d’abord.`
      case "ambiguous_tool":
        return `Plusieurs outils s’appellent « ${w.asked} » : dites lequel.`
      case "suspended":
        return `${w.name} est suspendu : cessez de l’utiliser jusqu’à nouvel avis.`
      case "retired":
        return `${w.name} a été retiré : il ne s’utilise plus.`
      case "refused":
        return `${w.name} a été refusé : ne l’utilisez pas pour votre travail.`
      case "stop":
        return `Les conditions de ${w.name} comportent désormais un point qui interdit cet usage. Demandez d’abord.`
      case "under_review":
        return w.expected
          ? `${w.name} est en cours d’examen, réponse attendue le ${w.expected}. Demandez d’abord.`
          : `${w.name} est en cours d’examen. Demandez d’abord.`
      case "not_assessed":
        return `Personne n’a encore décidé pour ${w.name}. Demandez d’abord.`
      case "dissent":
        return `Un des signataires s’oppose à la décision sur ${w.name}. Demandez d’abord.`
      case "precondition":
        return `Il manque ${listText(w.missing, "fr", "and")} pour ${w.name}. Demandez d’abord.`
      case "decision_expired":
        return `La décision sur ${w.name} valait jusqu’au ${w.until ?? "jour prévu"}. Demandez d’abord.`
      case "depends":
        return `Avec ${w.name}, cela dépend des données et de l’usage : précisez-les pour avoir votre réponse.`
      case "exception":
        return `Une dérogation vous le permet : ${lower(may)}${w.conditions > 0 ? ", aux conditions ci-dessous" : ""}.`
      case "tolerated":
        if (w.answer === "no") return `${w.name} n’est toléré que pour autre chose : ne l’utilisez pas ainsi.`
        if (w.answer === "ask") return `${w.name} n’est toléré que pour autre chose. Demandez d’abord.`
        return `${w.name} est toléré${w.until ? ` jusqu’au ${w.until}` : ""}, le temps d’être remplacé.`
      case "conditional":
        return `${may}, à ${numberText(w.conditions, "fr", true)} condition${w.conditions > 1 ? "s" : ""}.`
      case "allowed":
        return `${may}.`
      case "pair":
        return w.answer === "no"
          ? `${w.name} n’est pas permis pour cet usage à partir ${w.data ?? "de ces données"} (${w.useNames}).`
          : `Cet usage avec ces données n’est pas tranché pour ${w.name}. Demandez d’abord.`
      case "class":
        if (w.answer === "no" && !w.data)
          return `Tout n’est pas permis avec ${w.name} : précisez vos données et votre usage.`
        return w.answer === "no"
          ? `Ne confiez pas ${w.data} à ${w.name}.`
          : `L’emploi ${w.data ?? "de ces données"} avec ${w.name} n’est pas tranché. Demandez d’abord.`
      case "use":
        return w.answer === "no"
          ? `${w.name} n’est pas permis pour cet usage${w.useNames ? ` (${w.useNames})` : ""}.`
          : `Cet usage${w.useNames ? ` (${w.useNames})` : ""} n’est pas tranché pour ${w.name}. Demandez d’abord.`
    }
  },
  en: (w) => {
    const from = w.data ? ` from ${w.data}` : ""
    const may = `You may ${w.verbs ?? "work"} with ${w.name}${from}`
    switch (w.code) {
      case "unknown_tool":
        return w.isHost
          ? `The address ${w.asked} belongs to no tool in the register. Ask first.`
          : `“${w.asked}” is not in the register: nobody has read its terms yet. Ask first.`
      case "ambiguous_tool":
        return `Several tools are called “${w.asked}”: say which one.`
      case "suspended":
        return `${w.name} is suspended: stop using it until you hear otherwise.`
      case "retired":
        return `${w.name} has been retired: it is no longer used.`
      case "refused":
        return `${w.name} was refused: do not use it for your work.`
      case "stop":
        return `The terms of ${w.name} now contain a point that rules this use out. Ask first.`
      case "under_review":
        return w.expected
          ? `${w.name} is under review, an answer is expected on ${w.expected}. Ask first.`
          : `${w.name} is under review. Ask first.`
      case "not_assessed":
        return `Nobody has decided on ${w.name} yet. Ask first.`
      case "dissent":
        return `One of the signatories objects to the decision on ${w.name}. Ask first.`
      case "precondition":
        return `${capital(listText(w.missing, "en", "and"))} ${w.missing.length > 1 ? "are" : "is"} missing for ${w.name}. Ask first.`
      case "decision_expired":
        return `The decision on ${w.name} was valid until ${w.until ?? "a day that has passed"}. Ask first.`
      case "depends":
        return `With ${w.name} it depends on the data and the use: name them to get your answer.`
      case "exception":
        return `An exception allows it: ${lower(may)}${w.conditions > 0 ? ", on the conditions below" : ""}.`
      case "tolerated":
        if (w.answer === "no") return `${w.name} is tolerated for other things only: do not use it this way.`
        if (w.answer === "ask") return `${w.name} is tolerated for other things only. Ask first.`
        return `${w.name} is tolerated${w.until ? ` until ${w.until}` : ""}, while a replacement is found.`
      case "conditional":
        return `${may}, on ${numberText(w.conditions, "en")} condition${w.conditions > 1 ? "s" : ""}.`
      case "allowed":
        return `${may}.`
      case "pair":
        return w.answer === "no"
          ? `${w.name} is not allowed for this use from ${w.data ?? "this data"} (${w.useNames}).`
          : `This use with this data is not settled for ${w.name}. Ask first.`
      case "class":
        if (w.answer === "no" && !w.data)
          return `Not everything is allowed with ${w.name}: name your data and your use.`
        return w.answer === "no"
          ? `Do not put ${w.data} into ${w.name}.`
          : `The use of ${w.data ?? "this data"} with ${w.name} is not settled. Ask first.`
      case "use":
        return w.answer === "no"
          ? `${w.name} is not allowed for this use${w.useNames ? ` (${w.useNames})` : ""}.`
          : `This use${w.useNames ? ` (${w.useNames})` : ""} is not settled for ${w.name}. Ask first.`
    }
  },
}

/** "de données", "d’œuvres". */
export function of(text: string): string {
  return /^[aeiouyhàâéèêëîïôöùûüœ]/i.test(text) ? `d’${text}` : `de ${text}`
}

/** As it stands inside a sentence. */
export function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
