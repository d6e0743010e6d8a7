import { recordIncident } from "../../src/actions/record-incident.ts"
import { startPilot } from "../../src/actions/start-pilot.ts"
import { stated } from "./app.ts"
import { linkedDocument, wholeDocument } from "./document.ts"
import type { Stage, Walk } from "./walks.ts"

// The requests of incidents and pilots, for walks.ts.

const said = {
  ...{ titleFr: "Fuite", titleEn: "Leak", textFr: "Des textes étaient lisibles.", textEn: "Texts could be read." },
  ...{ kind: "data", severity: "high", happenedOn: "2026-11-18", learnedOn: "2026-11-20" },
  url: "https://acme.example/status",
}

/** An incident of the maker of Acme Writer, recorded by Tom. */
export async function incidentBy({ app }: Pick<Stage, "app">, by: string): Promise<string> {
  await stated(app, linkedDocument())
  const texts = { title: { en: "An outage" }, text: { en: "Nothing worked." } }
  return recordIncident(
    app,
    { organisation: "acme", kind: "outage", severity: "low", ...texts, learnedOn: "2026-11-01" },
    { by },
  )
}

/** A pilot of Acme Writer Team that runs, begun by Tom. */
export async function pilotBy({ app }: Pick<Stage, "app">, by: string): Promise<string> {
  await stated(app, wholeDocument())
  const texts = { team: { en: "Press" }, goal: { en: "One hour less a week." } }
  return startPilot(app, { plan: "acme-writer/team", ...texts, fromDay: "2026-11-01", untilDay: "2026-12-15" }, { by })
}

export const incidentWalks: Readonly<Record<string, Walk>> = {
  "/incidents/new": async ({ app, tom }) => {
    await stated(app, linkedDocument())
    return {
      path: "/incidents/new",
      fields: { organisation: "acme", tool: "acme-writer", ...said, seen: "0" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "incident.recorded", object: "work/incident/inc_", actor: tom.id }],
    }
  },
  "/incidents/:id": async (stage) => {
    const { tom } = stage
    const id = await incidentBy(stage, tom.id)
    return {
      path: `/incidents/${id}`,
      fields: { ...said, seen: "1" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "incident.changed", object: `work/incident/${id}`, actor: tom.id }],
    }
  },
  "/incidents/:id/closure": async (stage) => {
    const { tom } = stage
    const id = await incidentBy(stage, tom.id)
    return {
      path: `/incidents/${id}/closure`,
      fields: { outcomeFr: "Rien ne nous touchait.", outcomeEn: "Nothing of ours was touched.", seen: "1" },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "incident.closed", object: `work/incident/${id}`, actor: tom.id }],
    }
  },
  "/adoption/pilots/new": async ({ app, tom }) => {
    await stated(app, wholeDocument())
    return {
      path: "/adoption/pilots/new",
      fields: {
        ...{ plan: "acme-writer/team", teamFr: "Presse", teamEn: "Press", fromDay: "2026-11-01" },
        ...{ untilDay: "2026-12-15", goalFr: "Une heure de moins par semaine.", goalEn: "One hour less a week." },
      },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "pilot.started", object: "work/pilot/pil_", actor: tom.id }],
    }
  },
  "/adoption/pilots/:id/result": async (stage) => {
    const { tom } = stage
    const id = await pilotBy(stage, tom.id)
    return {
      path: `/adoption/pilots/${id}/result`,
      fields: {
        status: "ended",
        outcome: "met",
        resultFr: "1 h 20 de moins.",
        resultEn: "80 minutes less.",
        seen: "1",
      },
      headers: tom.posting,
      status: 303,
      leaves: [{ kind: "pilot.ended", object: `work/pilot/${id}`, actor: tom.id }],
    }
  },
}
