import { incidentById } from "../../db/queries/incidents.ts"
import { organisationBySlug, toolBySlug } from "../../db/queries/tool-pages.ts"
import { incidents } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import type { IncidentKind, IncidentSeverity } from "../core/deciding.ts"
import { type Fault, NotFound, Refused, StaleWrite } from "../core/errors.ts"
import { type CompanyText, isWritten, type Text } from "../core/text.ts"
import { commitChange } from "./commit-change.ts"
import { today } from "./read-company.ts"

/** What is said of an incident. Days of the company. */
export interface IncidentSaid {
  kind: IncidentKind
  severity: IncidentSeverity
  title: CompanyText
  text: CompanyText
  url?: string | undefined
  happenedOn?: Day | undefined
  learnedOn: Day
}

export interface NewIncident extends IncidentSaid {
  /** Slugs; a tool where it concerns that one alone. */
  organisation: string
  tool?: string | undefined
}

/** The object that the events of an incident are about. */
export function incidentObject(id: string): string {
  return `work/incident/${id}`
}

/**
 * Records what happened at a vendor, and returns its id; sent twice, it is one. Throws `NotFound` for an organisation that does not
 * exist, and `Refused` for a tool of somebody else, a text or a title that is missing, and days that cannot be.
 */
export async function recordIncident(app: App, incident: NewIncident, { by }: { by: string }): Promise<string> {
  const { read } = app.store
  const [organisation, tool, day] = await Promise.all([
    organisationBySlug(read, incident.organisation),
    incident.tool === undefined ? undefined : toolBySlug(read, incident.tool),
    today(app),
  ])
  if (!organisation) throw new NotFound(`no organisation ${incident.organisation}`)
  const faults = saidFaults(incident, day)
  const isTheirs = tool?.vendor === organisation.slug && tool.mergedInto === undefined
  if (incident.tool !== undefined && !isTheirs) faults.unshift({ place: "tool", message: otherTool })
  if (faults.length > 0) throw new Refused(faults)
  const { kind, severity, title, text, url, happenedOn, learnedOn } = incident
  const content = [incident.organisation, incident.tool, kind, title, text, happenedOn, learnedOn]
  const id = `inc_${app.sha256(JSON.stringify(["aval-incident", ...content])).slice(0, 20)}`
  if (await incidentById(read, id)) return id
  const after = { organisation: organisation.slug, ...(tool && { tool: tool.slug }), ...toldIncident(incident) }
  try {
    await commitChange(app, { by, object: incidentObject(id), seen: 0, kind: "incident.recorded", after }, (write) => [
      write.insert(incidents).values({
        ...{ id, organisationId: organisation.id, toolId: tool?.id ?? null, kind, severity, title, text, learnedOn },
        ...{ url: url ?? null, happenedOn: happenedOn ?? null, by, at: app.now().toISOString() },
      }),
    ])
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
  }
  return id
}

/** What is wrong with what is said of an incident. */
export function saidFaults({ title, text, url, happenedOn, learnedOn }: IncidentSaid, day: Day): Fault[] {
  const faults: Fault[] = []
  if (!isWritten(title)) faults.push({ place: "titleFr", message: titleMissing })
  if (!isWritten(text)) faults.push({ place: "textFr", message: textMissing })
  if (url !== undefined && !/^https?:\/\/[^/\s]/i.test(url)) faults.push({ place: "url", message: notWeb })
  if (happenedOn !== undefined && happenedOn > learnedOn) faults.push({ place: "happenedOn", message: learnedBefore })
  if (learnedOn > day) faults.push({ place: "learnedOn", message: toCome })
  return faults
}

/** What an event tells of an incident. */
export function toldIncident({ kind, severity, title, text, url, happenedOn, learnedOn }: IncidentSaid): object {
  return {
    ...{ kind, severity, title, text, learnedOn },
    ...(url !== undefined && { url }),
    ...(happenedOn !== undefined && { happenedOn }),
  }
}

const otherTool: Text = {
  fr: "Cet outil n’est pas édité par cette organisation : choisissez dans la liste, ou aucun.",
  en: "This organisation does not publish this tool: choose from the list, or none.",
}
const titleMissing: Text = {
  fr: "Donnez un titre, en français ou en anglais.",
  en: "Give it a title, in French or in English.",
}
const textMissing: Text = {
  fr: "Dites ce qui s’est passé, en français ou en anglais.",
  en: "Say what happened, in French or in English.",
}
const notWeb: Text = {
  fr: "Cette adresse n’est pas celle d’une page : elle commence par https:// ou http://.",
  en: "This is not the address of a page: it begins with https:// or http://.",
}
const learnedBefore: Text = {
  fr: "On ne l’apprend pas avant qu’il ait lieu : corrigez l’un des deux jours.",
  en: "It is not learned before it happens: correct one of the two days.",
}
const toCome: Text = {
  fr: "Ce jour est à venir : indiquez le jour où vous l’avez appris.",
  en: "This day is yet to come: give the day on which you learned of it.",
}
