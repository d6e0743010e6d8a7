import { pilotById } from "../../db/queries/pilots.ts"
import { planBySlug } from "../../db/queries/tool-pages.ts"
import { pilots } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { decisionOn } from "../core/answer-cell.ts"
import type { Day } from "../core/day.ts"
import { type Fault, NotFound, Refused, StaleWrite } from "../core/errors.ts"
import { isEnded } from "../core/retired.ts"
import { type CompanyText, isWritten, type Text } from "../core/text.ts"
import { commitChange } from "./commit-change.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"

/** A trial: who tries, from when until when, and what they want to see. */
export interface NewPilot {
  /** `tool/plan`. */
  plan: string
  /** A team, never a person: it stands in the event. */
  team: CompanyText
  fromDay: Day
  untilDay: Day
  goal: CompanyText
}

/** The object that the events of a pilot are about. */
export function pilotObject(id: string): string {
  return `work/pilot/${id}`
}

/**
 * Starts a pilot and returns its id; sent twice, it is one. Whether anything allows it yet is for the page to warn of. Throws
 * `NotFound`, and `Refused` for a plan that is retired, a text that is missing, or an end before the start.
 */
export async function startPilot(app: App, pilot: NewPilot, { by }: { by: string }): Promise<string> {
  const { read } = app.store
  const [of, day] = await Promise.all([planBySlug(read, pilot.plan), today(app)])
  if (!of) throw new NotFound(`no plan ${pilot.plan}`)
  const faults = faultsIn(pilot)
  if (isEnded(of.plan, day)) faults.unshift({ place: "", message: retired })
  if (faults.length > 0) throw new Refused(faults)
  const { plan, team, fromDay, untilDay, goal } = pilot
  const content = [plan, team, fromDay, untilDay, goal]
  const id = `pil_${app.sha256(JSON.stringify(["aval-pilot", ...content])).slice(0, 20)}`
  if (await pilotById(read, id)) return id
  try {
    await commitChange(
      app,
      {
        ...{ by, object: pilotObject(id), seen: 0, kind: "pilot.started" },
        after: { plan, team, from: fromDay, until: untilDay, goal },
      },
      (write) => [
        write.insert(pilots).values({
          ...{ id, planId: of.plan.id, team, fromDay, untilDay, goal, status: "running" },
          ...{ by, at: app.now().toISOString() },
        }),
      ],
    )
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
  }
  return id
}

/** Whether something lets a team work with the plan today: a decision in force, or an exception. */
export async function allowsPilot(app: App, plan: string): Promise<boolean> {
  const [list, day] = await Promise.all([currentList(app), today(app)])
  const listed = list?.book.plans.get(plan)?.plan
  const decision = listed?.decisions && decisionOn(listed.decisions, day)
  if (decision && ["approved", "conditional", "tolerated"].includes(decision.outcome)) return true
  return (listed?.exceptions ?? []).some(({ from, until }) => from <= day && day <= until)
}

function faultsIn({ team, fromDay, untilDay, goal }: NewPilot): Fault[] {
  const faults: Fault[] = []
  if (!isWritten(team)) faults.push({ place: "teamFr", message: teamMissing })
  if (!isWritten(goal)) faults.push({ place: "goalFr", message: goalMissing })
  if (untilDay < fromDay) faults.push({ place: "untilDay", message: endFirst })
  return faults
}

const retired: Text = {
  fr: "Cette offre est retirée : on ne l’essaie plus.",
  en: "This plan is retired: it is tried no more.",
}
const teamMissing: Text = {
  fr: "Nommez l’équipe, en français ou en anglais.",
  en: "Name the team, in French or in English.",
}
const goalMissing: Text = {
  fr: "Dites ce que le pilote doit montrer, en français ou en anglais.",
  en: "Say what the pilot is to show, in French or in English.",
}
const endFirst: Text = {
  fr: "Le pilote finit avant de commencer : corrigez l’un des deux jours.",
  en: "The pilot ends before it starts: correct one of the two days.",
}
