import type { ClauseFinding } from "./clause-finding.ts"
import { type Day, isDay } from "./day.ts"
import { dayText } from "./day-text.ts"
import type { DraftStepKind } from "./draft.ts"
import { longest, textFaults } from "./draft-faults.ts"
import type { Fault } from "./errors.ts"
import type { Text } from "./text.ts"

export interface StepInput {
  kind: DraftStepKind
  day?: Day | undefined
  note?: string | undefined
  /** A signed copy was handed in. */
  hasCopy: boolean
  /** Roles that whoever takes it has in the whole company. */
  roles: readonly string[]
  /** Of the version. */
  findings: readonly ClauseFinding[]
  /** Day of the step before; absent: there was none. */
  before?: Day | undefined
  today: Day
}

/** What stands in the way of a step, each with its place. What follows what is `nextSteps`. */
export function stepFaults(step: StepInput): Fault[] {
  const note = textFaults("note", step.note, longest.note, step.kind === "returned" ? noWhy : undefined)
  switch (step.kind) {
    case "submitted":
      return [...blocking(step.findings), ...note]
    case "returned":
    case "approved":
      return [...(step.roles.includes("legal") ? [] : [{ place: "role", message: notLegal }]), ...note]
    case "sent":
      return [...dayFaults(step), ...note]
    case "signed":
      return [...dayFaults(step), ...(step.hasCopy ? [] : [{ place: "file", message: noCopy }]), ...note]
  }
}

function blocking(findings: readonly ClauseFinding[]): Fault[] {
  return findings.filter(({ gravity }) => gravity === "block").map(({ place, message }) => ({ place, message }))
}

function dayFaults({ day, before, today }: StepInput): Fault[] {
  const wrong =
    day === undefined || !isDay(day)
      ? noDay
      : day > today
        ? inFuture
        : before !== undefined && day < before
          ? tooEarly(before)
          : undefined
  return wrong ? [{ place: "day", message: wrong }] : []
}

const noWhy: Text = {
  fr: "Écrivez ce qui est à reprendre : celui qui rédige part de là.",
  en: "Write what has to change: whoever drafts goes by it.",
}
const notLegal: Text = {
  fr: "Seul le juridique approuve ou renvoie une version : il faut ce rôle dans toute l’entreprise.",
  en: "Legal alone approves or returns a version: it takes that role in the whole company.",
}
const noCopy: Text = {
  fr: "Choisissez l’exemplaire signé : son empreinte dira plus tard que c’est bien lui.",
  en: "Choose the signed copy: its hash will tell later that it is the one.",
}
const noDay: Text = { fr: "Donnez le jour.", en: "Give the day." }
const inFuture: Text = {
  fr: "Ce jour n’est pas encore venu : donnez celui où cela a été fait.",
  en: "This day is still to come: give the one on which it was done.",
}

function tooEarly(before: Day): Text {
  return {
    fr: `Ce jour vient avant l’étape précédente, du ${dayText(before, "fr")}.`,
    en: `This day is before the step before it, of ${dayText(before, "en")}.`,
  }
}
