import { inScope } from "./answer-cell.ts"
import { conditionFaults } from "./condition-library.ts"
import { addMonths, type Day } from "./day.ts"
import { dayText } from "./day-text.ts"
import type { DraftCondition } from "./deciding.ts"
import type { Fault } from "./errors.ts"
import type { ListPlan } from "./list.ts"
import type { Methodology } from "./methodology.ts"
import type { Exception } from "./register.ts"
import { type CompanyText, languages, type Text } from "./text.ts"
import type { DataClassId, UseId } from "./vocabulary.ts"

/** What an exception says, as it is asked for. */
export interface ExceptionDraft {
  /** `tool/plan`. */
  plan: string
  /** Id of the unit that it is for. */
  unit: string
  classes: readonly DataClassId[]
  uses: readonly UseId[]
  conditions: readonly DraftCondition[]
  reason: CompanyText
  from: Day
  until: Day
}

export interface ExceptionInput {
  draft: ExceptionDraft
  vocabulary: Methodology["vocabulary"]
  /** What bars cells of the plan today. */
  stops: ListPlan["stops"]
  /** Those that the plan has. */
  others: readonly Exception[]
  day: Day
}

/** Longest time that an exception lasts, in months: what is needed for longer is decided. */
export const longestException = 12

const longestReason = 2000

/** With a condition it answers `if`, else `yes`. */
export function answerOfDraft({ conditions }: Pick<ExceptionDraft, "conditions">): "yes" | "if" {
  return conditions.length > 0 ? "if" : "yes"
}

/** What stands in the way of an exception (DESIGN §5 d), each fault at its field of the form. */
export function exceptionFaults({ draft, vocabulary, stops = [], others, day }: ExceptionInput): Fault[] {
  const { classes, uses, conditions } = draft
  return [
    ...named(classes, vocabulary.classes, "classes", texts.noClass, texts.unknownClass),
    ...named(uses, vocabulary.uses, "uses", texts.noUse, texts.unknownUse),
    ...conditionFaults(conditions, "condition", vocabulary),
    ...reasonFaults(draft.reason),
    ...dayFaults(draft, day),
    ...stopFaults(draft, stops, vocabulary),
    ...(others.some((one) => isSame(one, draft)) ? [{ place: "from", message: texts.same }] : []),
  ]
}

function named(
  ids: readonly string[],
  known: readonly { id: string }[],
  place: string,
  none: Text,
  unknown: (id: string) => Text,
): Fault[] {
  if (ids.length === 0) return [{ place, message: none }]
  const stranger = ids.find((id) => !known.some((one) => one.id === id))
  return stranger === undefined ? [] : [{ place, message: unknown(stranger) }]
}

function reasonFaults(reason: CompanyText): Fault[] {
  const written = languages.filter((language) => reason[language]?.trim())
  if (written.length === 0) return [{ place: "reason-fr", message: texts.noReason }]
  return written
    .filter((language) => (reason[language] ?? "").length > longestReason)
    .map((language) => ({ place: `reason-${language}`, message: texts.longReason }))
}

function dayFaults({ from, until }: ExceptionDraft, day: Day): Fault[] {
  if (until < from) return [{ place: "until", message: texts.endFirst }]
  const past = [
    ...(from < day ? [{ place: "from", message: texts.begun }] : []),
    ...(until < day ? [{ place: "until", message: texts.over }] : []),
  ]
  if (past.length > 0) return past
  const last = addMonths(from, longestException)
  return until > last ? [{ place: "until", message: texts.tooLong(last) }] : []
}

/** No exception passes an absolute stop (DESIGN §4). */
function stopFaults(
  { classes, uses }: ExceptionDraft,
  stops: NonNullable<ListPlan["stops"]>,
  vocabulary: Methodology["vocabulary"],
): Fault[] {
  return stops.flatMap((stop): Fault[] => {
    const barred = classes.filter((one) => uses.some((use) => inScope(stop, one, use)))
    if (barred.length === 0) return []
    const name = (language: keyof Text) =>
      barred.map((id) => vocabulary.classes.find((one) => one.id === id)?.name[language] ?? id).join(", ")
    return [{ place: "classes", message: texts.stopped(stop.factor, { fr: name("fr"), en: name("en") }) }]
  })
}

/** The register knows an exception by plan, scope, first day and group: a second one would overwrite it. */
function isSame(one: Exception, { plan, classes, uses, from, unit }: ExceptionDraft): boolean {
  const set = (ids: readonly string[]) => ids.toSorted().join()
  return (
    one.plan === plan &&
    one.who === unit &&
    one.from === from &&
    set(one.classes) === set(classes) &&
    set(one.uses) === set(uses)
  )
}

const texts = {
  noClass: { fr: "Choisissez au moins une classe de données.", en: "Choose at least one data class." },
  noUse: { fr: "Choisissez au moins un usage.", en: "Choose at least one use." },
  unknownClass: (id: string): Text => ({
    fr: `Classe de données inconnue : « ${id} ».`,
    en: `Unknown data class: “${id}”.`,
  }),
  unknownUse: (id: string): Text => ({ fr: `Usage inconnu : « ${id} ».`, en: `Unknown use: “${id}”.` }),
  noReason: {
    fr: "Écrivez pourquoi cette dérogation est demandée : une langue suffit.",
    en: "Write why this exception is asked for: one language is enough.",
  },
  longReason: {
    fr: `Texte trop long : ${longestReason} caractères au plus.`,
    en: `Text too long: ${longestReason} characters at most.`,
  },
  endFirst: {
    fr: "Le dernier jour précède le premier : corrigez l’un des deux.",
    en: "The last day is before the first one: correct one of them.",
  },
  begun: {
    fr: "Ce jour est passé : une dérogation commence aujourd’hui ou plus tard.",
    en: "This day has passed: an exception begins today or later.",
  },
  over: {
    fr: "Ce jour est passé : la dérogation serait déjà finie.",
    en: "This day has passed: the exception would be over already.",
  },
  tooLong: (last: Day): Text => ({
    fr: `Une dérogation dure ${longestException} mois au plus, ici jusqu’au ${dayText(last, "fr")}. Pour plus longtemps, préparez une décision.`,
    en: `An exception lasts ${longestException} months at most, here until ${dayText(last, "en")}. For longer, prepare a decision.`,
  }),
  stopped: (factor: string, classes: Text): Text => ({
    fr: `Le blocage ${factor} ne se lève par aucune dérogation : ${classes.fr}. Retirez ces données ou ces usages.`,
    en: `No exception passes the stop ${factor}: ${classes.en}. Take out these data or these uses.`,
  }),
  same: {
    fr: "Cette unité a déjà une dérogation pour les mêmes données et les mêmes usages à partir de ce jour : choisissez un autre premier jour.",
    en: "This unit already has an exception for the same data and uses from this day on: choose another first day.",
  },
}
