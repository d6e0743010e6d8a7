import type { Child } from "hono/jsx"
import { dayText } from "../../src/core/day-text.ts"
import type { IncidentKind, IncidentSeverity } from "../../src/core/deciding.ts"
import type { DeclaringAgency } from "../../src/core/declaring-agencies.ts"
import type { Fault } from "../../src/core/errors.ts"
import { decidedPlans, type IncidentEffect } from "../../src/core/incident-effect.ts"
import type { EventNames, PastEvent } from "../../src/core/past-event.ts"
import { type CompanyText, shown } from "../../src/core/text.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ConcernedAgencies } from "../incidents/agencies.tsx"
import { EffectSection } from "../incidents/effect.tsx"
import { IncidentFields } from "../incidents/fields.tsx"
import { Faults, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { Shown } from "../parts/shown.tsx"
import { Done } from "../people/done.tsx"
import { HistorySection } from "../tool/history.tsx"
import { hostOf, type Words, webAddress } from "../tool/words.ts"

export interface ShownIncident {
  incident: {
    id: string
    organisation: string
    organisationName: string
    tool?: string | undefined
    toolName?: string | undefined
    kind: IncidentKind
    severity: IncidentSeverity
    title: CompanyText
    text: CompanyText
    url?: string | undefined
    happenedOn?: string | undefined
    learnedOn: string
    by: string
    at: string
    closedAt?: string | undefined
    closedBy?: string | undefined
    outcome?: CompanyText | undefined
  }
  effect: IncidentEffect
  /** Those that declared one of the tools that it touches. */
  agencies: readonly DeclaringAgency[]
  seen: number
  history: readonly PastEvent[]
  names: EventNames
}

interface Props {
  page: Page
  words: Words
  reading: ShownIncident
  /** The form that was refused, with what was typed in it. */
  part?: "change" | "closure" | undefined
  typed: Typed
  faults: readonly Fault[]
  late?: "closed" | "stale" | undefined
  done?: string | undefined
}

/** One incident: what happened, what it touches, what came of it. */
export function IncidentPage(props: Props) {
  const { page, words, reading, faults, late, done } = props
  const { incident, effect, agencies, history, names } = reading
  const t = page.t.incidents.page
  const writes = page.may("register:write")
  const isOpen = incident.closedAt === undefined
  const things = new Map([[`work/incident/${incident.id}`, shown(incident.title)[page.lang]]])
  return (
    <div class="stack loose">
      {done ? <Done>{done}</Done> : null}
      {late ? (
        <p class="note if" role="alert" tabindex={-1} data-land>
          <Mark id="warn" /> {late === "closed" ? t.closedAlready : t.stale}
        </p>
      ) : null}
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.incidents()}>{page.t.incidents.form.back}</a>
        </p>
        <h1 class="long">{t.title(shown(incident.title)[page.lang], decidedPlans(effect).length)}</h1>
      </div>
      <Facts page={page} reading={reading} />
      {incident.outcome ? <Outcome page={page} reading={reading} outcome={incident.outcome} /> : null}
      <EffectSection page={page} words={words} effect={effect} about={incident.tool} open={isOpen} />
      <ConcernedAgencies page={page} words={words} agencies={agencies} />
      {writes && isOpen ? <Forms {...props} /> : null}
      {writes ? <HistorySection telling={{ page, names, words }} history={history} things={things} /> : null}
    </div>
  )
}

type Part = Pick<Props, "page" | "reading">

function Facts({ page, reading: { incident, names } }: Part) {
  const { page: t, form, kinds, severities } = page.t.incidents
  const address = webAddress(incident.url)
  const who = names.people.get(incident.by)?.name ?? t.someone
  const lines: readonly (readonly [string, Child])[] = [
    [
      form.organisation,
      <a href={routes.supplyChain(incident.organisation)}>
        <bdi>{incident.organisationName}</bdi>
      </a>,
    ],
    [
      form.tool,
      incident.tool === undefined ? (
        form.anyTool
      ) : (
        <a href={routes.tool(incident.tool)}>
          <bdi>{incident.toolName}</bdi>
        </a>
      ),
    ],
    [form.severity, severities[incident.severity]],
    [form.kind, kinds[incident.kind]],
    [
      form.happenedOn,
      incident.happenedOn === undefined ? <span class="dim">{t.unsaid}</span> : dayText(incident.happenedOn, page.lang),
    ],
    [form.learnedOn, dayText(incident.learnedOn, page.lang)],
    ...(address
      ? ([
          [
            t.source,
            <a href={address} rel="noopener noreferrer external nofollow">
              {hostOf(address)}
            </a>,
          ],
        ] as const)
      : []),
  ]
  return (
    <section class="stack tight">
      <p class="dim small">
        {incident.closedAt === undefined ? t.open : t.closed(momentText(page, incident.closedAt, false))},{" "}
        {t.recorded(who, momentText(page, incident.at, true))}
      </p>
      <p class="lineated">
        <Shown text={shown(incident.text)} page={page} />
      </p>
      <dl class="kv">
        {lines.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

function Outcome({ page, reading: { incident, names }, outcome }: Part & { outcome: CompanyText }) {
  const t = page.t.incidents.page
  const who = names.people.get(incident.closedBy ?? "")?.name ?? t.someone
  return (
    <section class="stack tight" aria-labelledby="outcome">
      <h2 id="outcome">{t.outcome}</h2>
      <p class="lineated">
        <Shown text={shown(outcome)} page={page} />
      </p>
      <p class="dim small">{t.closedBy(who, momentText(page, incident.closedAt ?? incident.at, true))}</p>
    </section>
  )
}

/** Correcting and closing, each behind a line that is opened first; open where it was refused. */
function Forms({ page, reading: { incident, seen }, part, typed, faults }: Props) {
  const t = page.t.incidents.form
  const change = part === "change" ? typed : typedOf(incident)
  const closure = part === "closure" ? typed : {}
  // Sent again, a form that came too late rests on what stands above it now.
  const hidden = <input type="hidden" name="seen" value={seen} />
  return (
    <div class="stack noprint">
      <details open={part === "closure"}>
        <summary>{t.close}</summary>
        <form method="post" action={routes.incidentClosure(incident.id)} class="stack form" hx-boost="false">
          {hidden}
          <p class="small">{t.closeText}</p>
          <TextArea
            page={page}
            typed={closure}
            faults={part === "closure" ? faults : []}
            name="outcomeFr"
            label={t.outcomeFr}
            hint={t.outcomeHint}
          />
          <TextArea
            page={page}
            typed={closure}
            faults={part === "closure" ? faults : []}
            name="outcomeEn"
            label={t.outcomeEn}
            hint={t.outcomeHint}
          />
          <p>
            <button type="submit" class="btn go">
              {t.close}
            </button>
          </p>
        </form>
      </details>
      <details open={part === "change"}>
        <summary>{t.change}</summary>
        <form method="post" action={routes.incident(incident.id)} class="stack form" hx-boost="false">
          {hidden}
          <IncidentFields page={page} typed={change} faults={part === "change" ? faults : []} />
          <p>
            <button type="submit" class="btn">
              {t.changeSave}
            </button>
          </p>
        </form>
      </details>
    </div>
  )
}

function typedOf({ title, text, kind, severity, url = "", happenedOn = "", learnedOn }: ShownIncident["incident"]) {
  return {
    ...{ titleFr: title.fr ?? "", titleEn: title.en ?? "", textFr: text.fr ?? "", textEn: text.en ?? "" },
    ...{ kind, severity, url, happenedOn, learnedOn },
  }
}
