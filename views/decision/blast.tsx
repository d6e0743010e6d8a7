import type { Child } from "hono/jsx"
import type { BlastRadius, Collision, KnownHost, SharedHost } from "../../src/core/blast-radius.ts"
import { hitsApproved } from "../../src/core/blast-radius.ts"
import { dayText, listText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedText } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Filled } from "../parts/filled.tsx"
import { Choices } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"

interface Props {
  page: Page
  blast: BlastRadius
  /** What hits: a decision unless said otherwise. */
  by?: "decision" | "suspension" | undefined
}

/** A host that a whole company works on may be listed by hundreds: the first ones say what is at stake. */
const collisionsShown = 12

/** What else a decision hits through the hosts of its plan; nothing where it hits nothing. */
export function BlastPart(props: Props) {
  const { page, blast, by = "decision" } = props
  const t = page.t.blast
  const { collisions, shared, neverBlocked } = blast
  if (collisions.length + shared.length + neverBlocked.length === 0) return null
  return (
    <div class={hitsApproved(blast) ? "note no stack tight small" : "note if stack tight small"} id="blast">
      <h3 class="sub">
        <Mark id="warn" /> {by === "decision" ? t.title : t.titleOfSuspension}
      </h3>
      <ul class="lines">
        {collisions.slice(0, collisionsShown).map((collision) => (
          <li>
            <CollisionText {...props} collision={collision} />
          </li>
        ))}
        {collisions.length > collisionsShown ? <li>{t.more(collisions.length - collisionsShown)}</li> : null}
        {shared.map((host) => (
          <li>
            <SharedText page={page} shared={host} />
          </li>
        ))}
        {neverBlocked.map(({ never, ...entry }) => (
          <li>
            <Filled
              text={t.neverBlocked}
              parts={{ host: <Host page={page} entry={entry} />, never: listText([...never], page.lang, "and") }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The approved plans that would be denied, and the word of whoever does it that they mean it; nothing where there is none. */
export function ConfirmHit(props: Props & { typed: Typed; faults: readonly Fault[] }) {
  const { page, blast, typed, faults } = props
  const t = page.t.blast.confirm
  if (!hitsApproved(blast)) return null
  const hits = blast.collisions.filter(({ kind }) => kind === "hit")
  return (
    <div class="stack tight">
      <div class="note no stack tight small">
        <p>
          <Mark id="warn" /> {t.first}
        </p>
        <ul>
          {hits.slice(0, collisionsShown).map((collision) => (
            <li>
              <CollisionText {...props} collision={collision} />
            </li>
          ))}
          {hits.length > collisionsShown ? <li>{page.t.blast.more(hits.length - collisionsShown)}</li> : null}
        </ul>
      </div>
      <Choices
        page={page}
        name="confirm"
        label={t.label}
        faults={faults}
        chosen={[typedText(typed, "confirm")]}
        options={[{ value: "on", label: t.yes }]}
      />
    </div>
  )
}

/** Both decisions of a collision: the one that is being made, and the one that holds already, linked. */
function CollisionText({ page, by = "decision", collision }: Props & { collision: Collision }) {
  const t = page.t.blast
  const { kind, plan, tool, decision, within } = collision
  const parts: Record<string, Child> = {
    host: <Host page={page} entry={collision} />,
    own: t.own[by],
    plan: (
      <>
        <a href={routes.tool(tool.slug, { plan: plan.slug })}>{t.plan(tool.name, plan.name[page.lang])}</a>
        {within === undefined ? null : ` (${t.within(within)})`}
      </>
    ),
    decision: <a href={routes.decision(decision)}>{t.decision}</a>,
  }
  return <Filled text={t.collisions[kind]} parts={parts} />
}

function SharedText({ page, shared }: { page: Page; shared: SharedHost }) {
  const t = page.t.blast
  const { tools, known, rule } = shared
  const links = tools.slice(0, collisionsShown).map(({ slug, name }, index) => (
    <>
      {index > 0 ? ", " : ""}
      <a href={routes.tool(slug)}>{name}</a>
    </>
  ))
  return (
    <>
      <Filled
        text={t.shared}
        parts={{ host: <Host page={page} entry={shared} />, rule: <b>{page.t.decision.preview.rules[rule]}</b> }}
      />{" "}
      {tools.length > 0 ? (
        <Filled text={t.sharedTools} parts={{ tools: tools.length > collisionsShown ? [...links, ", …"] : links }} />
      ) : null}
      {known.map((one) => (
        <small>
          <Known page={page} known={one} />
        </small>
      ))}
    </>
  )
}

function Known({ page, known: { host, runs, source, checkedOn } }: { page: Page; known: KnownHost }) {
  const t = page.t.blast
  const parts = {
    host: <code>{host}</code>,
    runs: runs[page.lang],
    source: (
      <a href={source} rel="noopener noreferrer">
        {t.source}
      </a>
    ),
    day: dayText(checkedOn, page.lang, "short"),
  }
  return <Filled text={t.known} parts={parts} />
}

function Host({ page, entry }: { page: Page; entry: { host: string; cover: "tree" | "host" } }) {
  return (
    <>
      <code>{entry.host}</code>
      {entry.cover === "tree" ? ` ${page.t.blast.tree}` : ""}
    </>
  )
}
