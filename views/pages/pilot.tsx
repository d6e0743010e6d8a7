import type { Child } from "hono/jsx"
import { planName } from "../../src/core/answer-text.ts"
import { pilotOutcomes } from "../../src/core/deciding.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import { toolOf } from "../../src/core/stated.ts"
import { shown } from "../../src/core/text.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { isLate, periodText, type ShownPilot, standingText } from "../adoption/pilots.tsx"
import { Choices, Faults, TextArea } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { momentText } from "../parts/moment.tsx"
import { Shown } from "../parts/shown.tsx"
import { Done } from "../people/done.tsx"

interface Props {
  page: Page
  title: string
  reading: { pilot: ShownPilot; seen: number; people: EventNames["people"]; allowed: boolean }
  /** What was typed in the form that was refused. */
  typed: Typed | undefined
  faults: readonly Fault[]
  /** It ended meanwhile. */
  late: boolean
  done?: string | undefined
}

export function pilotTitle(page: Page, pilot: ShownPilot): string {
  const plan = planName(pilot.toolName, shown(pilot.planName)[page.lang])
  return page.t.adoption.pilot.title(plan, standingText(page, pilot))
}

/** One pilot: who tries what until when and what for, and what came of it. */
export function PilotPage({ page, title, reading, typed, faults, late, done }: Props) {
  const { pilot, seen, allowed } = reading
  const t = page.t.adoption.pilot
  const runs = pilot.status === "running"
  return (
    <div class="stack loose">
      {done ? <Done>{done}</Done> : null}
      {late ? (
        <p class="note if" role="alert" tabindex={-1} data-land>
          <Mark id="warn" /> {t.late}
        </p>
      ) : null}
      <Faults page={page} faults={faults} />
      <div class="stack tight">
        <p class="small noprint">
          <a href={routes.adoption()}>{t.back}</a>
        </p>
        <h1 class="long">{title}</h1>
      </div>
      {runs && !allowed ? (
        <p class="note if">
          <Mark id="warn" /> {t.unallowedRunning}
        </p>
      ) : null}
      <Facts page={page} reading={reading} />
      {runs && page.may("register:write") ? (
        <EndForms page={page} pilot={pilot} seen={seen} typed={typed} faults={faults} />
      ) : null}
    </div>
  )
}

function Facts({ page, reading: { pilot, people } }: Pick<Props, "page" | "reading">) {
  const { pilot: t, pilots } = page.t.adoption
  const lines: readonly (readonly [string, Child])[] = [
    [
      t.plan,
      <a href={routes.tool(toolOf(pilot.plan), { plan: pilot.plan })}>
        <bdi>{pilot.toolName}</bdi> {shown(pilot.planName)[page.lang]}
      </a>,
    ],
    [t.team, <Shown text={shown(pilot.team)} page={page} />],
    [
      t.period,
      <>
        {periodText(page, pilot)}
        {isLate(page, pilot) ? (
          <>
            {", "}
            <Mark id="warn" /> {pilots.late}
          </>
        ) : null}
      </>,
    ],
    [
      t.goal,
      <span class="lineated">
        <Shown text={shown(pilot.goal)} page={page} />
      </span>,
    ],
    ...(pilot.result === undefined
      ? []
      : ([
          [
            pilot.status === "stopped" ? t.why : t.result,
            <span class="lineated">
              <Shown text={shown(pilot.result)} page={page} />
            </span>,
          ],
        ] as const)),
  ]
  const who = people.get(pilot.by)?.name ?? t.someone
  const ended = pilot.endedAt === undefined ? undefined : momentText(page, pilot.endedAt, false)
  return (
    <section class="stack tight">
      <dl class="kv">
        {lines.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <p class="dim small">
        {t.started(who, momentText(page, pilot.at, true))}
        {ended === undefined ? "" : `, ${pilot.status === "stopped" ? t.stoppedOn(ended) : t.endedOn(ended)}`}
        {page.may("register:write") ? (
          <>
            {". "}
            <a class="noprint" href={routes.history(`work/pilot/${pilot.id}`)}>
              {t.history}
            </a>
          </>
        ) : null}
      </p>
    </section>
  )
}

interface EndProps extends Pick<Props, "page" | "typed" | "faults"> {
  pilot: ShownPilot
  seen: number
}

/** Measured, or stopped: each behind a line that is opened first; open where it was refused. */
function EndForms({ page, pilot, seen, typed, faults }: EndProps) {
  const { pilot: t, outcomes } = page.t.adoption
  const refused = typed && typedText(typed, "status")
  const shownIn = (status: string) => ({
    page,
    typed: refused === status && typed ? typed : {},
    faults: refused === status ? faults : [],
  })
  const [ended, stopped] = [shownIn("ended"), shownIn("stopped")]
  return (
    <div class="stack noprint">
      <details open={refused === "ended" || isLate(page, pilot)}>
        <summary>{t.end}</summary>
        <form method="post" action={routes.pilotResult(pilot.id)} class="stack form" hx-boost="false">
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="status" value="ended" />
          <Choices
            {...ended}
            kind="radio"
            name="outcome"
            label={t.outcome}
            options={pilotOutcomes.map((value) => ({ value, label: outcomes[value] }))}
            chosen={[typedText(ended.typed, "outcome")]}
          />
          <TextArea {...ended} name="resultFr" label={t.resultFr} hint={t.resultHint} />
          <TextArea {...ended} name="resultEn" label={t.resultEn} hint={t.resultHint} />
          <p>
            <button type="submit" class="btn go">
              {t.endGo}
            </button>
          </p>
        </form>
      </details>
      <details open={refused === "stopped"}>
        <summary>{t.stop}</summary>
        <form method="post" action={routes.pilotResult(pilot.id)} class="stack form" hx-boost="false">
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="status" value="stopped" />
          <TextArea {...stopped} name="whyFr" label={t.whyFr} />
          <TextArea {...stopped} name="whyEn" label={t.whyEn} />
          <p>
            <button type="submit" class="btn">
              {t.stopGo}
            </button>
          </p>
        </form>
      </details>
    </div>
  )
}
